import type {SlideTheme} from "../slide-theme.ts";
import {mergeKeys} from "./merge-keys.ts";
import {type GivenSlideTheme, slideHouseName} from "./slide-house-schema.ts";

const font = {eastAsia: "微软雅黑", latin: "微软雅黑"};

/** Stands in until the file is read. */
const silent: SlideTheme = {
  format: "pptx",
  name: "house",
  slide: {width: 13.333, height: 7.5},
  fonts: {heading: font, body: font},
  colours: {
    ...{background: "FFFFFF", surface: "FFFFFF", text: "000000", muted: "000000", heading: "000000"},
    ...{primary: "000000", onPrimary: "FFFFFF", accent: "000000", highlight: "000000", border: "000000"},
    ...{cover: "000000", onCover: "FFFFFF", chartText: "000000", chartGrid: "000000"},
  },
  look: {title: "rule", cover: "full"},
  sizes: {
    ...{title: 44, subtitle: 22, section: 40, heading: 28, headingMinimum: 22},
    ...{body: 18, bodyMaximum: 22, bodyMinimum: 14, table: 14, tableMaximum: 18, tableMinimum: 12},
    ...{kpi: 40, kpiMinimum: 24, label: 16, small: 13, source: 11},
  },
  sectionNumbers: "chinese",
  charts: "image",
  thousandsSeparators: false,
};

/** A theme before its house's file is read: whole, so that whoever asks for its name or format need not wait for it. */
export function undressedSlides(given: GivenSlideTheme): SlideTheme {
  const {from, layouts: _layouts, ...keys} = given;
  const theme = mergeKeys(silent, keys) as SlideTheme;
  return {...theme, name: slideHouseName(given), from: `themes/${from}`, given};
}
