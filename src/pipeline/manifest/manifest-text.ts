import type {Manifest} from "./manifest.ts";

/** JSON with a line for each document and observation, so that a comparison of two files shows what has changed. */
export function formatManifest(manifest: Manifest): string {
  const {documents, omitted, observations, inputs, selections, ...head} = manifest;
  const facts = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const lists = Object.entries({documents, omitted}).map(
    ([key, items]) =>
      `  ${JSON.stringify(key)}: ${list(
        "[",
        items.map((item) => JSON.stringify(item)),
        "]",
      )}`,
  );
  const given = {...(selections ? {selections} : {}), ...(inputs ? {inputs} : {}), observations};
  const maps = Object.entries<object>(given).map(
    ([key, entries]) =>
      `  ${JSON.stringify(key)}: ${list(
        "{",
        Object.entries(entries).map(([id, value]) => `${JSON.stringify(id)}: ${JSON.stringify(value)}`),
        "}",
      )}`,
  );
  return `{\n${[...facts, ...lists, ...maps].join(",\n")}\n}\n`;
}

function list(open: string, items: readonly string[], close: string): string {
  return items.length === 0
    ? open + close
    : `${open}\n${items.map((item) => `    ${item}`).join(",\n")}\n  ${close}`;
}

/** Undefined where it is none, or one of another version. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const parsed = JSON.parse(text) as Partial<Manifest> | null;
    return parsed?.version === 2 &&
      Array.isArray(parsed.documents) &&
      Array.isArray(parsed.omitted) &&
      typeof parsed.observations === "object" &&
      parsed.observations !== null
      ? (parsed as Manifest)
      : undefined;
  } catch {
    return undefined;
  }
}
