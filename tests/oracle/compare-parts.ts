import {unzipSync} from "fflate";

/** What a part says that both ways are to write alike; pictures as they are. */
export type ReadPart = (name: string, xml: string) => string;

/** Where two packages differ, part by part: empty if nowhere. A part that differs is shown around its first difference. */
export function differences(
  ours: Uint8Array,
  theirs: Uint8Array,
  read: ReadPart = (_, xml) => xml,
): string[] {
  const [one, other] = [ours, theirs].map((bytes) => readParts(bytes, read)) as [Parts, Parts];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const told = names.flatMap((name) => {
    const [own = "no such part", library = "no such part"] = [one[name], other[name]];
    return own === library
      ? []
      : [`${name}\n  ours:   ${excerpt(own, library)}\n  theirs: ${excerpt(library, own)}`];
  });
  const orders = [one, other].map((parts) => Object.keys(parts).join(" "));
  return told.length === 0 && orders[0] !== orders[1] ? [`the order of parts: ${orders.join("\n")}`] : told;
}

type Parts = Record<string, string>;

function readParts(bytes: Uint8Array, read: ReadPart): Parts {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      read(name, Buffer.from(content).toString(/\.(?:xml|rels)$/.test(name) ? "utf8" : "base64")),
    ]),
  );
}

function excerpt(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return `… ${text.slice(Math.max(0, at - 120), at + 160)} …`;
}
