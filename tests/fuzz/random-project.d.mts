import type {ChartForm} from "../../src/model/chart.ts";

/** Where a word has to be found: in the text, in the notes of a deck, or anywhere, alternative texts included. */
export interface ExpectedWord {
  mark: string;
  where: "text" | "notes" | "anywhere";
}

export interface RandomProject {
  seed: number;
  kind: "sound" | "odd-theme" | "wild" | "bad-template" | "bad-data";
  files: Record<string, string | Uint8Array>;
  /** By template. */
  expected: Record<string, ExpectedWord[]>;
  charts: ChartForm | undefined;
}

export function randomProject(
  seed: number,
  themes: Readonly<Record<string, unknown>>,
  mostBlocks?: number,
): RandomProject;
