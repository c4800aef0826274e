import {expect, test} from "vitest";
import {readParts} from "../../support/read-package.ts";
import {loadTheme} from "./load-theme.ts";
import {h, makeDocument, p} from "./make-document.ts";
import {packDeck} from "./pack-deck.ts";

test("an author's name may hold any character", async () => {
  const document = makeDocument([h(2, "甲"), p("乙")]);
  const meta = {...document.meta, author: "R&D;<中心>“教育”"};
  const means = {drawings: new Map(), describeChart: () => ""};
  const {bytes} = await packDeck({...document, meta}, loadTheme("meeting"), means);
  const parts = readParts(bytes ?? new Uint8Array());
  expect(parts.get("docProps/app.xml")).toContain("<Company>R&amp;D;&lt;中心&gt;“教育”</Company>");
  expect(parts.get("docProps/core.xml")).toContain("<dc:creator>R&amp;D;&lt;中心&gt;“教育”</dc:creator>");
});
