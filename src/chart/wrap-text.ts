import {textWidth} from "./text-width.ts";

/** A number with sign and unit (a year with its 年), a Latin word, or a single character: what stays in one piece. */
const pieces = /[≥≤<>±+-]?\d[\d.,:/~～–-]*(?:[%％‰]|[年月日])?|[A-Za-z][A-Za-z'’-]*|./gsu;

/** Marks that may not start a line (GB/T 15834-2011, 5.1) and those that may not end one. */
const closing = /^[，。、；：？！）》〉】〕”’…—～·,.;:?!)\]}%％]/u;
const opening = /[（《〈【〔“‘([{]$/u;

/** Endings that the dictionary cuts off: 幼儿|园, 普惠|性, 信息|化. */
const suffix = /^[园性率度者化型类级数量值区县校生员]$/u;

const words = new Intl.Segmenter("zh", {granularity: "word"});

/**
 * Breaks a text into lines no wider than `width` pixels, as even as they can be.
 * Breaks between words where that costs no further line, else between any two Chinese characters,
 * but never in a number and never before closing or after opening punctuation.
 */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const key = `${width} ${size} ${text}`;
  const lines = known.get(key) ?? wrapAnew(text, width, size);
  if (known.size >= mostKnown) known.clear();
  known.set(key, lines);
  return lines;
}

/** Names of categories are the same in many charts, and the dictionary is slow. */
const known = new Map<string, readonly string[]>();
const mostKnown = 2000;

function wrapAnew(text: string, width: number, size: number): readonly string[] {
  const characters = unbreakable(text.match(pieces) ?? []);
  const atWords = wrapUnits(unbreakable(wordsOf(text)), width, size);
  const anywhere = wrapUnits(characters, width, size);
  const fits = atWords.every((line) => textWidth(line, size) <= width);
  return fits && atWords.length <= anywhere.length ? atWords : anywhere;
}

function wrapUnits(units: readonly string[], width: number, size: number): string[] {
  const lines = fillLines(units, width, size);
  // Narrow the measure until a line more were needed, so that 5 + 1 characters become 3 + 3.
  let even = lines;
  for (let narrower = width - size / 2; narrower > size && lines.length > 1; narrower -= size / 2) {
    const attempt = fillLines(units, narrower, size);
    if (attempt.length > lines.length || attempt.some((line) => textWidth(line, size) > narrower)) break;
    even = attempt;
  }
  return even;
}

function fillLines(units: readonly string[], width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const unit of units) {
    if (line !== "" && textWidth((line + unit).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else line += unit;
  }
  if (line.trimEnd() !== "") lines.push(line.trimEnd());
  return lines;
}

/** Words as the dictionary of ICU sees them; a border inside a number does not count. */
function wordsOf(text: string): string[] {
  const joints = new Set<number>();
  let at = 0;
  for (const piece of text.match(pieces) ?? []) {
    at += piece.length;
    joints.add(at);
  }
  const found: string[] = [];
  let start = 0;
  for (const {index, segment} of words.segment(text)) {
    const end = index + segment.length;
    if (!joints.has(end)) continue;
    const word = text.slice(start, end);
    if (suffix.test(word) && found.length > 0) found[found.length - 1] += word;
    else found.push(word);
    start = end;
  }
  return found;
}

function unbreakable(parts: readonly string[]): string[] {
  const units: string[] = [];
  for (const part of parts) {
    const last = units.at(-1);
    if (last !== undefined && (closing.test(part) || opening.test(last)))
      units[units.length - 1] = last + part;
    else units.push(part);
  }
  return units;
}
