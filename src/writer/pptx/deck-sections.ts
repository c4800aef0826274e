import type {Slide} from "./slide.ts";
import {SOURCES} from "./slides/sources.ts";

/** What PowerPoint lists as sections, beside the slides that each begins with and holds. */
export interface DeckSection {
  readonly title: string;
  readonly slides: readonly Slide[];
}

/** Title slide and agenda; a section that an editor calls so gets another name. */
export const OPENING = "封面和目录";

/** The sections of a deck by their section slides, title slide and sources apart; none without section slides. */
export function deckSections(slides: readonly Slide[]): DeckSection[] {
  if (!slides.some(({layout}) => layout === "section")) return [];
  const sections: {title: string; slides: Slide[]}[] = [];
  for (const slide of slides) {
    const title = sectionTitle(slide, sections.length === 0);
    if (title !== undefined) sections.push({title, slides: []});
    sections.at(-1)?.slides.push(slide);
  }
  return sections;
}

/** Undefined for slides that go on with a section. */
function sectionTitle({layout, title}: Slide, isFirst: boolean): string | undefined {
  if (isFirst) return OPENING;
  return layout === "section" || title === SOURCES ? title : undefined;
}
