import type {Inline} from "../model/document.ts";
import type {PassageKind, RecordedFigure, RecordedPassage} from "../model/record.ts";
import {inferredMark} from "../query/inferred-mark.ts";
import {cleanText} from "./clean-text.ts";

/** A piece of a passage: words, or a figure with the observations behind it. */
export type TextPart = string | RecordedFigure;

/** Inline nodes as they read, cut at their figures. */
export function textParts(nodes: readonly Inline[]): TextPart[] {
  return nodes.flatMap((node): TextPart[] => {
    switch (node.type) {
      case "text":
      case "code":
        return [cleanText(node.value)];
      case "reference":
      case "light":
        return [cleanText(node.text)];
      case "figure":
        return [{text: cleanText(node.text), observations: node.observations}];
      case "inferred-mark":
        return [inferredMark];
      case "line-break":
        return [" "];
      case "form-object":
      case "sparkline":
        return [];
      default:
        return textParts(node.children);
    }
  });
}

/** The parts as one text. */
export function partsText(parts: readonly TextPart[]): string {
  return parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
}

/** A passage for the record; nothing where there is nothing to read. */
export function recordPassage(
  kind: PassageKind,
  place: string,
  parts: readonly TextPart[],
): RecordedPassage[] {
  const joined = joinWords(parts);
  return joined.some((part) => typeof part !== "string" || part.trim() !== "")
    ? [{kind, place, parts: joined}]
    : [];
}

function joinWords(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === "string" && typeof last === "string") joined[joined.length - 1] = last + part;
    else if (part !== "") joined.push(part);
  }
  return joined;
}
