import {expect, test} from "vitest";
import {viewDataset} from "../../src/template/dataset-view.ts";
import {findUnbacked} from "../../src/template/find-unbacked.ts";
import {small} from "./small-dataset.ts";

const {names} = viewDataset(small);
const find = (words: string) => findUnbacked(words, names).map(({text}) => text);

test.each([
  "What grew between 2019 and 2021, since 2015, by 2030, from 2011 to 2015",
  "In 2021 the plan for 2030 began; the end of 2019",
  "Spending (2015–2020), mid-2025, the 1990s, the 21st century",
  "On 8 March 2025, March 8, May 2025, 3rd May and Q1 2025",
  "H1 2025, 2025-H1, 2025 H2, 2025Q1 and 2025 Q1; H1–H2 2025",
  "at 9 a.m. and 5.30 pm",
  "Doctors per 10,000 people, deaths per 1,000 live births",
  "see Figure 2, Tables 3 and 4, Annex 1, page 5 and Article 12",
  "children under 5, women aged 15–49, 5-year-olds",
  "a 10-year plan with 24-hour service, 24/7",
  "COVID-19, H1N1, PM2.5, the G20, Agenda 2030",
  "one of the three provinces",
  "https://example.org/2015/report-12",
])("no figure: %s", (words) => {
  expect(find(words)).toEqual([]);
});

test.each([
  ["It has 2019 nurses", ["2019"]],
  ["a rise to 2015 per cent", ["2015"]],
  ["Spending is $3.2 million", ["3.2"]],
  ["more than 97% of births", ["97%"]],
  ["1,234 hospitals in 2021", ["1,234"]],
  ["12.3 per 1,000 live births", ["12.3"]],
  ["ranked 6th", ["6"]],
  ["€1.5bn and $300k", ["1.5", "300"]],
  ["under 5 per cent", ["5"]],
  ["twenty-five per cent of two million people", ["twenty-five per cent", "two million"]],
  ["zero per cent, sixty-one thousand", ["zero per cent", "sixty-one thousand"]],
  ["two thirds of all", ["two thirds"]],
  ["up 4.6 percentage points", ["4.6"]],
])("a figure: %s", (words, expected) => {
  expect(find(words)).toEqual(expected);
});
