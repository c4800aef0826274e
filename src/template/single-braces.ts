import type {Wording} from "../diagnostic/diagnostic.ts";

/** A value that somebody meant to put in, with braces that nobody reads. */
export interface SingleBraces {
  readonly from: number;
  readonly message: Wording;
  readonly hint: Wording;
}

/** Two braces of which one is of full width or stands apart, with whatever is in them; or one with a name in it. */
const braces =
  /(?:｛\s*[{｛]|\{\s*｛|\{\s+\{)\s*([^{}｛｝\n]*?)\s*(?:[}｝]\s*[}｝])|[{｛]\s*([a-zA-Z][\w.]*)\s*[}｝]/gu;

/** `{area.name}` and `｛｛area.name｝｝` in the text of a template, which would be printed as they stand. */
export function findSingleBraces(text: string): SingleBraces[] {
  return [...text.matchAll(braces)].map(({0: written, 1: inPair, 2: name = inPair, index}) => ({
    from: index,
    message: {
      en: `"${written}" is printed as it stands, braces and all`,
      zh: `“${written}”会连同花括号原样印出来`,
    },
    hint: {
      en: `write two English braces on each side for the value: {{${name}}}`,
      zh: `要印出取值，两边各写两个英文花括号：{{${name}}}`,
    },
  }));
}
