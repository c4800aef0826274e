import type {Nodes, PhrasingContent} from "mdast";
import type {TextDirective} from "mdast-util-directive";
import {suggest} from "../diagnostic/suggest.ts";
import type {Figure, Inline, Light, Reference} from "../model/document.ts";
import {type LightState, lightStates} from "../model/light.ts";
import {inferredDirective} from "../query/inferred-mark.ts";
import {inlineText} from "../query/inline-text.ts";
import {loweredText, raisedText} from "../query/raised-text.ts";
import {endsInSpace} from "../query/word-space.ts";
import {checkAddress} from "./link-address.ts";
import type {ParseContext} from "./parse-context.ts";
import {refusePicture} from "./refuse-picture.ts";
import {sparklinePlace} from "./sparkline-place.ts";

export function parseInlines(nodes: readonly PhrasingContent[], context: ParseContext): Inline[] {
  return foldLines(joinTexts(nodes.flatMap((node) => parseInline(node, context))));
}

function parseInline(node: PhrasingContent, context: ParseContext): Inline[] {
  switch (node.type) {
    case "text":
      return [{type: "text", value: node.value}];
    case "strong":
    case "emphasis":
      return [{type: node.type, children: parseInlines(node.children, context)}];
    case "inlineCode":
      return [{type: "code", value: node.value}];
    case "break":
      return [{type: "line-break"}];
    case "link":
      checkAddress(node, context);
      return [{type: "link", url: node.url, children: parseInlines(node.children, context)}];
    case "textDirective":
      return parseTextDirective(node, context);
    case "html":
      // An editor's comment is meant for editors.
      if (isComment(node.value)) return [];
      if (isLineBreak(node.value)) return [{type: "line-break"}];
      return refuse(node, context, "html", "HTML", "HTML 标签");
    case "image":
    case "imageReference":
      refusePicture(node, context);
      return [];
    case "delete":
      return [{type: "deleted", children: parseInlines(node.children, context)}];
    case "footnoteReference":
      return refuse(node, context, "footnote", "a footnote", "脚注");
    default:
      return [{type: "text", value: context.sourceOf(node)}];
  }
}

/** Whether HTML is comments and nothing else; what else stands with them would be lost. */
export function isComment(html: string): boolean {
  return html.replace(/<!--[\s\S]*?-->/gu, "").trim() === "";
}

/** `<br>`, as it is written in cells of tables. */
export const isLineBreak = (html: string) => /^<br\s*\/?>$/iu.test(html.trim());

/** A line break beside a Chinese character is no space; between Latin words it is one. */
function foldLines(nodes: readonly Inline[]): Inline[] {
  const folded = nodes.map((node, index): Inline => {
    if (node.type !== "text" || !node.value.includes("\n")) return node;
    const before = [...neighbourText(nodes, index, -1)].at(-1) ?? "";
    const after = [...neighbourText(nodes, index, 1)].at(0) ?? "";
    const all = `${before}${node.value}${after}`.replace(
      /[ \t]*\r?\n[ \t]*/gu,
      (match, offset: number, text: string) =>
        wideAtEnd.test(text.slice(0, offset)) || wideAtStart.test(text.slice(offset + match.length))
          ? ""
          : " ",
    );
    return {type: "text", value: all.slice(before.length, all.length - after.length)};
  });
  return folded.filter((node) => node.type !== "text" || node.value !== "");
}

/** The text of the nearest node on one side that has any; looking at all of them would take time with each line. */
function neighbourText(nodes: readonly Inline[], index: number, step: 1 | -1): string {
  for (let at = index + step; nodes[at] !== undefined; at += step) {
    const text = inlineText(nodes.slice(at, at + 1));
    if (text !== "") return text;
  }
  return "";
}

const wide = "[\\p{Script=Han}\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uff60“”‘’—…]";
const wideAtEnd = new RegExp(`${wide}$`, "u");
const wideAtStart = new RegExp(`^${wide}`, "u");

