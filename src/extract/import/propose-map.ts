import {readTitleUnit} from "../../check/tables/read-head.ts";
import {isTime} from "../../check/tables/source-table.ts";
import type {Column} from "../../check/tables/table-columns.ts";
import {lettersOf} from "../../check/workbook/column-letters.ts";
import {findPeriodWords, periodOf} from "../../figure/period-words.ts";
import type {Reading} from "../extract-report.ts";
import type {KnownArea, Report} from "../report.ts";
import {findTimes} from "../time-words.ts";
import type {MappedColumn, MappedTable, Meaning} from "./table-map.ts";
import type {TableRow} from "./table-rows.ts";

/** What the tables of a file seem to be, for a person to correct. */
export function proposeMap(rows: readonly TableRow[], {source, report}: Reading): MappedTable[] {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  return source.tables.tables.flatMap(({table, columns}) => {
    const lines = table.rows.flatMap(({firstLine}) => byLine.get(firstLine) ?? []);
    const [first, last] = [lines.at(0), lines.at(-1)];
    if (!first || !last) return [];
    const title = [...table.above, first.sheet].join(" ");
    const whole = ofWhole(title, report);
    const mapped = Object.fromEntries(
      columns.flatMap((column, at): [string, MappedColumn][] => {
        const texts = table.rows.map(({cells}) => cells[at]?.text ?? "").filter((text) => text !== "");
        return texts.length === 0
          ? []
          : [[lettersOf(at), columnFor(column, texts, report.areas, whole.year)]];
      }),
    );
    return [
      {
        ...(first.sheet === "" ? {} : {sheet: first.sheet}),
        rows: `${first.number}-${last.number}`,
        ...withoutTold(whole, mapped),
        ...(whole.year !== undefined && tellsPartsAlone(columns, mapped, table.rows)
          ? {year: whole.year}
          : {}),
        columns: mapped,
      },
    ];
  });
}

/** What a column tells need not be told of the table. */
function withoutTold(whole: Meaning, columns: Readonly<Record<string, MappedColumn>>): Meaning {
  const all = Object.values(columns);
  const numbers = all.filter((column) => typeof column !== "string");
  const isTold = (key: keyof Meaning) =>
    all.includes(key as never) ||
    (numbers.length > 0 && numbers.every((column) => column[key] !== undefined));
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !isTold(key as keyof Meaning)));
}

function columnFor(
  {role, headTexts, heads}: Column,
  texts: readonly string[],
  areas: readonly KnownArea[],
  titleYear: string | undefined,
): MappedColumn {
  if (role === "years") return "year";
  if (role === "units") return "unit";
  if (role === "ordinals") return "ignore";
  const most = texts.length / 2;
  const head = headTexts.join("");
  const isWords = texts.filter((text) => /\d/u.test(text)).length <= most;
  if (isWords && /地区|区县|区域|市县|区市县|行政区/u.test(head)) return "area";
  if (texts.filter((text) => findArea(text, areas) !== undefined).length > most) return "area";
  if (texts.every(isTime)) return "year";
  if (isWords) return /备注|说明|来源|注释/u.test(head) ? "ignore" : "indicator";
  const unit = heads.findLast((head) => head.unit !== undefined)?.unit;
  const area = heads.map(({name}) => findArea(name, areas)).find((each) => each !== undefined);
  const year = timeOf(headTexts.join(" "), titleYear);
  const name = heads
    .map((head) => withoutParts(head.name).replace(/(?:19|20)\d\d(?:[-~/](?:\d\d){1,2})?(?:学?年度?)?/gu, ""))
    .filter((each) => each !== "" && each !== area && !aims.test(each))
    .join("");
  return {
    ...(name === "" ? {} : {indicator: name}),
    ...(year === undefined ? {} : {year}),
    ...(unit === undefined || unit === "unclear" ? {} : {unit: unit.unit}),
    ...(area === undefined ? {} : {area}),
    ...(aims.test(head) ? {status: "target" as const} : {}),
  };
}

const aims = /^(?:目标|规划|预期|计划)值?$|目标值?$/u;

/** 2023-2024学年 is told by its beginning; 3月 has its year in another line of the head, or in the title. */
function timeOf(text: string, titleYear: string | undefined): string | undefined {
  const words = findPeriodWords(text);
  const part = words.find((word) => word.part !== "")?.part ?? "";
  const [, first = part === "" ? undefined : titleYear] = /((?:19|20)\d\d)/u.exec(text) ?? [];
  return first === undefined || !/^\d{4}$/u.test(first) ? undefined : periodOf(Number(first), part);
}

/** 在校生 of 2025年3月在校生. */
function withoutParts(name: string): string {
  return findPeriodWords(name)
    .toReversed()
    .reduce((rest, {at, end, part}) => (part === "" ? rest : rest.slice(0, at) + rest.slice(end)), name);
}

/** Rows of 1月, 2月, 3月 leave the year to the title. */
function tellsPartsAlone(
  columns: readonly Column[],
  mapped: Readonly<Record<string, MappedColumn>>,
  rows: readonly {readonly cells: readonly {readonly text: string}[]}[],
): boolean {
  const labels = columns.flatMap((_, at) =>
    mapped[lettersOf(at)] === "year" ? rows.map(({cells}) => cells[at]?.text ?? "") : [],
  );
  const words = labels.flatMap(findPeriodWords);
  return words.some(({part}) => part !== "") && words.every(({year}) => year === undefined);
}

/** What the title of a table says of all of it: 各区县在园幼儿数（2024年） 单位：万人 */
function ofWhole(title: string, report: Report): Meaning {
  const unit = readTitleUnit(title, new Set());
  const time = findTimes(title, report).at(-1);
  const isOne = time !== undefined && time.from === time.to;
  const area = report.areas.find(({names}) => title.startsWith(names[0] ?? " "));
  const name = withoutParts(title)
    .replace(/[(（【〔].*?[)）】〕]|单位\s*[:：].*$|表\s*[\d.-]+|#/gu, "")
    .replace(
      /(?:19|20)\d\d(?:\s*[-—~至到]\s*(?:19|20)?\d\d)?(?:学?年度?)?|各(?:区县|地区|区|市|县|学段)/gu,
      "",
    )
    .replace(/(?:基本)?(?:情况|统计|一览|明细|汇总)*表?$|sheet\s*\d*/giu, "")
    .replace(/\s/gu, "");
  return {
    ...(unit === undefined || unit === "unclear" ? {} : {unit: unit.unit}),
    ...(isOne ? {year: periodOf(time.to, time.part)} : {}),
    ...(name.length > 2 && name.length < 20 ? {indicator: name.replace(area?.names[0] ?? "", "")} : {}),
    ...(area?.names[0] === undefined ? {} : {area: area.names[0]}),
  };
}

/** The name of the area that a text is. */
export function findArea(text: string, areas: readonly KnownArea[]): string | undefined {
  const plain = text.replace(/\s/gu, "").replace(/^(?:其中:)/u, "");
  return areas.find(({names, code}) => code === plain || names.includes(plain))?.names[0];
}
