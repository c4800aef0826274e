import {lastAtMost} from "../../base/search-sorted.ts";
import type {SourceText} from "../../check/source-text.ts";
import type {FigureCell} from "../../check/tables/figure-cells.ts";
import {isNumber} from "../../check/tables/source-table.ts";
import type {SourceCell} from "../../check/tables/split-cells.ts";
import {columnOf, lettersOf} from "../../check/workbook/column-letters.ts";
import {findPeriodWords, periodOf} from "../../figure/period-words.ts";
import {readFigure} from "../../figure/read-figure.ts";
import type {Status} from "../../model/dataset.ts";
import {isFlow} from "../accrual.ts";
import {doubts} from "../doubts.ts";
import type {PlacedFigure} from "../draft.ts";
import type {PlacedDraft} from "../draft-source.ts";
import type {Reading} from "../extract-report.ts";
import {IndicatorNames} from "../match-indicator.ts";
import type {Report} from "../report.ts";
import {settleIndicator, unitsOf} from "../settle-indicator.ts";
import {findArea} from "./propose-map.ts";
import {type MappedTable, type Meaning, rowsOf} from "./table-map.ts";
import type {TableRow} from "./table-rows.ts";

/** A draft in which the figures of tables are what the map says; all other numbers stay as they were drafted. */
export function mapFigures(
  draft: PlacedDraft,
  tables: readonly MappedTable[],
  rows: readonly TableRow[],
  reading: Reading,
): PlacedDraft {
  const mapper = new FigureMapper(reading);
  const mapped = tables.flatMap((table) =>
    rows.filter((row) => isInTable(row, table)).flatMap((row) => mapper.readRow(row, table)),
  );
  const taken = new Map(mapped.map((figure) => [figure.cell.from, figure.cell]));
  const cells = [...taken.values()].sort((a, b) => a.from - b.from);
  const isMapped = ({from, to}: {readonly from: number; readonly to: number}) =>
    (cells[lastAtMost(cells, from, (cell) => cell.from)]?.to ?? 0) >= to;
  const known = new Set(draft.figures.filter(isMapped));
  const figures = [...draft.figures.filter((each) => !known.has(each)), ...mapped.map(({figure}) => figure)];
  return {
    figures: figures.sort((a, b) => a.from - b.from),
    aside: draft.aside.filter((each) => !isMapped(each)),
  };
}

function isInTable({sheet, number}: TableRow, table: MappedTable): boolean {
  const isIn = (written: string) => {
    const {first, last} = rowsOf(written);
    return number >= first && number <= last;
  };
  return (table.sheet ?? "") === sheet && isIn(table.rows) && !(table.skip ?? []).some(isIn);
}

interface MappedFigure {
  readonly cell: SourceCell;
  readonly figure: PlacedFigure;
}

class FigureMapper {
  readonly #source: SourceText;
  readonly #raw: string;
  readonly #report: Report;
  readonly #names: IndicatorNames;
  readonly #units: readonly string[];
  /** What 其中：民办 is part of. */
  #whole = "";

  constructor({source, raw, report}: Reading) {
    this.#source = source;
    this.#raw = raw;
    this.#report = report;
    this.#names = new IndicatorNames(report.indicators);
    this.#units = unitsOf(report.indicators);
  }

