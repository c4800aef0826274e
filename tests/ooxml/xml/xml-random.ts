/** Numbers that look random and are the same on every run. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export const uris = ["urn:a", "urn:b", "http://schemas.openxmlformats.org/drawingml/2006/main"];
export const prefixes = ["a", "b", "c"];
const locals = ["p", "r", "t", "tbl", "甲", "long-name.1"];
const texts = [
  " ",
  "文字",
  "a",
  "&amp;",
  "&lt;",
  "&#65;",
  "&#x20BB7;",
  "\r\n",
  "\r",
  "\t",
  "]].",
  ">",
  '"',
  "'",
  "😀",
  "\u0085",
];

interface Kind {
  readonly random: Random;
  readonly defaults: number;
}

type Random = ReturnType<typeof randomNumbers>;

export const pick = <Item>(random: Random, items: readonly Item[]) => items[random(items.length)] as Item;

/** Well-formed XML with everything that a part may hold; `defaults` is how deep default namespaces are declared. */
export function randomXml(seed: number, defaults = 9): string {
  const random = randomNumbers(seed);
  const declaration = random(2) === 0 ? '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' : "";
  return `${declaration}${random(4) === 0 ? "<!-- before -->" : ""}${randomElement({random, defaults}, [], 0)}\n`;
}

function randomElement(kind: Kind, outer: readonly string[], depth: number): string {
  const {random} = kind;
  const declared = depth === 0 || random(6) === 0 ? prefixes.filter(() => random(2) === 0) : [];
  const known = [...new Set([...outer, ...declared])];
  const name = randomName(random, known);
  const attributes = declared.map((prefix) => `xmlns:${prefix}="${pick(random, uris)}"`);
  if (depth <= kind.defaults && random(depth === 0 ? 2 : 8) === 0)
    attributes.push(`xmlns="${pick(random, [...uris, ""])}"`);
  // One prefix for all of them: two may stand for one namespace.
  const prefix = random(2) === 0 ? "" : pick(random, ["", ...known.map((each) => `${each}:`)]);
  for (const local of locals) {
    if (random(4) === 0)
      attributes.push(`${prefix}${local}${blank(random)}=${blank(random)}${randomValue(random)}`);
  }
  if (random(10) === 0) attributes.push('xml:space="preserve"');
  attributes.sort(() => random(3) - 1);
  const tag = [name, ...attributes].join(` ${blank(random)}`);
  const content = depth > 5 ? "" : randomContent(kind, known, depth);
  return content === "" && random(2) === 0 ? `<${tag}/>` : `<${tag}>${content}</${name}${blank(random)}>`;
}

function randomContent(kind: Kind, known: readonly string[], depth: number): string {
  const {random} = kind;
  return Array.from({length: random(6)}, () => {
    const choice = random(12);
    if (choice < 6) return randomElement(kind, known, depth + 1);
    if (choice === 6) return `<!-- ${pick(random, ["<a>", "文", "&", "- -"])} -->`;
    if (choice === 7) return `<?${pick(random, ["mso", "文"])} ${pick(random, ["", "a > b", "c"])}?>`;
    if (choice === 8) return `<![CDATA[${pick(random, ["", "<a>&amp;", "]] >", " 文"])}]]>`;
    return randomText(random);
  }).join("");
}

function randomText(random: Random): string {
  return Array.from({length: random(5)}, () => pick(random, texts)).join("");
}

function randomValue(random: Random): string {
  const quote = pick(random, ['"', "'"]);
  const value = [randomText(random), pick(random, ["", "&#10;", "&#9;", "&quot;", "&apos;"])].join("");
  return `${quote}${value.replaceAll(quote, "")}${quote}`;
}

const randomName = (random: Random, known: readonly string[]) =>
  `${pick(random, ["", ...known.map((prefix) => `${prefix}:`)])}${pick(random, locals)}`;

const blank = (random: Random) => pick(random, ["", "", "", " ", "\n", "\r\n\t"]);
