// Photographs the examples of the documentation: docs/pictures/*.png. Run by hand when an example or the look changes:
//   npm run compile && node scripts/make-doc-pictures.mjs [NAME…]
// Needs LibreOffice, poppler-utils and ImageMagick. With names only those pictures are made anew.
import {execFileSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {baseProject, exampleFiles, findExamples, readPages} from "./doc-examples.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const pictures = join(root, "docs/pictures");
/** Pixels to the point. */
const scale = 2;
const wanted = process.argv.slice(2);
const pages = readPages().filter(({language}) => language === "zh");
const shown = pages
  .flatMap(findExamples)
  .filter(
    ({kind, name}) => kind !== "line" && kind !== "wrong" && (wanted.length === 0 || wanted.includes(name)),
  );

const folder = mkdtempSync(join(tmpdir(), "jianbao-pictures-"));
const run = (program, ...words) =>
  execFileSync(program, words, {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
    env: {...process.env, ...fonts()},
  });

try {
  makeDocuments();
  const files = [...new Set([...shown.map(documentOf), ...basesOf(shown)])];
  for (const format of ["docx", "pptx"])
    toPdf(
      format,
      files.filter((file) => file.endsWith(format)),
    );
  mkdirSync(pictures, {recursive: true});
  for (const example of shown) takePicture(example);
} finally {
  rmSync(folder, {recursive: true, force: true});
}

/** All examples as one project, built as anyone would build it. */
function makeDocuments() {
  const files = baseProject(pages);
  const theme = {kind: "theme", code: "{}"};
  Object.assign(files, exampleFiles({...theme, name: "base-meeting", options: {base: "meeting"}}));
  Object.assign(files, exampleFiles({...theme, name: "base-plain", options: {base: "plain"}}));
  // All that are right, as partials need the examples that call them.
  const right = pages.flatMap(findExamples).filter(({kind}) => kind !== "wrong");
  for (const example of right) Object.assign(files, exampleFiles(example));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  }
  const meetings = Object.keys(files).flatMap((path) => /^meetings\/(.*)\.yaml$/.exec(path)?.[1] ?? []);
  const selections = [
    ["--area", "江滨区"],
    ["--topic", "preschool"],
    meetings.flatMap((name) => ["--meeting", name]),
  ];
  for (const selection of selections)
    run(process.execPath, join(root, "dist/jianbao.js"), "build", ...selection, "--quiet");
}

/** Stand-ins for the fonts of Windows, so that a serif font does not look like a sans. */
function fonts() {
  const file = join(folder, "fonts.conf");
  if (!existsSync(file)) {
    const alias = (names, stand) =>
      names
        .map(
          (name) =>
            `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="same"><string>${stand}</string></edit></match>`,
        )
        .join("");
    const serif = alias(
      ["宋体", "SimSun", "仿宋", "仿宋_GB2312", "楷体", "楷体_GB2312", "KaiTi", "方正小标宋简体"],
      "Noto Serif CJK SC",
    );
    const sans = alias(
      ["黑体", "SimHei", "微软雅黑", "Microsoft YaHei", "等线", "DengXian"],
      "Noto Sans CJK SC",
    );
    writeFileSync(
      file,
      `<?xml version="1.0"?><fontconfig><include>/etc/fonts/fonts.conf</include>${serif}${sans}</fontconfig>`,
    );
  }
  return {FONTCONFIG_FILE: file};
}

function documentOf({kind, name, code, options}) {
  const isDeck =
    ["slide", "meeting"].includes(kind) ||
    /^format: pptx$/m.test(code) ||
    options.base === "meeting" ||
    options.format === "pptx";
  return `${name}.${isDeck ? "pptx" : "docx"}`;
}

function basesOf(examples) {
  return examples.flatMap(({kind, options}) =>
    kind === "theme" ? [options.base === "meeting" ? "base-meeting.pptx" : "base-plain.docx"] : [],
  );
}

/** Briefings and decks of one name must not overwrite each other. Notes pages are asked for by a filter option. */
function toPdf(format, files) {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const convert = (filter, some) =>
    some.length > 0 &&
    run(
      "soffice",
      "--headless",
      profile,
      "--convert-to",
      filter,
      "--outdir",
      join(folder, `pdf-${format}`),
      ...some,
    );
  const paths = (isNotes) =>
    files
      .filter(
        (file) => (shown.find(({name}) => file === `${name}.${format}`)?.options.pdf === "notes") === isNotes,
      )
      .map((file) => join(folder, "output", file));
  convert("pdf", paths(false));
  convert(
    'pdf:impress_pdf_Export:{"ExportNotesPages":{"type":"boolean","value":"true"},"ExportOnlyNotesPages":{"type":"boolean","value":"true"}}',
    paths(true),
  );
}

