import type {Outcome} from "../../diagnostic/diagnostic.ts";
import type {Place} from "../../diagnostic/place.ts";
import type {Document} from "../../model/document.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import {cleanText} from "../clean-text.ts";
import {OPENING} from "./deck-sections.ts";
import {slideFrame} from "./frame.ts";
import {type Outline, outlineDeck, type Section, type Topic} from "./outline.ts";
import type {Slide} from "./slide.ts";
import {AGENDA, type AgendaEntry, agendaSlides} from "./slides/agenda.ts";
import {CLOSING, closingSlide} from "./slides/closing.ts";
import {coverSlide} from "./slides/cover.ts";
import {sectionSlide} from "./slides/section.ts";
import type {DeckSetting} from "./slides/setting.ts";
import {SOURCES, sourceSlides} from "./slides/sources.ts";
import {topicSlides} from "./slides/topic.ts";
import {tellShrunk} from "./tell-shrunk.ts";
import {sectionContents, uniqueTitles} from "./titles.ts";

/** The titles that slides get, no two alike. */
type Titles = ReadonlyMap<Section | Topic, string>;

/**
 * Decides everything about a deck but its bytes: which slides there are, what stands on them and where.
 * Pure: the same document and theme give the same plan. Warns of what cannot fit.
 */
export function planSlides(document: Document, theme: SlideTheme): Required<Outcome<Slide[]>> {
  const setting: DeckSetting = {document, theme, frame: slideFrame(theme)};
  const outline = outlineDeck(document);
  const titles = topicTitles(outline, cleanText(document.meta.title));
  const content = contentSlides(outline, titles, setting);
  const slides = [
    coverSlide(outline.coverNotes, setting),
    ...agendaSlides(agendaEntries(outline, titles), setting),
    ...content.value,
    ...sourceSlides(setting),
    closingSlide(setting),
  ];
  const shrunk = tellShrunk(slides, theme, (slide) => placeOf(slide, titles, document));
  return {value: slides, diagnostics: [...content.diagnostics, ...shrunk]};
}

/** Where the editor wrote the heading of a slide; the template where there is none. */
function placeOf({title}: Slide, titles: Titles, {meta}: Document): Place {
  const [entry] = [...titles].find(([, own]) => title === own || title.startsWith(`${own}（续`)) ?? [];
  return entry?.place ?? {file: meta.template};
}

function contentSlides(outline: Outline, titles: Titles, setting: DeckSetting): Required<Outcome<Slide[]>> {
  const outcomes = outline.entries.map((entry) => {
    const title = titleOf(entry, titles);
    if (entry.type === "topic") return topicSlides(entry, title, setting);
    const contents = contentsOf(entry, outline, titles);
    return {value: [sectionSlide({...entry, title}, contents, setting)], diagnostics: []};
  });
  return {
    value: outcomes.flatMap((outcome) => outcome.value),
    diagnostics: outcomes.flatMap((outcome) => outcome.diagnostics),
  };
}

/** The sections with what they hold, or the slides where there are no sections. */
function agendaEntries(outline: Outline, titles: Titles): AgendaEntry[] {
  const sections = outline.entries.filter((entry) => entry.type === "section");
  if (sections.length === 0) return [...titles.values()].map((name) => ({name, contents: []}));
  return sections.map((section) => ({
    name: titleOf(section, titles),
    ordinal: section.ordinal,
    contents: contentsOf(section, outline, titles),
  }));
}

function contentsOf(section: Section, {entries}: Outline, titles: Titles): string[] {
  const topics = entries.filter((entry) => entry.type === "topic" && entry.section === section.title);
  return sectionContents(
    titleOf(section, titles),
    topics.map((topic) => titleOf(topic, titles)),
  );
}

const titleOf = (entry: Section | Topic, titles: Titles) => titles.get(entry) ?? entry.title;

/** Titles of sections and topics, no two alike. Sections come first: they keep the name that the agenda shows. */
function topicTitles({entries}: Outline, deckTitle: string): Titles {
  const sections = entries.filter((entry) => entry.type === "section");
  const topics = entries.filter((entry) => entry.type === "topic");
  const reserved = [deckTitle, AGENDA, SOURCES, CLOSING, OPENING];
  const sectionTitles = uniqueTitles(
    sections.map(({title}) => ({title, section: ""})),
    reserved,
  );
  const titles = uniqueTitles(topics, [...reserved, ...sectionTitles]);
  const chosen = new Map<Section | Topic, string>();
  sections.forEach((section, index) => {
    chosen.set(section, sectionTitles[index] ?? section.title);
  });
  topics.forEach((topic, index) => {
    chosen.set(topic, titles[index] ?? topic.title);
  });
  return chosen;
}
