import {type Scalar, visit, type Document as YamlDocument} from "yaml";
import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {codePoint, findUnfitCharacter} from "../diagnostic/unfit-character.ts";

/** Characters that have no place in a document, where YAML spells them: `"\u202E"`. Those in plain sight are others' to tell. */
export function checkEscapes(
  document: YamlDocument.Parsed,
  source: string,
  placeAt: (offset: number) => Place,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Scalar(_, {type, value, range}: Scalar) {
      if (type !== "QUOTE_DOUBLE" || typeof value !== "string" || !range) return;
      const written = source.slice(range[0], range[1]);
      if (!written.includes("\\")) return;
      const unfit = findUnfitCharacter(value, "\n\t\r");
      if (!unfit || written.includes(unfit.letter)) return;
      const {code, letter, name, hint} = unfit;
      found.push({
        severity: "error",
        code,
        message: {
          en: `this text spells ${codePoint(letter)}, ${name.en}`,
          zh: `这段文字里写有 ${codePoint(letter)}（${name.zh}）`,
        },
        hint,
        place: placeAt(range[0]),
      });
    },
  });
  return found;
}
