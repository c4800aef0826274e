import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {tasteHints} from "../../src/diagnostic/content-rules.ts";

const src = fileURLToPath(new URL("../../src/", import.meta.url));

/** Columns are called `code` as well; this is what one of them holds. */
const noCodes: ReadonlySet<string> = new Set(["text"]);

/** How the sources hand a code on: as the first or second value of these calls. */
const handing =
  /(?:\b|#)(?:error|report|warn|tellAt|HelperError|FileProblem|failure)\(\s*(?:[^";]{0,120}?,\s*)?"([a-z]+(?:-[a-z]+)+)",/g;

/** The kinds of names that make codes where a source says `unknown-${…}`. */
const kindsOfNames = /\b(?:unknown|find|wordedAs)\(\s*(?:\{en: )?"([a-z]+)"/g;

/**
 * Every code that a diagnostic can bear, read from the sources by the ways in which they are written there:
 * `code: "…"`, the two ends of a condition, the first or second value of a call. The rules of `jianbao lint` have a page
 * of their own; the few that a build tells of, as warnings, are those with a hint for editors.
 */
export function findCodes(): string[] {
  const files = readdirSync(src, {recursive: true, encoding: "utf8"}).map((path) =>
    path.replaceAll("\\", "/"),
  );
  const sources = files.filter((path) => path.endsWith(".ts") && !/^(?:ooxml|lint)\//.test(path));
  const codes = new Set(
    sources.flatMap((path) => codesIn(readFileSync(`${src}${path}`, "utf8"))).concat(Object.keys(tasteHints)),
  );
  return [...codes].filter((code) => !noCodes.has(code)).sort();
}

function codesIn(source: string): string[] {
  const text = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const assigned = [...text.matchAll(/\b\w*[cC]ode[:=]\s*"([a-z][a-z-]*[a-z])"/g)];
  const named = [...text.matchAll(/\b\w*Code(?:: \w+)? = "([a-z-]+)"/g)];
  const chosen = [...text.matchAll(/\bcode: [^;,{}]*?\? (?:"([a-z-]+)"|\w+) : (?:"([a-z-]+)"|\w+)/g)];
  const handed = [...text.matchAll(handing)];
  const kinds = text.includes("unknown-${")
    ? [...text.matchAll(kindsOfNames)].map(([, kind]) => `unknown-${kind}`)
    : [];
  const found = [...assigned, ...named, ...chosen, ...handed].flatMap(([, ...groups]) => groups);
  return [...found, ...kinds].filter((code): code is string => code !== undefined && !code.endsWith("-"));
}