function takePicture(example) {
  const {kind, name, options} = example;
  const numbers = (options.pages ?? (documentOf(example).endsWith("pptx") ? "2" : "1"))
    .split(",")
    .map(Number);
  const after = photograph(documentOf(example), numbers, example);
  const before = kind === "theme" ? photograph(basesOf([example])[0], numbers, example) : [];
  const files = kind === "theme" ? after.flatMap((picture, index) => [before[index], picture]) : after;
  const target = join(pictures, `${name}.png`);
  compose(files, Number(options.columns ?? Math.min(files.length, 2)), target);
  console.log(`${name}.png ${(statSync(target).size / 1024).toFixed(1)} KB`);
}

/** One page or slide each, without the paper around what matters. */
function photograph(file, numbers, {kind, name, options}) {
  const format = file.split(".").at(-1);
  const pdf = join(folder, `pdf-${format}`, file.replace(/\.\w+$/, ".pdf"));
  return numbers.map((number) => {
    const stem = join(folder, `${name}-${file.replace(/\W/g, "-")}-${number}`);
    run(
      "pdftoppm",
      "-png",
      "-r",
      String(72 * scale),
      "-f",
      String(number),
      "-l",
      String(number),
      "-singlefile",
      pdf,
      stem,
    );
    const picture = `${stem}.png`;
    if (kind === "page" || (kind === "template" && format === "docx"))
      cutOut(pdf, picture, options.crop === "whole");
    else if (options.crop) cutBand(picture, options.crop);
    return picture;
  });
}

/** From below the title of the document to above its list of sources, then trimmed. */
function cutOut(pdf, picture, isWhole) {
  const words = String(run("pdftotext", "-bbox", "-f", "1", "-l", "1", pdf, "-")).matchAll(
    /yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g,
  );
  const lines = [...words].map(([, top, bottom, text]) => ({top: Number(top), bottom: Number(bottom), text}));
  const isOurs = lines.some(({text}) => text === "示例");
  const title =
    isOurs &&
    (lines.find(({text}) => text.startsWith("资料截至")) ?? lines.find(({text}) => text === "示例"));
  const sources = lines.findLast(({text}) => text === "资料来源");
  const foot = lines.findLast(({text}) => text === "第");
  const from = title ? title.bottom * scale : 0;
  const end = (!isWhole && sources ? sources.top - 10 : (foot?.top ?? 780) - 10) * scale;
  run("convert", picture, "-crop", `x${Math.round(end - from)}+0+${Math.round(from)}`, "+repage", picture);
  run(
    "convert",
    picture,
    "-fuzz",
    "2%",
    "-trim",
    "+repage",
    "-bordercolor",
    "white",
    "-border",
    "16",
    picture,
  );
}

/** The part of a page from one hundredth of its height to another. */
function cutBand(picture, band) {
  const [from, to] = band.split("-").map(Number);
  const height = Number(run("identify", "-format", "%h", picture));
  const cut = `x${Math.round((height * (to - from)) / 100)}+0+${Math.round((height * from) / 100)}`;
  run("convert", picture, "-crop", cut, "+repage", picture);
}

/** Side by side or below one another, as wide as a page of text allows, in few colours; nothing is enlarged. */
function compose(files, columns, target) {
  const width = columns > 1 ? 384 : 760;
  const natural = Number(run("identify", "-format", "%w", files[0]));
  const shrink = `${Math.min(100, (width / natural) * 100)}%`;
  run("convert", ...files, "-resize", shrink, join(folder, "part-%02d.png"));
  const parts = files.map((_, index) => join(folder, `part-${String(index).padStart(2, "0")}.png`));
  if (parts.length === 1) run("convert", parts[0], "-bordercolor", "#D0D7DE", "-border", "1", target);
  else
    run("montage", ...parts, "-tile", `${columns}x`, "-geometry", "+4+4", "-background", "#D0D7DE", target);
  run(
    "convert",
    target,
    "-strip",
    "+dither",
    "-colors",
    "40",
    "-define",
    "png:compression-level=9",
    `PNG8:${target}`,
  );
}
