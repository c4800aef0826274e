import type {WordList} from "../../../language/word-list.ts";
import type {RecordedPassage} from "../../../model/record.ts";
import type {WordTheme} from "../../../theme/word-theme.ts";
import {cleanText} from "../../clean-text.ts";
import {recordPassage} from "../../text-parts.ts";

/** What the house's headers and footers say: a telephone number is no figure that somebody has put in. */
export function runningPassages({house}: WordTheme, {places}: WordList): RecordedPassage[] {
  if (house === undefined) return [];
  return (["header", "footer"] as const).flatMap((place) =>
    house.takes[place]
      ? Object.values(house.file.running[place]).flatMap(({texts}) =>
          texts.flatMap(({kind, text}) => recordPassage(kind, places[place], [cleanText(text)])),
        )
      : [],
  );
}
