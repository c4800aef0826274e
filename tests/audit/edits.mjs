// Edits a finished file as a careless hand would: by replacing strings in the XML of its parts. It knows nothing of
// src/, so that what the audit reads wrongly is not edited wrongly as well. Plain JavaScript, as .ci runs it too.
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";

export const unpack = (bytes) =>
  new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      /\.(?:xml|rels)$/.test(name) ? strFromU8(content) : content,
    ]),
  );

export const pack = (parts) =>
  zipSync(
    Object.fromEntries(
      [...parts].map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
    ),
    {level: 1},
  );

/** The same numbers for the same seed everywhere (mulberry32, Tommy Ettinger). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const figure =
  /(?:超过|突破|不足|近|约)?\d+(?:\.\d+)?[万亿]?[余多]?(?:%|所次|人次|平方米|小时|个(?!百分点)|所|名|项|人|次|位|节|类|班|门|元|间)(?:以上|左右)?/;

/** Where figures stand: `{part, from, to, text}` of the whole text around each. */
export function findTargets(parts, kind) {
  return finders[kind](parts);
}

const finders = {
  text: (parts) => nodes(parts, main, textNode, outside(tables)).filter(hasFigure),
  cell: (parts) => nodes(parts, main, textNode, inside(tables)).filter(hasFigure),
  note: (parts) => nodes(parts, /^ppt\/notesSlides\/[^/]+\.xml$/, textNode).filter(hasFigure),
  alternative: (parts) => nodes(parts, main, / descr="([^"]*)"/g).filter(hasFigure),
  cache: (parts) =>
    nodes(
      parts,
      chartPart,
      /<(?:c:)?v>([^<]*)<\//g,
      both(inside(/<c:numCache>.*?<\/c:numCache>/gs), outside(drawing)),
    ),
  label: (parts) => nodes(parts, chartPart, textNode, inside(/<c:dLbl>.*?<\/c:dLbl>/gs)).filter(hasDigit),
  workbook: (parts) =>
    [...parts]
      .filter(([name]) => /\.xlsx$/.test(name))
      .flatMap(([name, content]) => cells(unpack(content)).map((node) => ({...node, book: name}))),
};

/** Numbers of a sheet; columns that only draw a chart of rows say so in their head. */
function cells(parts) {
  const strings = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gs)];
  const isHelper = (at) => (xml) => {
    const [column] = /[A-Z]+/.exec(/ r="([^"]*)"/.exec(xml.slice(at))?.[1] ?? "") ?? [];
    const head = new RegExp(`<c r="${column}1" t="s"><v>(\\d+)<`).exec(xml)?.[1];
    return strings[Number(head)]?.[1]?.includes("作图：") ?? false;
  };
  const pattern = /<c [^>]*?(?<!t="s")>(?:<f>[^<]*<\/f>)?<v>([^<]*)<\/v>/g;
  return nodes(parts, /^xl\/worksheets\/[^/]+\.xml$/, pattern, (xml) => (at) => !isHelper(at)(xml));
}

/**
 * What only draws a chart of rows: heights of its points, and series without a name of their own, which LibreOffice calls
 * `Series6`.
 */
const drawing =
  /<c:yVal>.*?<\/c:yVal>|<c:ser><c:idx [^>]*><c:order [^>]*>(?:<c:spPr>|<c:tx><c:strRef><c:f>label \d+<\/c:f><c:strCache><c:ptCount [^>]*><c:pt [^>]*><c:v>Series\d+<).*?<\/c:ser>/gs;
const both = (one, other) => (xml) => {
  const [a, b] = [one(xml), other(xml)];
  return (at) => a(at) && b(at);
};
const main = /^(?:word\/document|ppt\/slides\/slide\d+)\.xml$/;
const chartPart = /^(?:word|ppt)\/charts\/chart\d+\.xml$/;
const textNode = /<[wa]:t(?: [^>]*)?>([^<]*)<\/[wa]:t>/g;
const tables = /<([wa]):tbl>.*?<\/\1:tbl>/gs;
/** The table of contents repeats headings and ends in page numbers that no audit reads. */
const skipped = /<w:sdt>.*?<\/w:sdt>|<a:fld .*?<\/a:fld>/gs;

