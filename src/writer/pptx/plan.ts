import type {Outcome} from "../../model/diagnostic.ts";
import type {Document} from "../../model/document.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import {cleanText} from "../clean-text.ts";
import {slideFrame} from "./frame.ts";
import {type Outline, outlineDeck, type Section} from "./outline.ts";
import type {Slide} from "./slide.ts";
import {AGENDA, agendaSlides} from "./slides/agenda.ts";
import {CLOSING, closingSlide} from "./slides/closing.ts";
import {coverSlide} from "./slides/cover.ts";
import {sectionSlide} from "./slides/section.ts";
import type {DeckSetting} from "./slides/setting.ts";
import {SOURCES, sourceSlides} from "./slides/sources.ts";
import {topicSlides} from "./slides/topic.ts";
import {uniqueTitles} from "./titles.ts";

/**
 * Decides everything about a deck but its bytes: which slides there are, what stands on them and where.
 * Pure: the same document and theme give the same plan. Warns of what cannot fit.
 */
export function planSlides(document: Document, theme: SlideTheme): Required<Outcome<Slide[]>> {
  const setting: DeckSetting = {document, theme, frame: slideFrame(theme)};
  const outline = outlineDeck(document);
  const titles = topicTitles(outline, cleanText(document.meta.title));
  const content = contentSlides(outline, titles, setting);
  return {
    value: [
      coverSlide(outline.coverNotes, setting),
      ...agendaSlides(outline, [...titles.values()], setting),
      ...content.value,
      ...sourceSlides(setting),
      closingSlide(setting),
    ],
    diagnostics: content.diagnostics,
  };
}

function contentSlides(
  {entries}: Outline,
  titles: ReadonlyMap<Outline["entries"][number], string>,
  setting: DeckSetting,
): Required<Outcome<Slide[]>> {
  const topicsOf = (section: Section) =>
    entries.flatMap((entry) =>
      entry.type === "topic" && entry.section === section.title ? [titles.get(entry) ?? entry.title] : [],
    );
  const outcomes = entries.map((entry) =>
    entry.type === "section"
      ? {
          value: [
            sectionSlide({...entry, title: titles.get(entry) ?? entry.title}, topicsOf(entry), setting),
          ],
          diagnostics: [],
        }
      : topicSlides(entry, titles.get(entry) ?? entry.title, setting),
  );
  return {
    value: outcomes.flatMap((outcome) => outcome.value),
    diagnostics: outcomes.flatMap((outcome) => outcome.diagnostics),
  };
}

/** Titles of sections and topics, no two alike. Sections come first: they keep the name that the agenda shows. */
function topicTitles({entries}: Outline, deckTitle: string): Map<Outline["entries"][number], string> {
  const sections = entries.filter((entry) => entry.type === "section");
  const topics = entries.filter((entry) => entry.type === "topic");
  const reserved = [deckTitle, AGENDA, SOURCES, CLOSING];
  const sectionTitles = uniqueTitles(
    sections.map(({title}) => ({title, section: ""})),
    reserved,
  );
  const titles = uniqueTitles(topics, [...reserved, ...sectionTitles]);
  const chosen = new Map<Outline["entries"][number], string>();
  sections.forEach((section, index) => {
    chosen.set(section, sectionTitles[index] ?? section.title);
  });
  topics.forEach((topic, index) => {
    chosen.set(topic, titles[index] ?? topic.title);
  });
  return chosen;
}
