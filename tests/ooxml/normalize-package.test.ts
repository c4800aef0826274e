import {expect, test} from "vitest";
import {normalizePackage} from "../../src/ooxml/normalize-package.ts";
import type {Package} from "../../src/ooxml/package.ts";
import {serializeXml} from "../../src/ooxml/xml.ts";
import {writeSampleBriefing} from "../../src/writer/docx/word-shell.ts";
import {writeSampleDeck} from "../../src/writer/pptx/deck-shell.ts";
import {readTheme} from "../writer/docx/sample-document.ts";
import {loadTheme} from "../writer/pptx/load-theme.ts";

const textOf = ({relationships, parts}: Package) =>
  JSON.stringify([
    relationships,
    parts.map(({content, ...part}) => ({
      ...part,
      text: Buffer.from(content instanceof Uint8Array ? content : serializeXml(content)).toString(),
    })),
  ]);

test.each([
  ["docx", () => writeSampleBriefing(readTheme("gongwen"))],
  ["pptxgenjs", () => writeSampleDeck(loadTheme("meeting"))],
])("what %s wrote for a shell stays as it is when it is normalised again", async (_, write) => {
  const sample = await write();
  const before = textOf(sample);
  expect(before.length).toBeGreaterThan(10_000);
  expect(textOf(normalizePackage(sample)) === before).toBe(true);
});
