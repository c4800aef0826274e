import type {WordTheme} from "../../../theme/word-theme.ts";
import type {BodyNode} from "../../docx/pages/body-nodes.ts";
import type {LookOf} from "../../docx/pages/paragraph-look.ts";
import type {ViewMeans} from "../document-view.ts";
import type {BlockPart} from "./divide-pages.ts";

/** What every element of a page may look at. */
export interface PageContext {
  readonly theme: WordTheme;
  readonly means: ViewMeans;
  readonly lookOf: LookOf;
  /** Numbers of headings and marks of lists, which Word works out itself. */
  readonly marks: ReadonlyMap<BodyNode, string>;
  readonly page: number;
  /** How many there are. */
  readonly pages: number;
  /** Room from left to right, in points. */
  readonly width: number;
  /** Handed down so that cells need not import what imports them. */
  readonly writeParts: (parts: readonly BlockPart[], context: PageContext) => string;
}