function parseTextDirective(node: TextDirective, context: ParseContext): Inline[] {
  const attributes = node.attributes ?? {};
  if (context.sourceOf(node) === inferredDirective) return [{type: "inferred-mark"}];
  const isPlain = node.children.length === 0 && Object.keys(attributes).length === 0;
  // "比例1:2" and "时间:abc" are text that merely looks like a directive.
  if (isPlain) return [{type: "text", value: context.sourceOf(node)}];
  if (node.name === "figure") return [parseFigure(node, attributes.obs ?? "", context)];
  if (node.name === "ref") return [parseReference(node, context)];
  if (node.name === "light") return parseLight(node, context);
  if (node.name === "sparkline") return refuseSparkline(node, context);
  if (node.name === "deleted") return [{type: "deleted", children: parseInlines(node.children, context)}];
  if (node.name === "superscript" || node.name === "subscript")
    return [parsePosition(node, node.name, context)];
  context.error(
    "unknown-directive",
    node,
    {en: `there is no directive ":${node.name}"`, zh: `没有“:${node.name}”这种标记`},
    suggest(node.name, ["figure", "ref", "light", "deleted", "superscript", "subscript"]),
  );
  return [];
}

function parsePosition(
  node: TextDirective,
  type: "superscript" | "subscript",
  context: ParseContext,
): Inline {
  const children = parseInlines(node.children, context);
  const [only] = children;
  const signs = type === "superscript" ? raisedText : loweredText;
  const value = children.length === 1 && only?.type === "text" ? signs(only.value) : undefined;
  return value === undefined ? {type, children} : {type: "text", value};
}

/** What it reads is not known yet, but how it begins is. */
function parseReference(node: TextDirective, context: ParseContext): Reference {
  const target = inlineText(parseInlines(node.children, context)).trim();
  const reference = {type: "reference" as const, target, text: context.words.captions.figure};
  context.references.push({node: reference, place: context.placeOf(node)});
  return reference;
}

function parseLight(node: TextDirective, context: ParseContext): Light[] {
  const state = inlineText(parseInlines(node.children, context)).trim();
  if (isLightState(state)) return [{type: "light", state, text: context.words.lights[state]}];
  context.error(
    "unknown-light",
    node,
    {en: `there is no light "${state}"`, zh: `没有“${state}”这种灯`},
    suggest(state, lightStates),
  );
  return [];
}

const isLightState = (state: string): state is LightState => lightStates.some((each) => each === state);

function refuseSparkline(node: TextDirective, context: ParseContext): [] {
  context.error("sparkline-place", node, sparklinePlace.message, sparklinePlace.hint);
  return [];
}

export function parseFigure(node: TextDirective, ids: string, context: ParseContext): Figure {
  const observations = ids.split(/\s+/u).filter((id) => id !== "");
  const unknown = observations.filter((id) => !context.observations.has(id));
  if (observations.length === 0 || unknown.length > 0) {
    context.error(
      "figure-without-observation",
      node,
      {
        en: `this figure names no observation of the data${unknown.length > 0 ? `: ${unknown.join(", ")}` : ""}`,
        zh: `这个数字没有指明数据中的观测${unknown.length > 0 ? `：${unknown.join("、")}` : ""}`,
      },
      {en: "let the helper {{figure …}} write it", zh: "请用助手 {{figure …}} 来写"},
    );
  }
  return {type: "figure", text: inlineText(parseInlines(node.children, context)), observations};
}

function refuse(node: Nodes, context: ParseContext, code: string, en: string, zh: string): Inline[] {
  context.error(
    "unsupported-markdown",
    node,
    {en: `${en} cannot stand in a briefing (${code})`, zh: `简报中不能使用${zh}`},
    {en: "take it out", zh: "请删除"},
  );
  return [];
}

/** Neighbouring texts become one, so that writers see words and not the pieces of a parser. */
function joinTexts(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === "text" && last?.type === "text") {
      joined[joined.length - 1] = {type: "text", value: last.value + node.value};
    } else if (node.type !== "text" || node.value !== "") {
      joined.push(node);
    }
  }
  return joined;
}

/** Splits inline nodes into the lines that they were written on. */
export function splitLines(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === "break") {
      lines.push([]);
    } else if (node.type === "text" && node.value.includes("\n")) {
      const pieces = node.value.split("\n");
      pieces.forEach((piece, index) => {
        if (index > 0) lines.push([]);
        const goesOn = index === pieces.length - 1 && endsInSpace(piece);
        const value = `${piece.trim()}${goesOn ? " " : ""}`;
        if (value !== "") lines.at(-1)?.push({...node, value});
      });
    } else {
      lines.at(-1)?.push(node);
    }
  }
  return lines.filter((line) => line.length > 0);
}
