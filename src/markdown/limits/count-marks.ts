/** As the templates write it; read in one piece, so it compares with nothing. */
const writtenFigure = /:figure\[(?:[^\]\\]|\\.)*\]\{obs="[^"]*"\}/gu;
const escapes = /\\[!-/:-@[-`{-~]/gu;
/** What may begin or end something: a row of equal signs is one mark. */
const marks = /[*_~]+|`+|[[\]<&@{]|:(?=[A-Za-z])|www\.|\bhttps?:/gu;
const anyMark = /[*_~`[\]<&@{:]|www\./u;

/** How many pieces of a line a parser has to compare with others. */
export function countMarks(line: string): number {
  if (!anyMark.test(line)) return 0;
  return line.replace(writtenFigure, "").replace(escapes, "").match(marks)?.length ?? 0;
}

/**
 * Brackets that stand open behind a line, of those before it and its own; `tooMany` is the column, counted from 0, of
 * the first one beyond a limit.
 */
export function openBrackets(line: string, before: number, limit: number): {open: number; tooMany?: number} {
  let open = before;
  for (const {0: sign, index} of line.matchAll(/\\.|[[\]]/gu)) {
    if (sign === "[") open += 1;
    else if (sign === "]") open = Math.max(0, open - 1);
    if (open > limit) return {open, tooMany: index};
  }
  return {open};
}
