import {readDecision} from "../drafts/decision.ts";
import {findMissingCell} from "../drafts/missing-cell.ts";
import type {RowVerdict, Table} from "./draft-view.ts";

/** Ids that rows may name. */
export interface KnownIds {
  readonly indicators: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
}

type Cells = Readonly<Record<string, string>>;

/** How far a row is decided, what it lacks, and whether it may be accepted without a look. */
export function judgeRow(cells: Cells, table: Table, known: KnownIds): RowVerdict {
  const state = stateOf(cells, table);
  if (table === "setAside") return {state, isSure: false, missing: null};
  const missing = findMissingCell(
    cells,
    (id) => known.indicators.has(id),
    (id) => known.topics.has(id),
  );
  // The name is that of an indicator to the letter, and the time stands in the sentence.
  const isSure =
    state === "open" &&
    cells.why === "" &&
    cells.period_basis === "stated" &&
    known.indicators.has(cells.indicator ?? "") &&
    missing === undefined;
  return {state, isSure, missing: missing ?? null};
}

function stateOf(cells: Cells, table: Table): RowVerdict["state"] {
  const {kind} = readDecision(cells.decision ?? "");
  if (kind === "accept") return table === "figures" ? "accepted" : "refused";
  if (kind === "set-aside") return "refused";
  // What is surely no figure waits for nobody.
  return table === "setAside" && cells.why === "" ? "refused" : "open";
}
