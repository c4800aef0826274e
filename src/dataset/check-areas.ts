import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {errorAt, show} from "./problem.ts";
import type {Row} from "./table.ts";

/** No area may contain itself, directly or through others. Each circle is reported once, at its first row. */
export function checkAreas(rows: readonly Row[]): Diagnostic[] {
  // Without a code a row contains nothing and is contained in nothing.
  const byCode = new Map(
    rows.flatMap((row) => (row.text("code")?.trim() ? [[row.text("code") ?? "", row] as const] : [])),
  );
  const reported = new Set<string>();
  return rows.flatMap((row) => {
    const circle = findCircle(row, byCode);
    if (!circle || circle.some((code) => reported.has(code))) return [];
    for (const code of circle) reported.add(code);
    const way = [...circle, circle[0] ?? ""].map(show).join(" → ");
    return [
      errorAt(row.at("parent"), {
        code: "parent-cycle",
        message: {
          en: `column "parent": these areas contain each other in a circle: ${way}`,
          zh: `parent 列：这些地区互为上级，绕成了一圈：${way}`,
        },
        hint: {
          en: 'correct the "parent" of one of them; leave that of the topmost area empty',
          zh: "请改正其中一个的 parent；最上级地区的 parent 留空",
        },
      }),
    ];
  });
}

/** The codes from a row back to itself; undefined when going up ends, or circles elsewhere. */
function findCircle(start: Row, byCode: ReadonlyMap<string, Row>): string[] | undefined {
  const codes: string[] = [];
  let row: Row | undefined = start;
  while (row) {
    const code: string = row.text("code") ?? "";
    if (code.trim() === "") return undefined;
    if (codes.includes(code)) return code === codes[0] ? codes : undefined;
    codes.push(code);
    row = byCode.get(row.text("parent") ?? "");
  }
  return undefined;
}
