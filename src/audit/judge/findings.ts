import type {Finding, Verdict} from "../audit-report.ts";
import {describePlace} from "../describe-place.ts";
import type {PreparedFile} from "../match/prepared-passage.ts";
import type {FilePassage} from "../reader/file-content.ts";
import {originalPiece} from "../text/comparable-text.ts";
import {citedPlaces, type Facts, outgrown, printNow} from "./facts.ts";

/** A stretch of a passage's comparable text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const pieceOf = (file: PreparedFile, {from, to}: Span): string =>
  originalPiece(file.comparable, from, to).trim();

/** A figure that stands as it was built: right, or outdated when the data has moved on. */
export function standing(file: PreparedFile, span: Span, ids: readonly string[], facts: Facts): Finding {
  return finding("right", file, span, standingVerdict(pieceOf(file, span), ids, facts));
}

/** A figure that was brought up to date by hand, or agrees with the data now: right. */
export function brought(file: PreparedFile, span: Span, ids: readonly string[], facts: Facts): Finding {
  return finding("right", file, span, {observations: citedPlaces(ids, facts)});
}

type Told = Pick<Finding, "observations"> & Partial<Finding>;

/** Verdict and what belongs to it for a figure that nobody touched. */
export function standingVerdict(here: string, ids: readonly string[], facts: Facts): Told {
  const outdated = outgrown(ids, facts);
  if (outdated.length === 0) return {observations: citedPlaces(ids, facts)};
  const data = ids.length === 1 ? printNow(ids[0] ?? "", facts) : undefined;
  const told = {verdict: "outdated", observations: citedPlaces(outdated, facts), built: here} as const;
  if (data !== undefined && data !== here) return {...told, data};
  return {...told, remark: explainOutdated(outdated, facts)};
}

function explainOutdated(ids: readonly string[], facts: Facts): Finding["remark"] & object {
  const gone = ids.filter((id) => !facts.current.has(id));
  if (gone.length > 0) {
    return {en: `the data no longer has ${gone.join(", ")}`, zh: `数据中已没有 ${gone.join("、")}`};
  }
  const changes = ids.map((id) => `${id} ${printNow(id, facts) ?? ""}`.trim());
  return {en: `in the data now: ${changes.join(", ")}`, zh: `数据现为：${changes.join("、")}`};
}

export function changed(
  file: PreparedFile,
  span: Span,
  built: string,
  ids: readonly string[],
  facts: Facts,
): Finding {
  const data = ids.length === 1 ? printNow(ids[0] ?? "", facts) : undefined;
  const told: Told = {observations: citedPlaces(ids, facts), data: data ?? built};
  return finding("changed", file, span, data === built || data === undefined ? told : {...told, built});
}

export function unknown(file: PreparedFile, span: Span): Finding {
  return finding("unknown", file, span, {observations: []});
}

function finding(verdict: Verdict, file: PreparedFile, span: Span, told: Told): Finding {
  const {kind, place} = file.passage;
  return {
    verdict,
    kind,
    place: describePlace(place),
    here: pieceOf(file, span),
    excerpt: excerptOf(file.passage, file, span),
    ...told,
  };
}

const around = 16;

/** The passage around a figure: `…全市毛入园率达95.6%，比2020年…`. */
function excerptOf({text}: FilePassage, {comparable: {offsets}}: PreparedFile, {from, to}: Span): string {
  const start = Math.max(0, (offsets[from] ?? 0) - around);
  const end = Math.min(text.length, (offsets[to] ?? text.length) + around);
  const piece = text.slice(start, end).replace(/\s+/g, " ").trim();
  return `${start > 0 ? "…" : ""}${piece}${end < text.length ? "…" : ""}`;
}
