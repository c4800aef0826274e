import type {WordList} from "../../language/word-list.ts";
import type {Slide} from "./slide.ts";

/** What PowerPoint lists as sections, beside the slides that each begins with and holds. */
export interface DeckSection {
  readonly title: string;
  readonly slides: readonly Slide[];
}

/** The sections of a deck, title slide and sources apart; none where there is no other. */
export function deckSections(slides: readonly Slide[], words: WordList): DeckSection[] {
  const {heading} = words.sources;
  const starting = slides.filter(({startsSection = heading}) => startsSection !== heading);
  if (starting.length === 0) return [];
  const opening = starting.some(({hidden}) => !hidden) ? words.slides.opening : words.slides.shown;
  const sections: {title: string; slides: Slide[]}[] = [];
  for (const slide of slides) {
    const title = sections.length === 0 ? opening : slide.startsSection;
    if (title !== undefined) sections.push({title, slides: []});
    sections.at(-1)?.slides.push(slide);
  }
  return sections;
}
