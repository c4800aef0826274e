export type Parts = Map<string, string | Uint8Array>;

export type EditKind = "text" | "cell" | "note" | "alternative" | "cache" | "label" | "workbook";

export interface Target {
  part: string;
  /** Name of the workbook around the part. */
  book?: string;
  from: number;
  to: number;
  text: string;
}

export interface Edit {
  kind: EditKind;
  way: string;
  part: string;
  before: string;
  after: string;
}

interface Found {
  verdict: string;
  kind: string;
  here: string;
}

export function unpack(bytes: Uint8Array): Parts;
export function pack(parts: Parts): Uint8Array;
export function random(seed: number): () => number;
export function findTargets(parts: Parts, kind: EditKind): Target[];
export function replace(parts: Parts, target: Target, text: string): void;
export const textWays: string[];
export function makeEdits(parts: Parts, kind: EditKind, count: number, next: () => number): Edit[];
export function compareFindings<F extends Found>(
  findings: readonly F[],
  edits: readonly Edit[],
): {missed: Edit[]; falseAlarms: F[]};
