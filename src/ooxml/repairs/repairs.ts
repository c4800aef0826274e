import {dropInventedProperties} from "./app-properties.ts";
import {renameHeadingBookmarks, renumberBookmarks} from "./bookmarks.ts";
import {dropPhantomAxes} from "./chart-axes.ts";
import {flattenCategories} from "./chart-categories.ts";
import {orderCharts} from "./chart-order.ts";
import {uniqueDrawingIds} from "./drawing-ids.ts";
import {markChineseText, nameThemeFonts} from "./east-asian-text.ts";
import {dropEmptyCells, dropEmptyPoints} from "./empty-values.ts";
import {splitNoteParagraphs} from "./note-paragraphs.ts";
import {moveNotesMasterList} from "./notes-master-list.ts";
import type {Repair} from "./repair.ts";
import {numberSections} from "./section-ids.ts";
import {uniqueShapeIds} from "./shape-ids.ts";
import {resetSlideNumbers} from "./slide-number-text.ts";
import {markTableHeaders} from "./table-properties.ts";
import {dropUnlistedTables} from "./workbook-table.ts";
import {restoreZeros} from "./workbook-values.ts";

/** In any order: none depends on another. Each looks for its own kind of part and leaves the rest alone. */
export const repairs: readonly Repair[] = [
  moveNotesMasterList,
  numberSections,
  uniqueShapeIds,
  markTableHeaders,
  splitNoteParagraphs,
  resetSlideNumbers,
  markChineseText,
  nameThemeFonts,
  orderCharts,
  dropPhantomAxes,
  flattenCategories,
  restoreZeros,
  dropEmptyPoints,
  dropEmptyCells,
  dropUnlistedTables,
  dropInventedProperties,
  uniqueDrawingIds,
  renumberBookmarks,
  renameHeadingBookmarks,
];
