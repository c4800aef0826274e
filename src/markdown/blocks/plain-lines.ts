/** A word that is a text in YAML too, unlike `null`. */
const plainWord = /^(?!(?:null|true|false)$)[a-z]+(?:-[a-z]+)*$/u;

/**
 * YAML of the plainest kind, which needs no parser: lines of `key: value`, each key once, each value a word or JSON.
 * Undefined for anything else, even if it is YAML.
 */
export function readPlainLines(text: string): Record<string, unknown> | undefined {
  const values: Record<string, unknown> = {};
  for (const line of text.trimEnd().split("\n")) {
    const [, key, written] = /^([a-z]+): (\S.*)$/u.exec(line) ?? [];
    if (key === undefined || written === undefined || Object.hasOwn(values, key)) return undefined;
    const value = plainWord.test(written) ? written : readJson(written);
    if (value === undefined) return undefined;
    values[key] = value;
  }
  return values;
}

/** JSON as programs write it: of a key that is there twice YAML complains, while a parser of JSON forgets the first. */
function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
