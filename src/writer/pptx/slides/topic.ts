import type {Diagnostic, Outcome} from "../../../diagnostic/diagnostic.ts";
import type {Place} from "../../../diagnostic/place.ts";
import type {Block} from "../../../model/document.ts";
import {points} from "../../../model/length.ts";
import {walkBlocks} from "../../../query/walk-blocks.ts";
import {figuresIn, printsInferred} from "../citations.ts";
import {flowBlocks} from "../flow.ts";
import type {Part, Topic} from "../outline.ts";
import {divideTable} from "../pieces/fit-table.ts";
import type {Piece} from "../pieces/piece.ts";
import {drawStack, type Page} from "../pieces/stack.ts";
import type {Box, Slide} from "../slide.ts";
import {speakerNotes} from "../speaker-notes.ts";
import {continuedTitle} from "../titles.ts";
import {setTitle} from "./kicker.ts";
import type {DeckSetting} from "./setting.ts";
import {sourceBox} from "./source-box.ts";

/** The slides of a topic: as many as its content needs, the title going on with （续）. */
export function topicSlides(topic: Topic, title: string, setting: DeckSetting): Required<Outcome<Slide[]>> {
  const {frame, words} = setting;
  const pages = topic.parts.flatMap((part) => partPages(part, title, setting));
  const slides = pages.map(({page, notes}, index) => {
    const boxes = drawStack(page.pieces, frame.body);
    return contentSlide(continuedTitle(title, index, words), boxes, notes, setting, topic);
  });
  const tooHigh = new Map<Place, Diagnostic>();
  for (const [index, {page}] of pages.entries()) {
    const {place} = page.tooHigh ?? {};
    // What takes three slides is told once.
    if (page.tooHigh && place && !tooHigh.has(place))
      tooHigh.set(place, overflow(page.tooHigh, continuedTitle(title, index, words)));
  }
  const tooWide = tablesOf(topic).flatMap(
    (table) => divideTable(table, frame.body.w, setting.theme).diagnostics,
  );
  return {value: slides, diagnostics: [...tooWide, ...tooHigh.values()]};
}

/** All that have columns, those in columns and callouts included. */
const tablesOf = ({parts}: Topic) =>
  [...walkBlocks(parts.flatMap(({blocks}): readonly Block[] => blocks))].flatMap((block) =>
    block.type === "table" && block.header.length > 0 ? [block] : [],
  );

export function contentSlide(
  title: string,
  boxes: readonly Box[],
  notes: Part["notes"],
  setting: DeckSetting,
  heading: Pick<Topic, "figures" | "inferred"> = {figures: [], inferred: false},
): Slide {
  const {document, theme, frame} = setting;
  const {kicker, ...placed} = setTitle(title, setting);
  const figures = [...heading.figures, ...figuresIn(boxes)];
  const isInferred = heading.inferred || printsInferred(boxes);
  return {
    layout: "content",
    title,
    ...placed,
    subtitle: "",
    subtitleSize: points(theme.sizes.subtitle),
    boxes: [...kicker, ...boxes, ...sourceBox(figures, isInferred, frame.source, setting)],
    notes: speakerNotes(notes, figures, document),
    hidden: setting.hidden,
  };
}

/** Notes are spoken over the first slide of their part. */
function partPages(
  part: Part,
  title: string,
  {frame, theme}: DeckSetting,
): {page: Page; notes: Part["notes"]}[] {
  const pages = part.blocks.length > 0 ? flowBlocks(part.blocks, frame.body, theme, title) : [{pieces: []}];
  return pages.map((page, index) => ({page, notes: index === 0 ? part.notes : []}));
}

function overflow(piece: Piece, title: string): Diagnostic {
  return {
    severity: "warning",
    code: "slide-overflow",
    message: {
      en: `${piece.name.en} on slide "${title}" has a part that is higher than the slide even in the smallest type; it is divided where it should not be`,
      zh: `幻灯片“${title}”上的${piece.name.zh}有一处用最小字号也放不下，只能在不宜断开的地方断开`,
    },
    hint: {
      en: "shorten it, or divide it with `---`",
      zh: "请精简内容，或用 --- 分到几张幻灯片上",
    },
    place: piece.place,
  };
}
