import {isCurrencyCode, scaleWords} from "../figure/latin-unit.ts";
import type {Span} from "./span.ts";

/** `95` in `195`, `9` in `9.5`, `98%` in `超过98%` or `98%以上`: a piece of a figure is another figure. */
export function isCut(text: string, {from, to}: Span): boolean {
  const before = text.slice(Math.max(0, from - 6), from);
  const startsWithDigit = /^\d/u.test(text.slice(from, to));
  const startsInside = startsWithDigit && /[\d.:/]$/u.test(before);
  const after = text.slice(to, to + 24);
  if (startsInside || qualifiedBefore.test(before) || goesOn.test(after)) return true;
  if (!startsWithDigit) return false;
  const words = text.slice(Math.max(0, from - 16), from);
  const [, code = ""] = /(?<![\p{L}\d])([A-Z]{3})\s?$/u.exec(words) ?? [];
  return isCurrencyCode(code) || latinBefore.test(words) || latinGoesOn.test(after);
}

/** `3.2` of `more than $3.2 million`. */
const latinBefore =
  /(?:\p{Sc}[-−]?|\b(?:about|around|nearly|almost|over|under|up to|(?:more|less|fewer|higher|lower) than|at (?:least|most))\s)$/iu;
const latinGoesOn = new RegExp(
  `^(?:,\\d{3}(?!\\d)|(?:st|nd|rd|th)\\b|\\s?(?:${scaleWords}|per\\s?cent|percentage points?|per (?:\\d|${scaleWords}))\\b|\\s?‰)`,
  "iu",
);

const qualifiedBefore = /(?:[近约超逾≥≤<>]|超过|突破|不足|不到|至少|不少于|不低于|不超过|高于|低于)\s*$/u;
const goesOn = /^(?:[\d%]|\.\d|\s?(?:[万亿余]|以上|以下|以内|左右|个?百分点))/u;
