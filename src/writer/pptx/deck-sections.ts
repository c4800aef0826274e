import type {Slide} from "./slide.ts";
import {SOURCES} from "./slides/sources.ts";

/** What PowerPoint lists as sections, beside the slides that each begins with and holds. */
export interface DeckSection {
  readonly title: string;
  readonly slides: readonly Slide[];
}

/** Title slide and agenda; a section that an editor calls so gets another name. */
export const OPENING = "封面和目录";
/** All that the audience sees, where only the annex is a section. */
const SHOWN = "正文";

/** The sections of a deck, title slide and sources apart; none where there is no other. */
export function deckSections(slides: readonly Slide[]): DeckSection[] {
  const starting = slides.filter(({startsSection = SOURCES}) => startsSection !== SOURCES);
  if (starting.length === 0) return [];
  const opening = starting.some(({hidden}) => !hidden) ? OPENING : SHOWN;
  const sections: {title: string; slides: Slide[]}[] = [];
  for (const slide of slides) {
    const title = sections.length === 0 ? opening : slide.startsSection;
    if (title !== undefined) sections.push({title, slides: []});
    sections.at(-1)?.slides.push(slide);
  }
  return sections;
}
