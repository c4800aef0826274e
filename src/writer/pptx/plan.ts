import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import type {Place} from "../../diagnostic/place.ts";
import {wordsOf} from "../../language/languages.ts";
import type {WordList} from "../../language/word-list.ts";
import type {Document} from "../../model/document.ts";
import {inferredMark} from "../../query/inferred-mark.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import {cleanText} from "../clean-text.ts";
import {type HeadedPart, tellTooLong} from "../tell-too-long.ts";
import {countShownSlides} from "./count-shown-slides.ts";
import {slideFrame} from "./frame.ts";
import {chooseHidden} from "./hide-slides.ts";
import {nameShapes} from "./name-shapes.ts";
import {type Outline, outlineDeck, type Section, type Topic} from "./outline.ts";
import type {Slide} from "./slide.ts";
import {type AgendaEntry, agendaSlides} from "./slides/agenda.ts";
import {closingSlide} from "./slides/closing.ts";
import {coverSlides} from "./slides/cover.ts";
import {withPlainGround} from "./slides/house/plain-ground.ts";
import {sectionSlide} from "./slides/section.ts";
import type {DeckSetting} from "./slides/setting.ts";
import {sourceSlides} from "./slides/sources.ts";
import {topicSlides} from "./slides/topic.ts";
import {tellShrunk} from "./tell-shrunk.ts";
import {tellThin} from "./tell-thin.ts";
import {sectionContents, uniqueTitles} from "./titles.ts";

/** The titles that slides get, no two alike. */
type Titles = ReadonlyMap<Section | Topic, string>;

export interface SlidePlan extends Required<Outcome<Slide[]>> {
  /** Where the editor wrote the heading of a slide, or the title of the deck where a slide has none. */
  readonly placeOf: (slide: Slide) => Place;
}

/**
 * Decides everything about a deck but its bytes: which slides there are, what stands on them and where.
 * Pure: the same document and theme give the same plan. Warns of what cannot fit.
 */
export function planSlides(document: Document, theme: SlideTheme): SlidePlan {
  const words = wordsOf(document.meta.language);
  const setting: DeckSetting = {document, theme, words, frame: slideFrame(theme), hidden: false};
  const outline = outlineDeck(document);
  const titles = topicTitles(outline, [document.meta.title, document.meta.closing].map(cleanText), words);
  const shown = {...outline, entries: outline.entries.filter(({hidden}) => !hidden)};
  const annex = {...outline, entries: outline.entries.filter(({hidden}) => hidden)};
  const hasAnnex = annex.entries.length > 0;
  const content = contentEntries(shown, titles, setting);
  const behind = contentEntries(annex, titles, {...setting, hidden: true});
  const {hide, agenda = document.meta.sectionSlides} = document.meta;
  const sourcesAt = document.meta.sourcesAt ?? (hasAnnex ? "appendix" : "slide");
  const covers = coverSlides(outline.cover, setting);
  const rest = [
    ...content.value.flatMap((entry) => entry.slides),
    ...(sourcesAt === "slide" ? sourceSlides(setting) : []),
    // The last slide that the audience sees.
    ...closingSlide(setting),
    ...beginAnnex(
      behind.value.flatMap((entry) => entry.slides),
      words,
    ),
    ...(sourcesAt === "appendix" ? sourceSlides({...setting, hidden: true}) : []),
  ];
  const contents = (entries: Outline["entries"]) =>
    agenda ? agendaSlides(agendaEntries({...shown, entries}, titles, words), setting) : [];
  const hidden = chooseHidden([...covers, ...contents(shown.entries), ...rest], words, hide);
  const isShown = ({title}: Slide) => !hidden.titles.has(title);
  const told = content.value.filter(({slides}) => slides.some(isShown)).map(({entry}) => entry);
  const slides = [...covers, ...contents(told), ...rest]
    .map((slide) => (isShown(slide) ? slide : {...slide, hidden: true}))
    .map((slide) => withPlainGround(slide, theme));
  const place = (slide: Slide) => placeOf(slide, titles, document, words);
  // Hidden slides hold tables for whoever asks, and nobody shows them.
  const thin = tellThin(
    slides.filter(({hidden}) => !hidden),
    theme,
    place,
  );
  const tooLong = tellTooLong(document.meta, countShownSlides(slides), content.value.map(headedPart));
  const small = tellShrunk(slides, theme, setting.frame, place);
  const diagnostics = [
    ...hidden.diagnostics,
    ...tooLong,
    ...content.diagnostics,
    ...behind.diagnostics,
    ...small,
    ...thin,
  ];
  return {value: nameShapes(slides, words), diagnostics, placeOf: place};
}

function beginAnnex([first, ...others]: readonly Slide[], {slides}: WordList): Slide[] {
  return first === undefined ? [] : [{startsSection: slides.appendix, ...first}, ...others];
}

