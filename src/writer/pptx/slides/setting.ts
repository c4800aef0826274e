import type {WordList} from "../../../language/word-list.ts";
import type {Document} from "../../../model/document.ts";
import type {SlideTheme} from "../../../theme/slide-theme.ts";
import type {Frame} from "../frame.ts";

/** What every kind of slide is planned from. */
export interface DeckSetting {
  readonly document: Document;
  readonly theme: SlideTheme;
  readonly words: WordList;
  readonly frame: Frame;
  /** The slides are of the annex. */
  readonly hidden: boolean;
  /** The section, in small type above the title; none where sections have slides of their own. */
  readonly kicker?: string;
}
