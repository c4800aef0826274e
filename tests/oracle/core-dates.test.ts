import {expect, test} from "vitest";
import type {Package} from "../../src/ooxml/package.ts";
import {type Document, serializeXml} from "../../src/ooxml/xml.ts";
import {setCoreDates} from "./normalize-library.ts";
import {openBytes} from "./packages.ts";
import {buildBriefing, buildDeck} from "./samples.ts";

function datesOf({parts}: Package): string[] {
  const core = parts.find(({contentType}) => contentType.endsWith("core-properties+xml"));
  const xml = new TextDecoder().decode(serializeXml(core?.content as Document));
  return [...xml.matchAll(/<dcterms:(?:created|modified)[^>]*>([^<]*)</g)].map(([, date]) => date ?? "");
}

test.each([buildDeck, buildBriefing])("%o: files are dated with their day, not with ours", async (build) => {
  const container = openBytes(await build());
  expect(datesOf(container)).toHaveLength(2);
  expect(datesOf(container)).not.toContain("2024-05-01T00:00:00Z");
  setCoreDates(container, "2024-05-01");
  expect(datesOf(container)).toEqual(["2024-05-01T00:00:00Z", "2024-05-01T00:00:00Z"]);
});
