import type {Repair} from "../../../src/ooxml/repairs/repair.ts";
import {repairs} from "../../../src/ooxml/repairs/repairs.ts";
import {renameHeadingBookmarks, renumberBookmarks} from "./bookmarks.ts";
import {dropPhantomAxes} from "./chart-axes.ts";
import {flattenCategories} from "./chart-categories.ts";
import {orderCharts} from "./chart-order.ts";
import {uniqueDrawingIds} from "./drawing-ids.ts";
import {dropEmptyCells, dropEmptyPoints} from "./empty-values.ts";
import {splitNoteParagraphs} from "./note-paragraphs.ts";
import {dropRepeatedProperties} from "./paragraph-properties.ts";
import {numberSections} from "./section-ids.ts";
import {describeTables} from "./table-description.ts";
import {markTableHeaders} from "./table-properties.ts";
import {nameThemeFonts} from "./theme-fonts.ts";
import {dropUnlistedTables} from "./workbook-table.ts";
import {restoreZeros} from "./workbook-values.ts";

/** For all that a library may write: those that shells need, and those of slides, texts, charts and data sheets. */
export const allRepairs: readonly Repair[] = [
  ...repairs,
  // decks
  numberSections,
  dropRepeatedProperties,
  describeTables,
  markTableHeaders,
  splitNoteParagraphs,
  nameThemeFonts,
  // charts and their workbooks
  orderCharts,
  dropPhantomAxes,
  flattenCategories,
  restoreZeros,
  dropEmptyPoints,
  dropEmptyCells,
  dropUnlistedTables,
  // briefings
  uniqueDrawingIds,
  renumberBookmarks,
  renameHeadingBookmarks,
];