const hasFigure = ({text}) => figure.test(text);
const hasDigit = ({text}) => /\d/.test(text);
const ranges = (xml, pattern) =>
  [...xml.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
const isWithin = (at, spans) => spans.some(([from, to]) => at >= from && at < to);
const inside = (pattern) => (xml) => {
  const spans = ranges(xml, pattern);
  return (at) => isWithin(at, spans);
};
const outside = (pattern) => (xml) => {
  const within = inside(pattern)(xml);
  return (at) => !within(at);
};

function nodes(parts, names, pattern, choose = () => () => true) {
  return [...parts].flatMap(([part, xml]) => {
    if (!names.test(part) || typeof xml !== "string") return [];
    const isChosen = choose(xml);
    const hidden = ranges(xml, skipped);
    return [...xml.matchAll(pattern)].flatMap((match) => {
      const from = match.index + match[0].indexOf(match[1], match[0].search(/[>"]/));
      if (!isChosen(match.index) || isWithin(match.index, hidden)) return [];
      return [{part, from, to: from + match[1].length, text: match[1]}];
    });
  });
}

/** Replaces the text of a target, in the workbook inside the package where it stands there. */
export function replace(parts, {part, book, from, to}, text) {
  if (book !== undefined) {
    const inner = unpack(parts.get(book));
    replace(inner, {part, from, to}, text);
    parts.set(book, pack(inner));
    return;
  }
  const xml = parts.get(part);
  parts.set(part, xml.slice(0, from) + text + xml.slice(to));
}

/** One other digit at a random place of the number that a text starts with. */
function otherDigit(number, next) {
  const places = [...number].flatMap((letter, index) => (/\d/.test(letter) ? [index] : []));
  const place = places[Math.floor(next() * places.length)];
  const digit = (Number(number[place]) + 1 + Math.floor(next() * 8)) % 10;
  const changed = `${number.slice(0, place)}${digit}${number.slice(place + 1)}`;
  return Number(changed) === Number(number) || /^0\d/.test(changed) ? `1${number}` : changed;
}

const digits = /\d+(?:\.\d+)?/;

/** What is done to a text with a figure in it; undefined where it cannot be done. */
const ways = {
  digit: (text, next) => edit(text, (found) => found.replace(digits, (number) => otherDigit(number, next))),
  "digit more": (text) =>
    edit(text, (found) => found.replace(digits, (number) => `${number.replace(/^(\d)/, "$1$1")}`)),
  unit: (text) =>
    edit(text, (found) =>
      found.includes("%") ? found.replace("%", "人") : found.replace(/(?:所|名|个|项)(?=$|以上|左右)/, "倍"),
    ),
  "qualifier put in": (text) =>
    edit(text, (found) => (/^\d[^余多上右]*$/.test(found) ? `不足${found}` : undefined)),
  "qualifier taken out": (text) =>
    edit(text, (found) => found.replace(/^(?:超过|突破|不足|近|约)|以上$|左右$|[余多]/, "")),
  scale: (text) =>
    edit(text, (found) =>
      /[万亿]/.test(found)
        ? found.replace(/[万亿]/, "")
        : found.replace(/^(\d+)(所|名|人次|个|项)/, "$1万$2"),
    ),
  "number added": (text) => (text.length < 12 ? undefined : {text: `${text}另有4731所`, after: "4731所"}),
};

function edit(text, change) {
  const found = figure.exec(text);
  const after = found && change(found[0]);
  if (!found || after === undefined || after === found[0]) return undefined;
  return {text: text.slice(0, found.index) + after + text.slice(found.index + found[0].length), after};
}

/** A value of a chart or workbook: another number. */
const numberWay = (text, next) => {
  const after = otherDigit(text, next);
  return {text: after, after};
};

export const textWays = Object.keys(ways);

/**
 * Makes `count` edits in different texts of one kind. Returns what was done: `{kind, way, before, after}`; a way that
 * fits none of the texts drawn for it is left out.
 */
export function makeEdits(parts, kind, count, next) {
  const targets = findTargets(parts, kind);
  const drawn = shuffle(targets, next).slice(0, count * 5);
  const done = [];
  const changes = [];
  for (const target of drawn) {
    if (done.length === count) break;
    const isNumber = kind === "cache" || kind === "workbook";
    const way = isNumber ? "digit" : textWays[Math.floor(next() * textWays.length)];
    const result = isNumber ? numberWay(target.text, next) : ways[way](target.text, next);
    if (!result) continue;
    changes.push([target, result.text]);
    done.push({kind, way, part: target.part, before: target.text, after: result.after});
  }
  // From the end, so that the places of the others stay where they are.
  for (const [target, text] of changes.toSorted(([a], [b]) => b.from - a.from)) replace(parts, target, text);
  return done;
}

function shuffle(items, next) {
  const mixed = [...items];
  for (let index = mixed.length - 1; index > 0; index--) {
    const other = Math.floor(next() * (index + 1));
    [mixed[index], mixed[other]] = [mixed[other], mixed[index]];
  }
  return mixed;
}

/** What an audit calls the kinds of texts that are edited here; one finding tells of a value and its cell alike. */
const findingKinds = {
  ...{text: ["text"], cell: ["cell"], note: ["note"], alternative: ["alternative"]},
  ...{cache: ["chart"], label: ["chart"], workbook: ["workbook", "chart"]},
};

/**
 * Compares what an audit found with what was done. A finding answers an edit when it shows what was typed in; what
 * answers none is a false alarm.
 */
export function compareFindings(findings, edits) {
  const problems = findings.filter(({verdict}) => verdict !== "right");
  const answers = (finding, {kind, after}) =>
    findingKinds[kind].includes(finding.kind) &&
    numbersOf(after).every((number) => numbersOf(finding.here).includes(number));
  return {
    missed: edits.filter((each) => !problems.some((finding) => answers(finding, each))),
    falseAlarms: problems.filter((finding) => !edits.some((each) => answers(finding, each))),
  };
}

const numbersOf = (text) => [...text.matchAll(new RegExp(digits, "g"))].map(([number]) => Number(number));