function placeOf({title}: Slide, titles: Titles, {meta}: Document, {slides}: WordList): Place {
  const goesOn = (own: string) => title.startsWith(slides.continuedStart(own));
  const [entry] = [...titles].find(([, own]) => title === own || goesOn(own)) ?? [];
  return entry?.place ?? meta.place ?? {file: meta.template};
}

/** A heading of the outline and the slides that it has become. */
interface PlannedEntry {
  readonly entry: Section | Topic;
  readonly title: string;
  readonly slides: readonly Slide[];
}

function headedPart({entry, title, slides}: PlannedEntry): HeadedPart {
  // A slide before the first section is no part of one.
  const level = entry.type === "section" || entry.section === "" ? 1 : 2;
  return {level, title, length: countShownSlides(slides), place: entry.place};
}

function contentEntries(
  outline: Outline,
  titles: Titles,
  setting: DeckSetting,
): Required<Outcome<PlannedEntry[]>> {
  const diagnostics: Diagnostic[] = [];
  const value = outline.entries.map((entry): PlannedEntry => {
    const title = titleOf(entry, titles);
    if (entry.type === "section") {
      const listed = listedTitle(entry, titles, setting.words);
      const contents = contentsOf({title: entry.title, listed}, outline, titles, setting.words);
      return {entry, title, slides: [sectionSlide({...entry, title}, contents, setting)]};
    }
    const made = openTopic(entry, title, setting);
    diagnostics.push(...made.diagnostics);
    return {entry, title, slides: made.value};
  });
  return {value, diagnostics};
}

/** Where sections have no slides of their own, the slides of a topic say which one they are of. */
function openTopic(topic: Topic, title: string, setting: DeckSetting): Required<Outcome<Slide[]>> {
  const {section, opensSection} = topic;
  if (setting.document.meta.sectionSlides) return topicSlides(topic, title, setting);
  const kicker = section === title ? "" : section;
  const {value, diagnostics} = topicSlides(topic, title, {...setting, kicker});
  const [first, ...others] = value;
  const isOpening = opensSection && section !== "" && first !== undefined;
  return {value: isOpening ? [{...first, startsSection: section}, ...others] : value, diagnostics};
}

/** The sections with what they hold, or the slides where there are no sections. */
function agendaEntries(outline: Outline, titles: Titles, words: WordList): AgendaEntry[] {
  const {entries} = outline;
  const sections = entries.filter((entry) => entry.type === "section");
  const named = [...new Set(entries.flatMap((entry) => (entry.type === "topic" ? [entry.section] : [])))];
  if (sections.length === 0 && named.every((name) => name === ""))
    return entries.map((entry) => ({name: listedTitle(entry, titles, words), contents: []}));
  // Sections that have no slides of their own are as good as those that have.
  if (sections.length === 0) {
    return named
      .filter((name) => name !== "")
      .map((name) => ({
        name,
        contents: contentsOf({title: name, listed: name}, outline, titles, words).slice(0, 1),
      }));
  }
  return sections.map((section) => ({
    name: listedTitle(section, titles, words),
    ordinal: section.ordinal,
    contents: contentsOf(
      {title: section.title, listed: listedTitle(section, titles, words)},
      outline,
      titles,
      words,
    ),
  }));
}

/** @param listed what lists of contents call the section */
function contentsOf(
  {title, listed}: {readonly title: string; readonly listed: string},
  {entries}: Outline,
  titles: Titles,
  words: WordList,
): string[] {
  const topics = entries.filter((entry) => entry.type === "topic" && entry.section === title);
  return sectionContents(
    listed,
    topics.map((topic) => listedTitle(topic, titles, words)),
    words,
  );
}

/** The title in lists of contents: the mark of an inferred period is explained on its own slide only. */
function listedTitle(entry: Section | Topic, titles: Titles, {dates}: WordList): string {
  const title = titleOf(entry, titles);
  const marked = new RegExp(`(?<=\\d${dates.yearEnd})\\${inferredMark}`, "gu");
  return entry.inferred ? title.replace(marked, "") : title;
}

const titleOf = (entry: Section | Topic, titles: Titles) => titles.get(entry) ?? entry.title;

/** Titles of sections and topics, no two alike. Sections come first: they keep the name that the agenda shows. */
function topicTitles({entries}: Outline, taken: readonly string[], words: WordList): Titles {
  const {slides, sources} = words;
  const sections = entries.filter((entry) => entry.type === "section");
  const topics = entries.filter((entry) => entry.type === "topic");
  const reserved = [...taken, slides.agenda, sources.heading, slides.opening, slides.headline];
  const sectionTitles = uniqueTitles(
    sections.map(({title}) => ({title, section: ""})),
    reserved,
    words,
  );
  const titles = uniqueTitles(topics, [...reserved, ...sectionTitles], words);
  const chosen = new Map<Section | Topic, string>();
  sections.forEach((section, index) => {
    chosen.set(section, sectionTitles[index] ?? section.title);
  });
  topics.forEach((topic, index) => {
    chosen.set(topic, titles[index] ?? topic.title);
  });
  return chosen;
}
