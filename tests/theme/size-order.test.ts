import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {parseTheme} from "../../src/theme/parse-theme.ts";

const meeting = readFileSync(new URL("../../templates/themes/meeting.yaml", import.meta.url), "utf8");

test.each([
  ["headingMinimum", "heading"],
  ["bodyMinimum", "body"],
  ["body", "bodyMaximum"],
  ["tableMinimum", "table"],
  ["table", "tableMaximum"],
  ["kpiMinimum", "kpi"],
])("%s above %s is an error at its line", (smaller, larger) => {
  const most = Number(new RegExp(`\\s${larger}: (\\d+)`).exec(meeting)?.[1]);
  const text = meeting.replace(new RegExp(`(\\s${smaller}): \\d+`), `$1: ${most + 1}`);
  const {value, diagnostics} = parseTheme(text, "themes/meeting.yaml");
  expect(value).toBeUndefined();
  expect(diagnostics.find(({message}) => message.en.startsWith(`"${smaller}"`))).toMatchObject({
    severity: "error",
    code: "size-order",
    message: {en: `"${smaller}" (${most + 1}) is more than "${larger}" (${most})`},
    place: {
      file: "themes/meeting.yaml",
      line: text.split("\n").findIndex((line) => line.includes(`${smaller}: ${most + 1}`)) + 1,
    },
  });
});
