import {unzipSync} from "fflate";
import {expect, test} from "vitest";
import {planProject} from "../../src/new/project/plan-project.ts";
import {build} from "../../src/pipeline/build.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {shippedThemes} from "../new/themes.ts";
import {memoryEffects} from "../support/memory-effects.ts";

/** Fonts for Chinese that may come to stand in a document, and the marks that its lines may not begin or end with. */
const notText =
  /(?:typeface|w:ascii|w:hAnsi|w:cs|w:eastAsia|invalStChars|invalEndChars)="[^"]*"|<w:noLineBreaks[^>]*>|<a:font script[^>]*>/gu;
const han = /\p{Script=Han}/u;

/** What is Chinese in the parts of a package, data sheets of charts included. */
function chineseIn(bytes: Uint8Array, name: string): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([part, content]) => {
    const place = `${name} ${part}`;
    if (part.endsWith(".xlsx")) return chineseIn(content, place);
    if (!/\.(?:xml|rels)$/u.test(part)) return [];
    const text = new TextDecoder().decode(content).replace(notText, "");
    return (text.match(/[^<>"]*[<>"]?[^<>"]*/gu) ?? [])
      .filter((piece) => han.test(piece))
      .map((piece) => `${place}: ${piece}`);
  });
}

test("an English project builds documents without a Chinese letter", async () => {
  const files = await planProject("en", shippedThemes, "en");
  const project = Object.fromEntries(files.map(({path, text}) => [path, text]));
  const effects = memoryEffects(project);
  const charts = ["image", "native"] as const;
  for (const form of charts) {
    const report = await build(
      {selection: everything, generator: "test", charts: form, force: true},
      effects,
    );
    expect(report.diagnostics.map(({code, message}) => `${code}: ${message.en}`)).toEqual([]);
    expect(report.documents.map(({status}) => status)).toEqual(Array(7).fill("built"));
    const documents = [...effects.written].filter(([name]) => /\.(?:docx|pptx)$/u.test(name));
    expect(documents).toHaveLength(7);
    expect(documents.flatMap(([name, bytes]) => chineseIn(bytes, name))).toEqual([]);
  }
});

test("its own files are English but for what is explained in both languages", async () => {
  const files = await planProject("en", shippedThemes, "en");
  const data = files.filter(({path}) => /^(?:data|sources)\//u.test(path));
  expect(data.filter(({text}) => han.test(text)).map(({path}) => path)).toEqual([]);
});
