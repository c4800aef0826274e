import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {quote} from "../diagnostic/quote.ts";
import type {DocumentMeta} from "../model/document.ts";

/** What stands under a heading, up to the next one of whatever level. */
export interface HeadedPart {
  /** Of the heading: 1 for the highest. */
  readonly level: number;
  readonly title: string;
  /** Pages, or slides that are shown. */
  readonly length: number;
  readonly place: Place;
}

/** So many sections are named: what is shorter would not help. */
const mostSections = 3;

/**
 * Tells of a document that is longer than its template says, and which sections are the longest.
 * @param length pages, or slides that are shown
 * @param parts all of it that its headings divide, in order
 */
export function tellTooLong(
  {title, format, limit}: DocumentMeta,
  length: number,
  parts: readonly HeadedPart[],
): Diagnostic[] {
  if (limit === undefined || length <= limit.most) return [];
  const say = format === "docx" ? sayPages : saySlides;
  const longest = divide(parts)
    .filter(({length: own}) => own > 0)
    .toSorted((a, b) => b.length - a.length);
  const is = say(length);
  const most = say(limit.most);
  return [
    {
      severity: "warning",
      code: "document-too-long",
      message: {
        en: `“${title}” takes ${is.en}; its template allows ${limit.most}`,
        zh: `“${title}”共 ${is.zh}，超过了 ${most.zh}的上限`,
      },
      hint: {
        en: "leave out or shorten the longest sections, or move them to a compendium",
        zh: "请删减最长的几节，或移到资料汇编里",
      },
      place: limit.place,
      related: longest
        .slice(0, mostSections)
        .map((section) => ({message: describe(section, say), place: section.place})),
    },
  ];
}

/**
 * The sections of the highest level. One that is longer than all others together is told by the sections in it, where
 * one of those stands out.
 */
function divide(parts: readonly HeadedPart[], total = sumOf(parts)): HeadedPart[] {
  const highest = Math.min(...parts.map(({level}) => level));
  const sections: HeadedPart[][] = [];
  for (const part of parts) {
    if (part.level === highest || sections.length === 0) sections.push([part]);
    else sections.at(-1)?.push(part);
  }
  return sections.flatMap(([head, ...rest]) => {
    if (head === undefined) return [];
    const whole = {...head, length: head.length + sumOf(rest)};
    const inner = divide(rest, total);
    const standsOut = inner.some(({length}) => length >= whole.length / 4);
    return whole.length > total / 2 && standsOut ? inner : [whole];
  });
}

const sumOf = (parts: readonly HeadedPart[]) => parts.reduce((sum, {length}) => sum + length, 0);

function describe({title, length}: HeadedPart, say: (length: number) => Wording): Wording {
  const {en, zh} = say(Math.max(0.1, Math.round(length * 10) / 10));
  return {en: `${quote(title)}: ${en}`, zh: `${quote(title)}：${zh}`};
}

const sayPages = (pages: number): Wording => ({
  en: pages === 1 ? "1 page" : `${pages} pages`,
  zh: `${pages} 页`,
});
const saySlides = (slides: number): Wording => ({
  en: slides === 1 ? "1 slide" : `${slides} slides`,
  zh: `${slides} 张`,
});
