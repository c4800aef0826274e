import type {Wording} from "./diagnostic.ts";

/**
 * How much of a line is meant by a problem that begins at its start, in UTF-16 units: what the message quotes, if it
 * stands here, else the whole mustache, quoted text, mark or word; at least one character.
 */
export function findExtent(rest: string, message: Wording): number {
  const quoted = findQuoted(rest, message);
  if (quoted > 0) return quoted;
  for (const whole of wholes) {
    const length = whole.exec(rest)?.[0].length ?? 0;
    if (length > 0) return length;
  }
  return /^./su.exec(rest)?.[0].length ?? 0;
}

const wholes = [
  // A mustache, with the mustaches within its quoted texts; or as much of it as there is.
  /^\{\{(?:"[^"]*"|'[^']*'|[^}"'])*\}{0,3}/u,
  /^"(?:[^"\\]|\\.)*"/u,
  /^'[^',]*'/u,
  // A quotation mark that nothing closes belongs to its own word.
  /^["'][^\s,，;"']*/u,
  // Marks of headings, fences and directives with the name behind them.
  /^(?:#{1,6}|:{2,}|`{3,}|~{3,})[\w-]*/u,
  /^:[\w-]+(?:\[[^\]]*\])?/u,
  /^-?[\p{N}][\p{N}.,]*[%％]?/u,
  /^[\w@][\w.@/-]*/u,
];

function findQuoted(rest: string, message: Wording): number {
  const start = /^["'“]/u.exec(rest)?.[0].length ?? 0;
  const ends = [message.en, message.zh]
    .flatMap((text) => [...text.matchAll(/"([^"]+)"|“([^”]+)”|(\{\{[^{}]+\}\})/gu)])
    .map(([, plain, chinese, mustache]) => plain ?? chinese ?? mustache ?? "")
    // A message may quote the mark as well, as it does of `'92.6`.
    .flatMap((text) =>
      [0, start].filter((from) => rest.startsWith(text, from)).map((from) => from + text.length),
    )
    .filter((end) => !cutsWord(rest, end));
  if (ends.length === 0) return 0;
  const end = Math.max(...ends);
  return start > 0 && /["'”]/u.test(rest[end] ?? "") ? end + 1 : end;
}

/** Quoted `is` does not stand at the start of `isolated`. */
const cutsWord = (rest: string, end: number) =>
  /\w/u.test(rest[end - 1] ?? "") && /\w/u.test(rest[end] ?? "");
