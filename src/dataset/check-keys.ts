import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {suggest} from "../diagnostic/suggest.ts";
import type {Reference} from "./key-spec.ts";
import {errorAt, type Problem, show} from "./problem.ts";
import type {Row, Table} from "./table.ts";

/** What must be unique is, and what refers to another table finds its row there. */
export function checkKeys(tables: readonly Table[]): Diagnostic[] {
  return tables.flatMap((table) => [
    ...table.spec.keys.flatMap((key) => checkUnique(table, key)),
    ...table.spec.references.flatMap((reference) => checkReference(table, reference, tables)),
  ]);
}

function checkUnique({rows}: Table, key: readonly string[]): Diagnostic[] {
  const first = new Map<string, Row>();
  const [column = ""] = key;
  return rows.flatMap((row) => {
    const text = keyText(row, key);
    if (text === undefined) return [];
    const twin = first.get(text);
    if (twin) return [errorAt(row.at(column), duplicate(text, key, twin.at(column).line ?? 1))];
    first.set(text, row);
    return [];
  });
}

function checkReference(
  {rows}: Table,
  {columns, table, targets}: Reference,
  tables: readonly Table[],
): Diagnostic[] {
  const target = tables.find((candidate) => candidate.spec.name === table);
  // Rows that could not be read may be the ones referred to: one mistake should not look like hundreds.
  if (!target?.isComplete) return [];
  const known = new Set(target.rows.flatMap((row) => keyText(row, targets) ?? []));
  const [column = ""] = columns;
  return rows.flatMap((row) => {
    const text = keyText(row, columns);
    if (text === undefined || known.has(text)) return [];
    const meant = findByName(text, target, targets);
    return [errorAt(row.at(column), unknownReference(text, columns, target.file, targets, meant, known))];
  });
}

/** The key of the row that people call so. */
function findByName(text: string, {rows}: Table, targets: readonly string[]): string | undefined {
  const row = rows.find((each) =>
    ["name", "short_name", "title", "aliases"].some((column) => each.text(column)?.split("|").includes(text)),
  );
  return row && keyText(row, targets);
}

/** The cells of a key as one text; undefined when one is empty, for then there is no key. */
function keyText(row: Row, columns: readonly string[]): string | undefined {
  const texts = columns.map((column) => row.text(column) ?? "");
  return texts.some((text) => text.trim() === "") ? undefined : texts.join(" + ");
}

function duplicate(text: string, key: readonly string[], line: number): Problem {
  const names = key.join(" + ");
  return {
    code: "duplicate-value",
    message: {
      en: `column "${names}": "${show(text)}" is there already, in line ${line}`,
      zh: `${names} 列：“${show(text)}”与第 ${line} 行重复`,
    },
    hint: {
      en: "change one of the two, or remove the row that is superfluous",
      zh: "请改掉其中一个，或删去多余的一行",
    },
  };
}

function unknownReference(
  text: string,
  columns: readonly string[],
  file: string,
  targets: readonly string[],
  meant: string | undefined,
  known: ReadonlySet<string>,
): Problem {
  const names = columns.join(" + ");
  const wanted = targets.join(" + ");
  return {
    code: "unknown-reference",
    message: {
      en: `column "${names}": "${show(text)}" is not among the "${wanted}" of ${file}`,
      zh: `${names} 列：在 ${file} 的 ${wanted} 列里找不到“${show(text)}”`,
    },
    hint: meant
      ? {en: `write its id "${meant}" instead of its name`, zh: `请写它的编号“${meant}”，而不是名称`}
      : suggest(text, known),
  };
}
