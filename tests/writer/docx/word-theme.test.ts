import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {wordThemeSchema} from "../../../src/theme/word-theme.ts";
import {parseYaml} from "../../../src/yaml/parse-yaml.ts";
import {readTheme, themeNames} from "./sample-document.ts";

const gongwen = readFileSync("templates/themes/gongwen.yaml", "utf8");
const parse = (yaml: string) =>
  parseYaml(yaml, wordThemeSchema, (line, column) => ({file: "theme.yaml", line, column}));

test.each(themeNames)("%s loads without a complaint", (name) => {
  expect(readTheme(name).format).toBe("docx");
});

test("colours are normalised to what OOXML writes", () => {
  expect(readTheme("plain").colours.primary).toBe("1F4E79");
});

test("a key that nobody knows, a colour that is none and two line distances are reported at their place", () => {
  const {diagnostics} = parse(
    gongwen
      .replace("codeFont:", "codeFnt:")
      .replace('"#9B1B1E"', '"dark red"')
      .replace("afterPt: 14}", "afterPt: 14, lineMultiple: 1.5}"),
  );
  expect(diagnostics.map(({code}) => code).sort()).toEqual(["invalid-value", "invalid-value", "unknown-key"]);
  expect(diagnostics.every(({place}) => (place?.line ?? 0) > 1)).toBe(true);
  expect(diagnostics.find(({code}) => code === "unknown-key")?.hint?.en).toContain("codeFont");
});
