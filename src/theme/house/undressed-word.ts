import type {WordHouse} from "../../house/word/word-house.ts";
import type {WordTheme} from "../word-theme.ts";
import {deriveWord} from "./derive-word.ts";
import {mergeGiven} from "./merge-given.ts";
import type {GivenWordTheme} from "./word-house-schema.ts";

const font = {latin: "", eastAsia: ""};

/** A file that says nothing. */
const silent: WordHouse = {
  page: {
    width: 11_906,
    height: 16_838,
    top: 1440,
    bottom: 1440,
    left: 1800,
    right: 1800,
    header: 851,
    footer: 992,
    linePitch: undefined,
    charSpace: undefined,
  },
  hasTitlePage: false,
  hasEvenPages: false,
  styles: {},
  body: undefined,
  headings: [],
  headingFormats: [],
  added: {},
  free: {list: 1, kind: 1},
  bullets: [],
  numbers: [],
  table: undefined,
  running: {header: {}, footer: {}},
  fonts: {major: font, minor: font},
  colours: {},
  remarks: [],
};

/** A theme before its house's file is read: whole, so that whoever asks for its name or format need not wait for it. */
export function undressedWord(given: GivenWordTheme): WordTheme {
  const theme = mergeGiven(deriveWord(silent, houseName(given)), given) as WordTheme;
  return {...theme, from: `themes/${given.from}`, given};
}

/** What a theme is called that does not say it. */
export const houseName = ({from}: GivenWordTheme) => from.replace(/\.[^.]+$/u, "");
