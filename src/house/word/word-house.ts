import type {Wording} from "../../diagnostic/diagnostic.ts";
import type {SchemeColours} from "../drawing-colour.ts";
import type {HouseLook} from "./look.ts";
import type {AddedStyle} from "./name-added.ts";
import type {ListLevel} from "./numbering.ts";
import type {RunningOf} from "./running.ts";
import type {HousePage} from "./sections.ts";
import type {HouseTable} from "./tables.ts";
import type {ThemeFonts} from "./theme-fonts.ts";

/** A style of the house that stands in for one of ours. */
export interface UsedStyle {
  readonly id: string;
  readonly name: string;
  readonly look: HouseLook;
  /** The one that every paragraph has that names none: it is never changed, for headers and tables have it too. */
  readonly isNormal: boolean;
  /** Of the style's family that came with Word: contents and navigation know it. */
  readonly isCustom: boolean;
}

/** A depth of the house's lists: the style of its paragraphs and how they are marked. */
export interface UsedList {
  readonly style: string;
  /** `w:numId`, and the kind of list that it is of. */
  readonly list: number;
  readonly kind: number;
  readonly level: ListLevel;
  /** Points from the margin to the text, and from the mark to it. */
  readonly left: number;
  readonly hanging: number;
}

/** What a house's Word file says of how its documents look, as plain data. */
export interface WordHouse {
  readonly page: HousePage;
  readonly hasTitlePage: boolean;
  readonly hasEvenPages: boolean;
  /** By the ids of our own styles: `Heading1`, `Caption`. */
  readonly styles: Readonly<Record<string, UsedStyle>>;
  /** That of running text; undefined only in a file without paragraph styles. */
  readonly body: UsedStyle | undefined;
  /** By depth: the numbers of headings, as their styles have them. */
  readonly headings: readonly (ListLevel | undefined)[];
  /** How each level of the list that numbers the headings is counted. */
  readonly headingFormats: readonly string[];
  /** Names for our own styles that are free in the file, by our ids. */
  readonly added: Readonly<Record<string, AddedStyle>>;
  /** The first numbers that no list, and no kind of list, of the file has. */
  readonly free: {readonly list: number; readonly kind: number};
  readonly bullets: readonly UsedList[];
  readonly numbers: readonly UsedList[];
  readonly table: HouseTable | undefined;
  readonly running: RunningOf;
  readonly fonts: ThemeFonts;
  readonly colours: SchemeColours;
  /** What of the file is left out or changed, for those who make a theme of it. */
  readonly remarks: readonly Wording[];
}
