import type {WordList} from "../../language/word-list.ts";
import type {
  Block,
  Chart,
  Columns,
  Document,
  Inline,
  KeyFigures,
  Picture,
  Points,
  Table,
} from "../../model/document.ts";
import type {RecordedPassage} from "../../model/record.ts";
import type {Caption} from "../../query/captions.ts";
import {knownPoints} from "../../query/chart-points.ts";
import {inlineText} from "../../query/inline-text.ts";
import {walkBlocks} from "../../query/walk-blocks.ts";
import {asOf} from "../as-of.ts";
import type {ChartTexts} from "../chart-means.ts";
import {cleanText} from "../clean-text.ts";
import {rowName} from "../sparkline/describe-sparkline.ts";
import {sparklineOf} from "../sparkline/sparkline-cell.ts";
import {recordPassage, type TextPart, textParts} from "../text-parts.ts";
import {
  type AlternativeText,
  describeCards,
  describeColumns,
  describePicture,
  describePoints,
  describeSparklineIn,
  describeTable,
} from "./alternative-text.ts";
import {captionLead, continuedLead} from "./caption.ts";
import {type CitationMark, cutAtMarks, leavesOf, planMarks} from "./citation-marks.ts";
import {describeIssue, issueFields} from "./issue-line.ts";
import {filledColumns, standBeside} from "./nodes/columns.ts";
import {printedRows} from "./nodes/table.ts";
import type {WordPlan} from "./plan-word.ts";
import {citedNumbers, numbersIn, referenceMarks} from "./references.ts";
import {placeTexts, sourceTexts, wordSource} from "./source-list.ts";
import {sourceNoteText} from "./source-note.ts";

interface Setting extends ChartTexts {
  readonly plan: WordPlan;
  /** The section that a block stands in, for people. */
  readonly place: string;
}

/**
 * Every paragraph of the finished Word file as it reads, for its record: worked out from the plan, not read back
 * from what was written, so that an audit compares two accounts.
 *
 * @param isWhole whether the title above and the list of sources below are to be told as well
 */
export function wordPassages(
  document: Document,
  plan: WordPlan,
  means: ChartTexts,
  isWhole = true,
): RecordedPassage[] {
  const {words} = plan;
  let place = words.places.body;
  const ofBlocks = [...walkBlocks(document.blocks)].flatMap((block) => {
    if (block.type === "heading") place = words.places.section(inlineText(block.children));
    return blockPassages(block, {...means, plan, place});
  });
  return isWhole ? [...titlePassages(document, words), ...ofBlocks, ...sourcePassages(plan)] : ofBlocks;
}

function titlePassages({meta, sources}: Document, words: WordList): RecordedPassage[] {
  const place = words.places.title;
  const fields = issueFields(meta);
  const author = fields.length > 0 ? "" : meta.author;
  const issued = [author, asOf(sources, words)].filter((text) => text !== "").join("　");
  const say = (kind: "text" | "cell") => (text: string) => recordPassage(kind, place, [cleanText(text)]);
  return [
    ...say("text")(meta.title),
    ...fields.flatMap(say("cell")),
    ...(fields.length > 0 ? alternativePassages(describeIssue(words), place) : []),
    ...[meta.subtitle, issued].flatMap(say("text")),
  ];
}

/** Containers hold nothing of their own: walkBlocks comes to what stands in them. */
function blockPassages(block: Block, setting: Setting): RecordedPassage[] {
  const {place, plan} = setting;
  switch (block.type) {
    case "heading":
      return recordPassage("text", place, textParts(block.children));
    case "paragraph":
    case "headline":
      return recordPassage("text", place, citedParts(block.children, plan));
    case "table":
      return tablePassages(block, setting);
    case "chart":
      return chartPassages(block, setting);
    case "picture":
      return picturePassages(block, setting);
    case "key-figures":
      return cardPassages(block, setting);
    case "points":
      return pointPassages(block, setting);
    case "columns":
      return columnPassages(block, setting);
    default:
      return [];
  }
}

/** The text with the reference numbers that stand in it. */
export function citedParts(
  nodes: readonly Inline[],
  plan: WordPlan,
  marks: readonly (readonly CitationMark[])[] = planMarks(nodes, plan),
): TextPart[] {
  return leavesOf(nodes).flatMap((leaf, index) => {
    const own = marks[index] ?? [];
    if (leaf.type !== "text") return [...textParts([leaf]), ...own.map(({numbers}) => marksText(numbers))];
    return cutAtMarks(leaf.value, own).flatMap(({text, numbers}) => [cleanText(text), marksText(numbers)]);
  });
}

const marksText = (numbers: readonly number[]) =>
  referenceMarks(numbers)
    .map(({text}) => text)
    .join("");

