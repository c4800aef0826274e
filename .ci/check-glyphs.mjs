// Every character of the documents has a glyph: those that charts show in the font that pictures are drawn with, all
// others in a font of this machine. A character without one would stand as an empty box.
// usage: node .ci/check-glyphs.mjs FOLDER-WITH-NATIVE-CHARTS FOLDER…
import {execFileSync} from "node:child_process";
import {readdirSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";

const folders = process.argv.slice(2);
const chartFont = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
);

/** Code points of fonts, from fontconfig's lists of ranges in hexadecimal. */
function readCoverage(command, words) {
  const covered = new Set();
  const listed = execFileSync(command, words, {encoding: "utf8", maxBuffer: 1 << 28});
  for (const [first, last = first] of listed.split(/\s+/u).map((range) => range.split("-"))) {
    for (let point = Number.parseInt(first, 16); point <= Number.parseInt(last, 16); point++)
      covered.add(point);
  }
  return covered;
}

/** Text of the parts of a file: what stands between tags, characters as they are. */
function* texts(file) {
  const isXml = ({name}) => /^(?:word|ppt)\/.*\.xml$/u.test(name) && !/theme|styles|fontTable/u.test(name);
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file), {filter: isXml}))) {
    const text = [...strFromU8(bytes).matchAll(/<(?:w:t|a:t|c:v)(?: [^>]*)?>([^<]*)</gu)].map(
      ([, each]) => each,
    );
    yield {name, text: text.join("").replace(/&#?\w+;/gu, "")};
  }
}

const drawn = readCoverage("fc-query", ["--format=%{charset}\n", chartFont]);
const installed = readCoverage("fc-list", ["--format=%{charset}\n"]);
const missing = new Map();
let characters = 0;
for (const folder of folders) {
  for (const name of readdirSync(folder).filter((each) => /\.(?:docx|pptx)$/u.test(each))) {
    for (const {name: part, text} of texts(join(folder, name))) {
      const fonts = part.includes("/charts/") ? drawn : installed;
      for (const character of text) {
        characters += 1;
        if (/[\s\p{Cf}]/u.test(character) || fonts.has(character.codePointAt(0))) continue;
        missing.set(`${name} ${part}: ${character} U+${character.codePointAt(0).toString(16)}`, true);
      }
    }
  }
}
if (drawn.size < 10_000 || installed.size < drawn.size)
  throw new Error("fontconfig lists too few characters");
if (characters === 0) throw new Error(`no text in ${folders.join(", ")}`);
if (missing.size > 0) {
  console.error([...missing.keys()].join("\n"));
  process.exit(1);
}
console.log(`${characters} characters, each with a glyph`);
