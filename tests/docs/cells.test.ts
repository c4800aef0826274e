// The example of a data file in the documentation proves the rows that stand below it.

import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {checkTable} from "../check/check-table.ts";

test.each(["zh", "en"])("figures by their cells, in %s", async (language) => {
  const page = readFileSync(new URL(`../../docs/${language}/data.md`, import.meta.url), "utf8");
  const [, file = ""] = /<!-- cells file -->\n```csv\n([^`]+)```/u.exec(page) ?? [];
  const [, table = ""] = /<!-- cells rows -->\n((?:\|.*\n)+)/u.exec(page) ?? [];
  const [, , ...rows] = table.trim().split("\n");
  const known: Record<string, string> = {enrolment: "rate", pupils: "pupils"};
  const written = rows.map((row) => {
    const [indicator = "", period = "", value = "", line, locator = "", printed = ""] = [
      ...row.matchAll(/`([^`]+)`/gu),
    ].map(([, text]) => text!);
    return {indicator: known[indicator]!, period, value, line: Number(line), locator, printed};
  });
  expect(written).toHaveLength(2);
  const report = await checkTable("pupils.csv", file, written, undefined, false);
  expect(report.diagnostics.filter(({severity}) => severity === "error")).toEqual([]);
  expect(report.counts.verified).toBe(2);
});
