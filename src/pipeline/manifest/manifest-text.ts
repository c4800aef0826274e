import type {Manifest, ManifestDocument} from "./manifest.ts";

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
      parsed.documents.every(isDocument) &&
      Array.isArray(parsed.omitted) &&
      parsed.omitted.every((each: unknown) => hasTexts(each, "template", "subject")) &&
      isObject(parsed.observations)
      ? (parsed as Manifest)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A line of a journal; undefined where it is none. */
export function parseDocument(line: string): ManifestDocument | undefined {
  try {
    const parsed: unknown = JSON.parse(line);
    return isDocument(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Also that its path stays within the folder: files are written, copied and removed by it. */
function isDocument(value: unknown): value is ManifestDocument {
  if (!isObject(value) || !hasTexts(value, "path", "template", "subject", "status")) return false;
  const {path, sha256, bytes, sources, warnings, errors, observations, fingerprint, pdf} = value;
  return (
    isName(path) &&
    (sha256 === null || typeof sha256 === "string") &&
    typeof bytes === "number" &&
    [sources, warnings, errors].every(Array.isArray) &&
    isObject(observations) &&
    (fingerprint === null || isObject(fingerprint)) &&
    (pdf === undefined || isPdf(pdf))
  );
}

function isPdf(value: unknown): boolean {
  if (!isObject(value) || !hasTexts(value, "path", "of", "maker", "settings")) return false;
  const {path, sha256, bytes, pages, warnings, errors} = value;
  return (
    isName(path) &&
    /\.pdf$/u.test(String(path)) &&
    (sha256 === null || typeof sha256 === "string") &&
    [bytes, pages].every((each) => typeof each === "number") &&
    [warnings, errors].every(Array.isArray)
  );
}

const isName = (path: unknown) => !/^\.{0,2}$|[/\\]/u.test(String(path));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const hasTexts = (value: unknown, ...keys: readonly string[]) =>
  isObject(value) && keys.every((key) => typeof value[key] === "string");
