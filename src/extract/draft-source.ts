import {lastAtMost} from "../base/search-sorted.ts";
import {placeIn, type SourceText} from "../check/source-text.ts";
import type {FigureCell} from "../check/tables/figure-cells.ts";
import {hideOrdinals} from "../check/tables/hide-ordinals.ts";
import {findNumbers, type NumberMention} from "../figure/find-numbers.ts";
import type {Draft, DraftFigure, PlacedFigure} from "./draft.ts";
import {draftCell} from "./draft-cell.ts";
import {DraftText} from "./draft-text.ts";
import {type FoundReason, listSetAside} from "./list-set-aside.ts";
import {placeNumber} from "./number-in-text.ts";
import {type Passage, readPassages} from "./passages.ts";
import {isPlan} from "./plan-parts.ts";
import type {Report} from "./report.ts";

/**
 * Every number of a source, as a figure or as none: what `check --coverage` would ask for is drafted here.
 *
 * @param raw the text as it stands in the file, which is what rows quote
 */
export function draftSource(source: SourceText, raw: string, report: Report): Draft {
  return withoutPlaces(draftPlaces(source, raw, report), source, raw);
}

/** A draft of which each row still knows where its number stands. */
export interface PlacedDraft {
  readonly figures: readonly PlacedFigure[];
  readonly aside: readonly FoundReason[];
}

export function withoutPlaces({figures, aside}: PlacedDraft, source: SourceText, raw: string): Draft {
  const setAside = listSetAside(source, raw, aside, figures);
  return {figures: figures.map(({from: _from, to: _to, ...figure}) => figure), setAside};
}

export function draftPlaces(source: SourceText, raw: string, report: Report): PlacedDraft {
  const passages = readPassages(source);
  const texts = new DraftText(source, raw, report, passages);
  const figures: PlacedFigure[] = [];
  const aside: FoundReason[] = [];
  const cells = new Set<FigureCell["cell"]>();
  const counters = findCounters(source);
  for (const mention of findNumbers(hideOrdinals(source))) {
    const passage = passageAt(passages, mention);
    if (!passage) {
      aside.push({...mention, reason: {reason: "版面信息", isDoubtful: true}});
      continue;
    }
    const cell = passage.kind === "cell" ? cellAt(source, mention) : undefined;
    const found = placeNumber(mention, passage);
    const printed = cell && !cell.isNumber ? texts.wholeCell(found, cell.cell.text) : undefined;
    if (cell?.isNumber && counters.has(cell.cell.from)) {
      aside.push({...mention, reason: {reason: "版面信息", isDoubtful: false}});
      continue;
    }
    if (cell && (cell.isNumber || printed)) {
      if (cells.has(cell.cell)) continue;
      cells.add(cell.cell);
      figures.push(draftCell(cell, printed, passage, source, raw, report, texts));
      continue;
    }
    const drafted = texts.read(found, mention);
    if ("reason" in drafted) aside.push(drafted);
    else figures.push(...drafted);
  }
  return {figures: isPlan(report.title) ? withBaselines(figures) : figures, aside};
}

/** What a plan sets beside a target for the same indicator is its baseline. */
function withBaselines<T extends DraftFigure>(figures: readonly T[]): T[] {
  const keyOf = ({area, indicator, name}: DraftFigure) => `${area} ${indicator || name}`;
  const targets = new Set(figures.filter(({status}) => status === "target").map(keyOf));
  return figures.map((figure) =>
    figure.status === "actual" && targets.has(keyOf(figure)) ? {...figure, status: "baseline"} : figure,
  );
}

function passageAt(passages: readonly Passage[], {from, to}: NumberMention): Passage | undefined {
  const passage = passages[lastAtMost(passages, from, (each) => each.from)];
  return passage && to <= passage.to ? passage : undefined;
}

/**
 * The cells of tables that count their rows, 1, 2, 3, under whatever head, a page break later from 8 on; by where they
 * begin. */
function findCounters({tables}: SourceText): ReadonlySet<number> {
  const counters = new Set<number>();
  for (const {table} of tables.tables) {
    const width = Math.max(0, ...table.rows.slice(0, 200).map(({cells}) => cells.length));
    for (let column = 0; column < width; column++) {
      const cells = table.rows
        .flatMap((row) => row.cells[column] ?? [])
        .filter(({text}) => /^\d{1,3}$/u.test(text));
      const first = Number(cells[0]?.text);
      const counts = cells.length > 1 && cells.every(({text}, index) => text === String(first + index));
      if (counts) for (const {from} of cells) counters.add(from);
    }
  }
  return counters;
}

function cellAt(source: SourceText, {from}: NumberMention): FigureCell | undefined {
  const {line} = placeIn(source, from);
  return source.tables.cellsAt(line).find(({cell}) => cell.from <= from && from < cell.to);
}
