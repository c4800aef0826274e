import type {Wording} from "../diagnostic/diagnostic.ts";

/** A value that somebody meant to put in, with braces that nobody reads. */
export interface SingleBraces {
  readonly from: number;
  readonly message: Wording;
  readonly hint: Wording;
}

/** `{area.name}` and `｛｛area.name｝｝` in the text of a template, which would be printed as they stand. */
export function findSingleBraces(text: string): SingleBraces[] {
  const found = text.matchAll(/(?:\{|｛{1,2})\s*([a-zA-Z][\w.]*)\s*(?:\}|｝{1,2})/gu);
  return [...found].map(({0: written, 1: name, index}) => ({
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
