import {completeBackgrounds} from "./background-effects.ts";
import {nameBlankLayout} from "./blank-layout.ts";
import {renameHeadingBookmarks, renumberBookmarks} from "./bookmarks.ts";
import {dropPhantomAxes} from "./chart-axes.ts";
import {flattenCategories} from "./chart-categories.ts";
import {orderCharts} from "./chart-order.ts";
import {defineDefaultCharacterStyle} from "./default-character-style.ts";
import {uniqueDrawingIds} from "./drawing-ids.ts";
import {markChineseText, nameThemeFonts} from "./east-asian-text.ts";
import {dropEmptyCells, dropEmptyPoints} from "./empty-values.ts";
import {dropInventedProperties} from "./invented-properties.ts";
import {separateThemes} from "./master-themes.ts";
import {splitNoteParagraphs} from "./note-paragraphs.ts";
import {moveNotesMasterList} from "./notes-master-list.ts";
import {setNotesSize} from "./notes-size.ts";
import {dropRepeatedProperties} from "./paragraph-properties.ts";
import type {Repair} from "./repair.ts";
import {numberSections} from "./section-ids.ts";
import {uniqueShapeIds} from "./shape-ids.ts";
import {resetSlideNumbers} from "./slide-number-text.ts";
import {describeTables} from "./table-description.ts";
import {markTableHeaders} from "./table-properties.ts";
import {completeTextBodies} from "./text-bodies.ts";
import {dropUnlistedTables} from "./workbook-table.ts";
import {restoreZeros} from "./workbook-values.ts";

/** In any order: none depends on another. Each looks for its own kind of part and leaves the rest alone. */
export const repairs: readonly Repair[] = [
  // decks
  moveNotesMasterList,
  separateThemes,
  setNotesSize,
  numberSections,
  nameBlankLayout,
  completeBackgrounds,
  uniqueShapeIds,
  completeTextBodies,
  dropRepeatedProperties,
  describeTables,
  markTableHeaders,
  splitNoteParagraphs,
  resetSlideNumbers,
  markChineseText,
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
  defineDefaultCharacterStyle,
  // all
  dropInventedProperties,
];