function tablePassages(table: Table, {plan, place}: Setting): RecordedPassage[] {
  if (table.header.length === 0) return [];
  const caption = plan.captions.get(table);
  const parts = plan.tables.get(table) ?? [];
  const all = [...table.caption, ...table.header.flat(), ...table.rows.flat(2)];
  return [
    ...parts.flatMap(({table: part}, index) => {
      const rows = [part.header, ...printedRows(part).map(({cells}) => cells)];
      return [
        ...(index === 0
          ? captionPassage(caption, textParts(table.caption), place, plan.words)
          : recordPassage("text", place, [
              continuedLead(caption, plan.words.captions),
              ...textParts(table.caption),
            ])),
        ...rows.flat().flatMap((cell) => recordPassage("cell", place, textParts(cell))),
        ...sparklinePassages(part, place, plan.words),
        ...(index < parts.length - 1 ? [] : notePassage(all, plan, place)),
        ...alternativePassages(describeTable(part, plan.words), place),
      ];
    }),
  ];
}

function sparklinePassages(table: Table, place: string, words: WordList): RecordedPassage[] {
  return printedRows(table).flatMap(({cells}) =>
    cells.flatMap((cell) => {
      const sparkline = sparklineOf(cell);
      return sparkline
        ? alternativePassages(describeSparklineIn(sparkline, rowName(table, cells), words), place)
        : [];
    }),
  );
}

function chartPassages(chart: Chart, {plan, place, describeChart, natives}: Setting): RecordedPassage[] {
  const {title, series} = chart.spec;
  const cited = knownPoints(series).flatMap(({observations}) => observations);
  return [
    ...captionPassage(plan.captions.get(chart), [cleanText(title)], place, plan.words),
    ...recordPassage("text", place, [cleanText(natives?.get(chart)?.remark ?? "")]),
    ...recordPassage("text", place, [sourceNoteText(citedNumbers(cited, plan), plan.words.sources)]),
    ...alternativePassages({title, description: [describeChart(chart.spec)]}, place),
  ];
}

function picturePassages(picture: Picture, {plan, place}: Setting): RecordedPassage[] {
  return [
    ...captionPassage(plan.captions.get(picture), [cleanText(picture.caption)], place, plan.words),
    ...alternativePassages(describePicture(picture, plan.words), place),
  ];
}

function cardPassages(cards: KeyFigures, {plan, place}: Setting): RecordedPassage[] {
  const lines = cards.cards.flatMap(({value, label, detail}) => [value, label, detail]);
  return [
    ...lines.flatMap((line) => recordPassage("cell", place, textParts(line))),
    ...notePassage(lines.flat(), plan, place, "cell"),
    ...alternativePassages(describeCards(cards, plan.words), place),
  ];
}

function pointPassages(points: Points, {plan, place}: Setting): RecordedPassage[] {
  return [
    ...recordPassage("cell", place, textParts(points.title)),
    ...points.items.flatMap(({tag, text}) => [
      ...recordPassage("cell", place, textParts(tag)),
      ...recordPassage("cell", place, citedParts(text, plan)),
    ]),
    ...alternativePassages(describePoints(points, plan.words), place),
  ];
}

function columnPassages(columns: Columns, {place, plan}: Setting): RecordedPassage[] {
  const filled = filledColumns(columns);
  return standBeside(filled) ? alternativePassages(describeColumns(plan.words), place) : [];
}

function captionPassage(
  caption: Caption | undefined,
  parts: readonly TextPart[],
  place: string,
  {captions}: WordList,
): RecordedPassage[] {
  return caption === undefined
    ? []
    : recordPassage("text", place, [captionLead(caption, captions), ...parts]);
}

function notePassage(
  nodes: readonly Inline[],
  plan: WordPlan,
  place: string,
  kind: "text" | "cell" = "text",
): RecordedPassage[] {
  return recordPassage(kind, place, [sourceNoteText(numbersIn(nodes, plan), plan.words.sources)]);
}

function alternativePassages({title, description}: AlternativeText, place: string): RecordedPassage[] {
  return [[title], description].flatMap((parts) =>
    recordPassage(
      "alternative",
      place,
      parts.map((part) => (typeof part === "string" ? cleanText(part) : part)),
    ),
  );
}

export function sourcePassages({cited, words}: WordPlan): RecordedPassage[] {
  const lines = cited.flatMap(({source, number, places}) =>
    number === null
      ? [
          wordSource(source, words),
          places.flatMap((each, index) => placeTexts(each, index === places.length - 1, words)).join(""),
        ]
      : [sourceTexts(number, source, words).join("")],
  );
  return lines.flatMap((text) => recordPassage("text", words.sources.heading, [cleanText(text)]));
}
