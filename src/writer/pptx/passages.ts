import type {WordList} from "../../language/word-list.ts";
import type {RecordedPassage} from "../../model/record.ts";
import type {ChartTexts} from "../chart-means.ts";
import {cleanText} from "../clean-text.ts";
import {describeSparkline} from "../sparkline/describe-sparkline.ts";
import {recordPassage, type TextPart} from "../text-parts.ts";
import {chartDescriptions} from "./describe-panel.ts";
import type {Box, Para, Slide} from "./slide.ts";
import {sparklinesOn} from "./sparklines-on.ts";

/** Every paragraph of the finished deck as it reads, for its record: from the plan, slide by slide. */
export function slidePassages(
  slides: readonly Slide[],
  means: ChartTexts,
  words: WordList,
): RecordedPassage[] {
  return slides.flatMap((slide, index) => {
    const place = words.places.slide(index + 1);
    const lines = [slide.title, ...slide.subtitle.split("\n"), ...besideLines(slide)];
    return [
      ...lines.flatMap((line) => recordPassage("text", place, [line])),
      ...slide.boxes.flatMap((box) => boxPassages(box, place, means, words)),
      ...slide.notes.flatMap((line) => recordPassage("note", place, line)),
    ];
  });
}

const besideLines = ({besides = {}}: Slide) => Object.values(besides).map(({text}) => text);

function boxPassages(
  box: Box,
  place: string,
  {describeChart, natives}: ChartTexts,
  words: WordList,
): RecordedPassage[] {
  const {descriptions} = words;
  switch (box.type) {
    case "text":
      return box.paragraphs.flatMap((para) => recordPassage("text", place, paraParts(para)));
    case "table":
      return [
        ...recordPassage("alternative", place, [descriptions.tableNamed(box.name)]),
        ...box.rows.flatMap(({cells}) =>
          cells.flatMap((cell) => recordPassage("cell", place, paraParts(cell))),
        ),
        ...sparklinesOn(box).flatMap(({sparkline}) =>
          recordPassage("alternative", place, describeSparkline(sparkline, words).map(cleanPart)),
        ),
      ];
    case "chart":
      return [
        ...chartDescriptions(box.chart, describeChart, natives).flatMap((text) =>
          recordPassage("alternative", place, [cleanText(text)]),
        ),
        ...recordPassage("text", place, [cleanText(natives?.get(box.chart)?.remark ?? "")]),
      ];
    case "picture":
      return recordPassage("alternative", place, [cleanText(box.picture.alternative)]);
    case "shape":
      return [];
  }
}

const cleanPart = (part: TextPart): TextPart => (typeof part === "string" ? cleanText(part) : part);

/** A run with observations is a figure. */
function paraParts({runs}: Para): TextPart[] {
  return runs.map(({text, observations}) => (observations.length > 0 ? {text, observations} : text));
}