  readRow(row: TableRow, table: MappedTable): MappedFigure[] {
    const {part, ...labels} = this.#labelsOf(row, table);
    const known = this.#source.tables.cellsAt(row.line);
    return Object.entries(table.columns).flatMap(([letters, column]) => {
      const cell = row.cells[columnOf(letters)];
      // A dash and three dots say that there is none.
      if (typeof column === "string" || !cell || !/\d/u.test(cell.text)) return [];
      const seen = known.find((each) => each.cell.from <= cell.to && cell.from <= each.cell.to);
      return [
        this.#read(
          row,
          seen?.cell ?? cell,
          letters,
          seen,
          {...withoutEmpty(table), ...labels, ...column},
          part,
        ),
      ];
    });
  }

  /** What the words of a row say of it; a merged cell above says it too. */
  #labelsOf(row: TableRow, {columns}: MappedTable): Meaning & {part: string} {
    const inherited = this.#source.tables.rowAt(row.line)?.inherited;
    const said: Record<string, string> = {};
    for (const [letters, role] of Object.entries(columns)) {
      if (typeof role !== "string" || role === "ignore") continue;
      const at = columnOf(letters);
      const text = (row.cells[at]?.text || inherited?.get(at) || "").replace(/\s/gu, "");
      if (text === "") continue;
      // 学前教育 beside 毛入学率: two columns name one thing.
      if (role === "indicator") said.indicator = `${said.indicator ?? ""}${this.#nameOf(text)}`;
      // 2025年 beside 3月 as well.
      else if (role === "year")
        said.year = `${said.year ?? ""} ${row.cells[at]?.text || inherited?.get(at) || ""}`;
      else if (!isMissing(text)) said[role] = text;
    }
    const {year = "", status, ...rest} = said;
    const {years, part} = readTimes(year);
    return {
      ...rest,
      part,
      // Where months alone are told, the column or the table tells the year.
      ...(year === "" || (years === "" && part !== "") ? {} : {year: years}),
      ...(status === undefined ? {} : {status: statusOf(status)}),
    };
  }

  /** 民办 below 学校数 is 民办学校数. */
  #nameOf(label: string): string {
    const name = plainLabel(label);
    if (/^其中:|^#/u.test(label)) return `${name}${this.#whole}`;
    this.#whole = name;
    return name;
  }

  #read(
    row: TableRow,
    cell: SourceCell,
    letters: string,
    seen: FigureCell | undefined,
    meaning: Meaning,
    part: string,
  ): MappedFigure {
    const {unit: known, status} = meaning;
    const digits = this.#raw.slice(cell.from, cell.to).replace(/\s+/gu, "");
    const isBare = isNumber(cell.text);
    // What the table itself says is printed with the number; what only the map says is not.
    const stated = seen?.unit === undefined || seen.unit === "unclear" ? "" : seen.unit.unit;
    const unit = isBare ? (known ?? stated) : "";
    const isPrinted = isBare && stated !== "" && stated === unit;
    const read = readFigure(`${digits}${unit}`, unit === "" ? this.#units : [...this.#units, unit]);
    const {name, id} = this.#indicatorOf(meaning.indicator ?? "");
    const settled = settleIndicator(read, name, this.#names);
    const area = this.#areaOf(meaning.area);
    const flow = isFlow(read, {name, verb: "", isDoubtful: false});
    const period = withPart(meaning.year ?? this.#report.period, part, flow);
    const figure: PlacedFigure = {
      ...settled,
      ...(id === "" || settled.indicator !== "" ? {} : {indicator: id, suggestions: []}),
      ...{from: cell.from, to: cell.to, line: row.line, area, period},
      printed: isPrinted ? `${digits}${unit}` : digits,
      unitForm: isBare && !isPrinted && settled.unit !== "" ? "-" : settled.unitForm,
      periodBasis: meaning.year === undefined ? "inferred" : "stated",
      status: status ?? "actual",
      accrual: flow ? "flow" : settled.accrual,
      locator: `${row.sheet === "" ? "" : `${row.sheet}!`}${lettersOf(columnOf(letters))}${row.number}`,
      sentence: [meaning.area, meaning.indicator, meaning.year, seen?.under]
        .filter((each) => each)
        .join("，"),
      doubts: [
        ...(read ? [] : [doubts.unread]),
        ...(read && settled.unit === "" && settled.kind !== "rank" ? [doubts.unit] : []),
        ...(isBare && stated !== "" && !isPrinted ? [doubts.otherUnit] : []),
        ...(name === "" ? [doubts.name] : []),
        ...(period === "" ? [doubts.period] : []),
        ...(area === "" ? [doubts.area] : []),
      ],
    };
    return {cell, figure};
  }

  #indicatorOf(written: string): {name: string; id: string} {
    const byId = this.#report.indicators.find(({id}) => id === written);
    return byId ? {name: byId.name, id: byId.id} : {name: written, id: ""};
  }

  /** 合计 is of the area that the whole report is of; a name that the data does not have is left to a person. */
  #areaOf(written: string | undefined): string {
    const {areas, area} = this.#report;
    if (written === undefined || totals.test(written)) return area;
    const name = findArea(written, areas);
    return areas.find(({names, code}) => code === written || names[0] === name)?.code ?? "";
  }
}

/** The year and the month or quarter that words name, each empty where none is. */
function readTimes(text: string): {years: string; part: string} {
  const words = findPeriodWords(text);
  const part = words.find((word) => word.part !== "")?.part ?? "";
  const year = words.find((word) => word.year !== undefined)?.year;
  if (part !== "") return {years: year === undefined ? "" : String(year), part};
  return {years: /(?:19|20)\d\d(?:\/(?:19|20)\d\d)?/u.exec(text)?.[0] ?? "", part};
}

/** 3月 of 2025; what there is after 1—6月, there is in June. */
function withPart(year: string, part: string, isFlow: boolean): string {
  if (part === "" || !/^\d{4}$/u.test(year)) return year;
  return periodOf(Number(year), isFlow ? part : (part.split("/").at(-1) ?? part));
}

const isMissing = (text: string) => /^[-–—.…/*]+$/u.test(text);

const totals = /^(?:合计|总计|共计|总数|小计|全[市区县省]|本[市区县])(?:\(.*\))?$/u;

const statusOf = (text: string): Status =>
  /目标|规划|预期|计划|target/iu.test(text)
    ? "target"
    : /基期|基准|现状|baseline/iu.test(text)
      ? "baseline"
      : "actual";

/** `其中：女生`, `1.在校生`, `毛入学率（%）`: the name alone. */
const plainLabel = (text: string) =>
  text
    .replace(/^(?:其中:|#|[一二三四五六七八九十]+、|\d+[.、])+/u, "")
    .replace(/[([【〔][^()[\]]*[)\]】〕]$/u, "");

function withoutEmpty({indicator, year, unit, area, status}: Meaning): Meaning {
  return Object.fromEntries(
    Object.entries({indicator, year, unit, area, status}).filter(([, value]) => value !== undefined),
  );
}
