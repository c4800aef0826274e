import {strFromU8, unzipSync} from "fflate";
import type {Document, Format} from "../../src/model/document.ts";
import {parseBody, parseDeck} from "../markdown/brief.ts";
import {WordPackage} from "../writer/docx/read-package.ts";
import {readTheme} from "../writer/docx/sample-document.ts";
import {loadTheme} from "../writer/pptx/load-theme.ts";
import {packDeck} from "../writer/pptx/pack-deck.ts";
import {writeWord} from "./write-word.ts";

const means = {drawings: new Map(), describeChart: () => ""};

/** A body that must parse without remark. */
export function parseAs(format: Format, body: string, meta: Partial<Document["meta"]> = {}): Document {
  const {value, diagnostics} = format === "docx" ? parseBody(body) : parseDeck(body);
  if (value === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1));
  return {...value, meta: {...value.meta, ...meta}};
}

/** A briefing in Word. */
export async function wordOf(
  body: string,
  meta: Partial<Document["meta"]> = {},
  theme: Parameters<typeof readTheme>[0] = "plain",
): Promise<WordPackage> {
  const {bytes} = await writeWord(parseAs("docx", body, meta), readTheme(theme), means);
  return new WordPackage(bytes);
}

/** The XML of the parts of a deck, and what was told when it was written. */
export async function deckOf(
  body: string,
  meta: Partial<Document["meta"]> = {},
  theme: Parameters<typeof loadTheme>[0] = "meeting",
) {
  const {bytes, diagnostics} = await packDeck(parseAs("pptx", body, meta), loadTheme(theme), means);
  const parts = unzipSync(bytes ?? new Uint8Array());
  return {part: (name: string) => strFromU8(parts[name] ?? new Uint8Array()), parts, bytes, diagnostics};
}
