import {lastAtMost} from "../base/search-sorted.ts";
import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {findNumbers} from "../figure/find-numbers.ts";
import type {Dataset} from "../model/dataset.ts";
import {type SourceFolder, sourcePath} from "./read-sources.ts";
import {findWords, placeIn, type SourceText} from "./source-text.ts";
import type {Span} from "./span.ts";
import {hideOrdinals} from "./tables/hide-ordinals.ts";

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
  texts: ReadonlyMap<string, SourceText>,
  covered: ReadonlyMap<string, readonly Span[]>,
  folder: SourceFolder,
): Coverage {
  const diagnostics = checkNotFigures(dataset, texts);
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
    diagnostics.push(...open.map((span) => notCovered(span, text, source.id, file)));
  }
  return {numbers, uncovered, diagnostics};
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
function checkNotFigures({notFigures}: Dataset, texts: ReadonlyMap<string, SourceText>): Diagnostic[] {
  return notFigures.flatMap(({source, line, printed, place}) => {
    const text = texts.get(source);
    if (!text || findWords(text, line, printed).length > 0) return [];
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
