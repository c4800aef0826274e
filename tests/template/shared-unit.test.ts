import {describe, expect, test} from "vitest";
import type {Indicator} from "../../src/model/dataset.ts";
import {plain} from "./render.ts";
import {observe, small} from "./small-dataset.ts";

const codes = ["500000", "500106", "500110"];

function tableOf(
  unit: string,
  values: readonly number[],
  [rows, columns]: readonly [string, string] = ["indicator", "area"],
  name = "Measured",
): string[] {
  const measured: Indicator = {
    ...(small.indicators.find(({id}) => id === "prizes") as Indicator),
    ...{id: "measured", name, unit, kind: "amount", decimals: 1},
  };
  const observations = values.map((value, index) =>
    observe(`m${index}`, "measured", value, {area: codes[index] ?? ""}),
  );
  const dataset = {
    ...small,
    language: "en" as const,
    indicators: [...small.indicators, measured],
    observations,
  };
  const text = plain(`{{pivot (observations) rows="${rows}" columns="${columns}"}}`, {
    subject: "all",
    dataset,
  });
  return text
    .replaceAll("\u00a0", " ")
    .split("\n")
    .filter((line) => line.startsWith("|") && !line.includes("---"));
}

describe("in English a row tells the unit of its figures once", () => {
  test.each([
    [
      "people",
      [638_450_000, 648_480_000, 19_070_000],
      "Measured (million people)",
      "638.45 | 648.48 | 19.07",
    ],
    ["people", [638_450_000, 0], "Measured (million people)", "638.45 | 0"],
    ["people", [638, 648], "Measured (people)", "638 | 648"],
    ["$ per head", [1_250_000, 2_500_000], "Measured ($ million per head)", "$1.25 | $2.5"],
    ["per 1,000 live births", [12.3, 8], "Measured (per 1,000 live births)", "12.3 | 8"],
    ["%", [12.3, 8], "Measured", "12.3% | 8%"],
  ] as const)("%s", (unit, values, head, cells) => {
    expect(tableOf(unit, values)[1]).toBe(`| ${head} | ${cells} |`);
  });

  test("a name that says the unit says it alone", () => {
    expect(tableOf("people", [638, 648], undefined, "People at work")[1]).toMatch(/^\| People at work \|/u);
    const inMillions = tableOf("people", [638_000_000, 648_000_000], undefined, "People at work");
    expect(inMillions[1]).toBe("| People at work (million) | 638 | 648 |");
  });

  test("columns and whole tables do likewise", () => {
    const values = [638_450_000, 648_480_000];
    expect(tableOf("people", values, ["area", "indicator"])[0]).toContain("Measured (million people)");
    expect(tableOf("people", values, ["area", "period"])[0]).toContain("Area (million people)");
  });
});
