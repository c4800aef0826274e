import type {Point} from "../../../model/length.ts";
import type {Area, TextBox} from "../slide.ts";

/** How the title of a content slide is set, and the name of its section in small type above it. */
export interface TitleSetting {
  readonly titleSize: Point;
  /** Where the title stands, if not where the layout has it. */
  readonly titlePlace?: Area;
  readonly kicker: readonly TextBox[];
}
