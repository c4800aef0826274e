import {completeBackgrounds} from "./background-effects.ts";
import {nameBlankLayout} from "./blank-layout.ts";
import {defineDefaultCharacterStyle} from "./default-character-style.ts";
import {markChineseText} from "./east-asian-text.ts";
import {dropInventedProperties} from "./invented-properties.ts";
import {separateThemes} from "./master-themes.ts";
import {moveNotesMasterList} from "./notes-master-list.ts";
import {setNotesSize} from "./notes-size.ts";
import {indexPlaceholders} from "./placeholder-index.ts";
import type {Repair} from "./repair.ts";
import {uniqueShapeIds} from "./shape-ids.ts";
import {resetSlideNumbers} from "./slide-number-text.ts";
import {completeTextBodies} from "./text-bodies.ts";

/**
 * What shells need, in any order: none depends on another. Each looks for its own kind of part and leaves the rest
 * alone.
 */
export const repairs: readonly Repair[] = [
  moveNotesMasterList,
  separateThemes,
  setNotesSize,
  nameBlankLayout,
  completeBackgrounds,
  uniqueShapeIds,
  indexPlaceholders,
  completeTextBodies,
  resetSlideNumbers,
  markChineseText,
  defineDefaultCharacterStyle,
  dropInventedProperties,
];
