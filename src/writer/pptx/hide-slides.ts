import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import {suggest} from "../../diagnostic/suggest.ts";
import type {WordList} from "../../language/word-list.ts";
import type {NamedAt} from "../../model/slide-choices.ts";
import type {Slide} from "./slide.ts";

export const hiddenMissingCode = "hidden-slide-missing";

/**
 * The titles of the slides that are to be hidden, and what is said of names that no slide has. Figures in a title
 * change with the data: where no slide has the very title, one that differs in numbers only is meant. What goes on over
 * several slides is hidden as a whole. @param slides the cover first, which is always shown
 */
export function chooseHidden(
  slides: readonly Slide[],
  words: WordList,
  hide: readonly NamedAt[] = [],
): {readonly titles: ReadonlySet<string>; readonly diagnostics: readonly Diagnostic[]} {
  const others = slides.slice(1);
  const titles = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const wanted of hide) {
    const found = findTitles(wanted.name, others, words);
    for (const title of found) titles.add(title);
    if (found.length === 0) diagnostics.push(tellMissing(wanted, slides));
  }
  return {titles, diagnostics};
}

function findTitles(wanted: string, slides: readonly Slide[], words: WordList): string[] {
  const titles = slides.map(({title}) => title);
  const same = titles.filter((title) => plain(title) === plain(wanted));
  const meant =
    same.length > 0 ? same : titles.filter((title) => withoutNumbers(title) === withoutNumbers(wanted));
  return meant.flatMap((title) => titles.filter((each) => each === title || isContinued(each, title, words)));
}

/** 标题（续）, 标题（续2） */
const isContinued = (title: string, first: string, {slides}: WordList) => {
  const start = slides.continuedStart(first);
  return title.startsWith(start) && /^ ?\d*[）)]$/u.test(title.slice(start.length));
};

const plain = (title: string) => title.normalize("NFKC").replace(/[\s*]+/gu, "");

const withoutNumbers = (title: string) => plain(title).replace(/\d+(?:[.,]\d+)*/gu, "0");

function tellMissing({name, place}: NamedAt, [cover, ...others]: readonly Slide[]): Diagnostic {
  const isCover = cover !== undefined && plain(cover.title) === plain(name);
  return {
    severity: "warning",
    code: hiddenMissingCode,
    message: {
      en: isCover ? "the cover is always shown" : `no slide has the title "${name}"`,
      zh: isCover ? "封面不能隐藏" : `没有标题为“${name}”的页`,
    },
    hint: isCover
      ? {en: "take it out of hide:", zh: "请从 hide: 里删去"}
      : suggest(
          name,
          others.filter(({hidden}) => !hidden).map(({title}) => title),
        ),
    place,
  };
}
