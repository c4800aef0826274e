// The pages of the preview as a reader meets them.
import type {DocumentView} from "../../../../src/writer/html/document-view.ts";
import {withoutJoiners} from "../../../support/shown-text.ts";

const entities: Record<string, string> = {amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'"};
export const decode = (html: string) => html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name]!);

/** What an element reads; a break of lines is nothing. */
export const textOf = (html: string) => decode(withoutJoiners(html).replace(/<[^>]*>/g, ""));

export const withoutSpace = (text: string) => text.replace(/[\s\u00a0]+/g, "");

/** What stands between header and footer of each page. */
export const pagesOf = ({sheets}: DocumentView) =>
  sheets.map(({html}) => /<div class="page[^>]*>([\s\S]*)<\/div>/.exec(html)![1]!);

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inner: string;
}

/** The elements with one of the tags; such as hold none of their own kind. */
export function elementsOf(html: string, ...tags: readonly string[]): HtmlElement[] {
  const pattern = new RegExp(`<(${tags.join("|")})((?: [\\w-]+="[^"]*")*)>([\\s\\S]*?)</\\1>`, "g");
  return [...html.matchAll(pattern)].map(([, tag, attributes, inner]) => ({
    tag: tag!,
    attributes: Object.fromEntries(
      [...attributes!.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, decode(value!)]),
    ),
    inner: inner!,
  }));
}

/** The values of an attribute, wherever it stands. */
export const valuesOf = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, value]) => decode(value!));

/** The figures with the ids of their observations, as a pointer finds them. */
export function figuresOf(html: string): {text: string; observations: string}[] {
  return [...html.matchAll(/<span class="figure" data-observations="([^"]*)">/g)].map((found) => {
    const start = found.index + found[0].length;
    let depth = 1;
    for (const tag of html.slice(start).matchAll(/<(\/?)span\b[^>]*>/g)) {
      depth += tag[1] === "/" ? -1 : 1;
      if (depth === 0)
        return {text: textOf(html.slice(start, start + tag.index)), observations: decode(found[1]!)};
    }
    throw new Error("a figure has no end");
  });
}
