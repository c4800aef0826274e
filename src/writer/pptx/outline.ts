import type {Place} from "../../diagnostic/place.ts";
import {wordsOf} from "../../language/languages.ts";
import type {Block, Document, Heading, Headline, KeyFigures, Notes, Paragraph} from "../../model/document.ts";
import {hasInferredMark} from "../../query/inferred-mark.ts";
import {type CitedFigure, citedFigures} from "../cited-figures.ts";
import {cleanInlineText} from "./runs.ts";

/** A deck before layout: which slides there are, what they are called and what belongs on them. */
export interface Outline {
  readonly cover: Cover;
  readonly entries: readonly (Section | Topic)[];
}

/** What stands before the first heading and belongs to the title slide. */
export interface Cover {
  /** What to say over it. */
  readonly notes: readonly Notes[];
  readonly headline: Headline | undefined;
  /** Numbers beside the headline. */
  readonly cards: KeyFigures | undefined;
}

/** A `#` heading. */
export interface Section {
  readonly type: "section";
  readonly title: string;
  /** 1 for the first. */
  readonly ordinal: number;
  /** Paragraphs straight below the heading stand on the section slide itself. */
  readonly text: readonly Paragraph[];
  readonly hidden: boolean;
  readonly notes: readonly Notes[];
  /** Figures in the heading itself. */
  readonly figures: readonly CitedFigure[];
  /** The heading bears the mark of an inferred period. */
  readonly inferred: boolean;
  readonly place: Place;
}

/** A `##` heading and what follows it. */
export interface Topic {
  readonly type: "topic";
  readonly title: string;
  /** Title of the section around it; empty without one. */
  readonly section: string;
  /** Divided where the editor wrote `---`. */
  readonly parts: readonly Part[];
  /** The first of a section that has no slide of its own. */
  readonly opensSection: boolean;
  /** Stands in the annex. */
  readonly hidden: boolean;
  /** Figures in the heading itself. */
  readonly figures: readonly CitedFigure[];
  /** The heading bears the mark of an inferred period. */
  readonly inferred: boolean;
  readonly place: Place;
}

export interface Part {
  readonly blocks: readonly Block[];
  readonly notes: readonly Notes[];
}

/** More numbers beside a headline would be too small to be read from afar; they stand on a slide of their own. */
const MOST_COVER_CARDS = 4;
/** Characters on a section slide: four lines. */
const MOST_INTRODUCTION = 130;

export function outlineDeck(document: Document): Outline {
  const entries: (Section | Topic)[] = [];
  let cover: Cover = {notes: [], headline: undefined, cards: undefined};
  let ordinal = 0;
  let section = "";
  let hidden = false;
  let opensSection = false;
  const {sectionSlides, language} = document.meta;
  const {slides} = wordsOf(language);
  for (const {heading, blocks} of groupByHeading(document.blocks)) {
    if (!heading) {
      const opening = openCover(blocks);
      cover = opening.cover;
      const [first] = opening.others.filter(isShown);
      const head = {title: slides.preface, section: "", opensSection, hidden, figures: [], inferred: false};
      if (first) entries.push(topic({...head, place: first.place}, opening.others));
    } else if (heading.level === 1) {
      section = withoutOrdinal(cleanInlineText(heading.children));
      ordinal++;
      if (sectionSlides) entries.push(...openSection({title: section, hidden}, ordinal, heading, blocks));
      else {
        // What stands straight below it needs a slide all the same.
        const ofItsOwn = blocks.some(({type}) => type !== "slide-break" && type !== "appendix");
        const head = {...topicHead(heading), title: section, section, opensSection: true, hidden};
        if (ofItsOwn) entries.push(topic(head, blocks));
        opensSection = !ofItsOwn;
      }
    } else {
      entries.push(topic({...topicHead(heading), section, opensSection, hidden}, blocks));
      opensSection = false;
    }
    if (blocks.some(({type}) => type === "appendix")) {
      hidden = true;
      // What stands there below no `#` heading of its own.
      section = slides.appendix;
    }
  }
  return {cover, entries};
}

/** What is not of the title slide is a slide of its own, with the notes if there is no headline to speak about. */
function openCover(blocks: readonly Block[]): {cover: Cover; others: Block[]} {
  const notes = blocks.filter((block) => block.type === "notes");
  const headline = blocks.find((block) => block.type === "headline");
  if (headline === undefined) {
    const ofCover = blocks.some(isShown) ? [] : notes;
    return {cover: {notes: ofCover, headline, cards: undefined}, others: [...blocks]};
  }
  const cards = blocks.find((block) => block.type === "key-figures");
  const beside = cards !== undefined && cards.cards.length <= MOST_COVER_CARDS ? cards : undefined;
  const taken: readonly (Block | undefined)[] = [...notes, headline, beside];
  return {cover: {notes, headline, cards: beside}, others: blocks.filter((block) => !taken.includes(block))};
}

const isShown = ({type}: Block) => type !== "notes" && type !== "slide-break" && type !== "appendix";

const topicHead = ({children, place}: Heading) => ({
  title: cleanInlineText(children),
  figures: citedFigures(children),
  inferred: hasInferredMark(children),
  place,
});

interface Group {
  readonly heading?: Heading;
  readonly blocks: Block[];
}

/** Blocks under the level 1 and 2 headings that start slides. */
function groupByHeading(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    if (block.type === "heading" && block.level <= 2) groups.push({heading: block, blocks: []});
    else if (groups.length === 0) groups.push({blocks: [block]});
    else groups.at(-1)?.blocks.push(block);
  }
  return groups;
}

function openSection(
  {title, hidden}: Pick<Section, "title" | "hidden">,
  ordinal: number,
  {children, place}: Heading,
  blocks: readonly Block[],
): (Section | Topic)[] {
  const figures = citedFigures(children);
  const inferred = hasInferredMark(children);
  const notes = blocks.filter((block) => block.type === "notes");
  const content = blocks.filter(isShown);
  const text = content.filter((block) => block.type === "paragraph");
  const section = {type: "section", title, ordinal, hidden, figures, inferred, place} as const;
  // A short text introduces the section; anything more is a slide of its own.
  const length = text.reduce((total, {children}) => total + cleanInlineText(children).length, 0);
  if (text.length === content.length && text.length <= 2 && length <= MOST_INTRODUCTION)
    return [{...section, text, notes}];
  return [
    {...section, text: [], notes: []},
    topic({title, section: title, opensSection: false, hidden, figures, inferred, place}, blocks),
  ];
}

function topic(head: Omit<Topic, "type" | "parts">, blocks: readonly Block[]): Topic {
  const parts: {blocks: Block[]; notes: Notes[]}[] = [{blocks: [], notes: []}];
  for (const block of blocks) {
    const part = parts.at(-1);
    if (block.type === "appendix") continue;
    if (block.type === "slide-break") parts.push({blocks: [], notes: []});
    else if (block.type === "notes") part?.notes.push(block);
    else part?.blocks.push(block);
  }
  const [first, ...others] = parts.filter((part) => part.blocks.length > 0 || part.notes.length > 0);
  // A heading with nothing below it still makes a slide.
  return {type: "topic", ...head, parts: [first ?? {blocks: [], notes: []}, ...others]};
}

/** Sections are numbered by the deck; a number that the editor typed would stand there twice. */
function withoutOrdinal(title: string): string {
  return title.replace(/^(?:第?[一二三四五六七八九十]+(?:部分|章)?[、.．\s]+|\d{1,2}[、.．]\s*)(?=\S)/u, "");
}
