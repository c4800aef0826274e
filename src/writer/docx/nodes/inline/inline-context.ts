import type {ParagraphChild} from "docx";
import type {Inline} from "../../../../model/document.ts";
import type {WordTheme} from "../../../../theme/word-theme.ts";
import type {WordPlan} from "../../plan-word.ts";
import type {RunLook} from "../../text-run.ts";

/** What every inline handler may look at. */
export interface InlineContext {
  readonly theme: WordTheme;
  readonly plan: WordPlan;
  /** Look that the nodes around give to the text within. */
  readonly look: RunLook;
  /** Inside a link no other link may stand (ECMA-376 Part 1 §17.16.22 allows it, Word loses it). */
  readonly linked: boolean;
  /** Numbers of the sources to set after the next figure; each call moves on to the figure after it. */
  readonly takeMark: () => readonly number[];
  readonly writeInlines: (nodes: readonly Inline[], context: InlineContext) => ParagraphChild[];
}
