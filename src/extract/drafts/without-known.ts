import {findWords, type SourceText} from "../../check/source-text.ts";
import type {Dataset} from "../../model/dataset.ts";
import type {Draft} from "../draft.ts";

/** A draft without the numbers for which the data has rows of this source already. */
export function withoutKnown(
  draft: Draft,
  {observations, notFigures}: Dataset,
  id: string,
  source: SourceText,
): {draft: Draft; known: number} {
  const own = [...observations, ...notFigures].filter((row) => row.source === id);
  if (own.length === 0) return {draft, known: 0};
  const left = new Map<string, number>();
  for (const {line, printed} of observations.filter((row) => row.source === id)) {
    const key = keyOf(line, printed);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const figures = draft.figures.filter(({line, printed}) => {
    const key = keyOf(line, printed);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count < 1;
  });
  // The list means its words wherever they stand on the line.
  const setAside = draft.setAside.filter(
    ({line, printed}) =>
      !own.some(
        (row) =>
          row.line === line &&
          !("id" in row) &&
          (row.printed.includes(printed) || printed.includes(row.printed)) &&
          findWords(source, line, row.printed).length > 0,
      ),
  );
  const known = draft.figures.length + draft.setAside.length - figures.length - setAside.length;
  return {draft: {figures, setAside}, known};
}

const keyOf = (line: number, printed: string) => `${line} ${printed.normalize("NFKC").replace(/\s/gu, "")}`;
