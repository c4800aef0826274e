import type {WordHouse} from "../../house/word/word-house.ts";
import type {WordTheme} from "../word-theme.ts";
import {houseChart, houseColours} from "./house-colours.ts";
import {houseTextStyles} from "./house-styles.ts";

const none = {format: "none", text: ""} as const;

/** A whole theme of what a house's file says, as one would have to write it down without the file. */
export function deriveWord(house: WordHouse, name: string): WordTheme {
  const colours = houseColours(house);
  const chart = houseChart(colours.primary, house);
  return {
    format: "docx",
    name,
    page: pageOf(house),
    colours,
    ...(chart.length > 0 ? {chart} : {}),
    charts: "image",
    thousandsSeparators: false,
    styles: houseTextStyles(house, colours),
    emphasisFont: "楷体",
    codeFont: "Consolas",
    // What the file numbers is numbered; nothing else is.
    headingNumbering: [none, none, none, none],
    bulletList: {
      levels: [
        {format: "bullet", text: "•"},
        {format: "bullet", text: "–"},
      ],
    },
    orderedList: {
      levels: [
        {format: "decimal", text: "%1."},
        {format: "decimal", text: "（%2）"},
        {format: "circled", text: "%3"},
      ],
    },
    table: {
      borders: house.table?.borders ?? "horizontal",
      borderPt: house.table?.borderPt ?? 0.5,
      headerFill: "surface",
      striped: false,
    },
    contents: {show: true, levels: 2, minimumHeadings: 6},
    header: {show: true, rule: false},
    pageNumber: {position: "center"},
  };
}

/** Millimetres, exactly as many as the twips of the file. */
function pageOf({page, running}: WordHouse): WordTheme["page"] {
  const mm = (twips: number) => (twips / 1440) * 25.4;
  // A file without headers may leave them no distance from the edge, where no printer prints.
  const distance = (place: "header" | "footer") =>
    page[place] < leastDistance && Object.keys(running[place]).length === 0
      ? usualDistance[place]
      : page[place];
  return {
    widthMm: mm(page.width),
    heightMm: mm(page.height),
    marginsMm: {
      top: mm(page.top),
      bottom: mm(page.bottom),
      left: mm(page.left),
      right: mm(page.right),
      header: mm(distance("header")),
      footer: mm(distance("footer")),
    },
  };
}

/** Twips. */
const leastDistance = 284;
const usualDistance = {header: 567, footer: 567} as const;
