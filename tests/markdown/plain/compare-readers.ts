import {isDeepStrictEqual} from "node:util";
import {readPlainMarkdown} from "../../../src/markdown/plain/read-plain-markdown.ts";
import {readAnyMarkdown} from "../../../src/markdown/read-markdown.ts";

export interface Comparison {
  /** Texts that the plain reader has read. */
  readonly read: number;
  /** Those of them of which it has made something else than the full parser. */
  readonly different: readonly string[];
}

export function compareReaders(texts: readonly string[]): Comparison {
  const read = texts.filter((text) => readPlainMarkdown(text) !== undefined);
  return {read: read.length, different: read.filter((text) => !isSame(text))};
}

/** Places included; a field that is undefined is none. */
function isSame(text: string): boolean {
  return isDeepStrictEqual(plain(readPlainMarkdown(text)), plain(readAnyMarkdown(text)));
}

const plain = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree));
