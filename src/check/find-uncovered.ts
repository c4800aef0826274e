import {groupBy} from "../base/group-by.ts";
import {lastAtMost} from "../base/search-sorted.ts";
import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {findNumbers} from "../figure/find-numbers.ts";
import type {Dataset} from "../model/dataset.ts";
import {type ReadSources, type SourceFolder, sourcePath} from "./read-sources.ts";
import {placeIn, type SourceText} from "./source-text.ts";
import type {Span} from "./span.ts";
import {type CellAddress, writeAddress} from "./tables/cell-address.ts";
import {hideOrdinals} from "./tables/hide-ordinals.ts";
import type {TableSource} from "./verify-cell.ts";
import {findListed} from "./verify-observations.ts";

export interface Coverage {
  /** How many numbers the sources hold. */
  readonly numbers: number;
  readonly uncovered: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Every number of the sources that is neither an observation nor listed as no figure.
 *
 * @param covered where the rows of both tables stand, by source
 */
export function findUncovered(
  dataset: Dataset,
  sources: Pick<ReadSources, "texts" | "tables">,
  covered: ReadonlyMap<string, readonly Span[]>,
  folder: SourceFolder,
): Coverage {
  const {texts, tables} = sources;
  const found = [checkNotFigures(dataset, sources)];
  let numbers = 0;
  let uncovered = 0;
  for (const source of dataset.sources) {
    const text = texts.get(source.id);
    if (!text) continue;
    const stretches = joinSpans(covered.get(source.id) ?? []);
    const mentions = findNumbers(hideOrdinals(text));
    const open = mentions.filter((mention) => !isCovered(mention, stretches));
    numbers += mentions.length;
    uncovered += open.length;
    const file = sourcePath(folder, source) ?? source.file;
    const table = tables.get(source.id);
    found.push(
      table?.isBook
        ? openCells(open, table, source.id, file)
        : open.map((span) => notCovered(span, text, source.id, file)),
    );
  }
  return {numbers, uncovered, diagnostics: found.flat()};
}

/** Several rows may share a number: `1:1.2` is covered by one that holds `1` and one that holds `1.2`. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: {from: number; to: number}[] = [];
  for (const {from, to} of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({from, to});
  }
  return joined;
}

/** @param stretches in their order, none of which touches another */
function isCovered({from, to}: Span, stretches: readonly Span[]): boolean {
  const stretch = stretches[lastAtMost(stretches, from, (each) => each.from)];
  return stretch !== undefined && stretch.to >= to;
}

/** Rows of the list whose words do not stand on their line. */
function checkNotFigures(
  {notFigures}: Dataset,
  {texts, tables}: Pick<ReadSources, "texts" | "tables">,
): Diagnostic[] {
  return notFigures.flatMap(({source, line, printed, place}) => {
    const text = texts.get(source);
    if (!text || findListed({line, printed}, text, tables.get(source)).length > 0) return [];
    return [
      {
        severity: "error",
        code: "not-in-source",
        message: {
          en: `"${printed}" does not stand in line ${line} of ${source}`,
          zh: `“${printed}”不在 ${source} 的第 ${line} 行`,
        },
        hint: {
          en: "correct the line or the words, or remove the row",
          zh: "请改正 line 或 printed，或删去这一行",
        },
        place,
      },
    ];
  });
}

function notCovered(span: Span, source: SourceText, id: string, file: string): Diagnostic {
  const {line, column} = placeIn(source, span.from);
  const number = source.text.slice(span.from, span.to);
  const around = source.text
    .slice(Math.max(0, span.from - 12), span.to + 12)
    .replace(/\s+/gu, " ")
    .trim();
  return {
    severity: "error",
    code: "uncovered-number",
    message: {
      en: `"${number}" in “${around}” is no observation, and not listed as no figure`,
      zh: `“${around}”里的“${number}”既没有观测，也没有列入不作数据的数字`,
    },
    hint: {
      en: `add an observation, or to not-figures.csv: ${id},${line},${number},reason`,
      zh: `请补一条观测，或在 not-figures.csv 加一行：${id},${line},${number},理由`,
    },
    place: {file, line, column},
  };
}

/** Cells of a workbook below each other are told as one. */
function openCells(
  spans: readonly Span[],
  {source, cells}: TableSource,
  id: string,
  file: string,
): Diagnostic[] {
  const places = spans.flatMap((span) => {
    const address = cells.addressAt(placeIn(source, span.from).line, span.from);
    return address ? [{address, span}] : [];
  });
  const byColumn = groupBy(places, ({address: {sheet, column}}) => `${column} ${sheet}`);
  return [...byColumn.values()].flatMap((all) =>
    runsOf(all).map((run) => notCoveredCells(run, source, id, file)),
  );
}

interface OpenCell {
  readonly address: CellAddress;
  readonly span: Span;
}

function runsOf(cells: readonly OpenCell[]): OpenCell[][] {
  const runs: OpenCell[][] = [];
  for (const cell of cells) {
    const last = runs.at(-1)?.at(-1)?.address.row ?? 0;
    if (runs.length > 0 && cell.address.row <= last + 1) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function notCoveredCells(run: readonly OpenCell[], source: SourceText, id: string, file: string): Diagnostic {
  const [first, last] = [run.at(0), run.at(-1)];
  const {address = {sheet: "", row: 1, column: 0}, span = {from: 0, to: 0}} = first ?? {};
  const start = writeAddress(address);
  const end = last && last.address.row > address.row ? `:${writeAddress({...last.address, sheet: ""})}` : "";
  const number = source.text.slice(span.from, span.to);
  const [en, zh] =
    end === ""
      ? [`"${number}" in ${start} is`, `${start} 的“${number}”`]
      : [`the ${run.length} numbers in ${start}${end} are`, `${start}${end} 的 ${run.length} 个数`];
  return {
    severity: "error",
    code: "uncovered-number",
    message: {
      en: `${en} no observation, and not listed as no figure`,
      zh: `${zh}既没有观测，也没有列入不作数据的数字`,
    },
    hint: {
      en: `add observations with the locator ${start} and so on, or rows to not-figures.csv: ${id},${address.row},${number},reason`,
      zh: `请补上观测，locator 写 ${start} 等；或在 not-figures.csv 加行：${id},${address.row},${number},理由`,
    },
    place: {file, line: address.row, column: address.column + 1},
  };
}
