// A template that is made in Word, as its editor has it beside the preview: it is put into the folder, seen, changed and
// saved as Word saves, broken and mended, downloaded, and held against what `build` makes of it.
import {execFileSync} from "node:child_process";
import {readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";

const head = 'title: "{{area.name}}函"\nfor: area\nformat: docx\ntheme: gongwen\nminimum-observations: 1\n';

/** @param parts the page, the project's folder, the program, how to wait for what is seen, to tell and to photograph */
export async function walkWord({page, project, main, waitForText, waitForProblem, expect, screenshot}) {
  const file = join(project, "templates/letter.docx");
  const made = readFileSync("tests/word-templates/made/letter.docx");
  const parts = unzipSync(made);
  const body = strFromU8(parts["word/document.xml"]);
  /** Word writes another file and gives it the name; what is in the way of this lies beside it meanwhile. */
  const save = (text) => {
    const bytes = zipSync({...parts, "word/document.xml": strToU8(text)});
    writeFileSync(join(project, "templates/~WRD0001.tmp"), bytes);
    writeFileSync(join(project, "templates/~$letter.docx"), "x");
    renameSync(join(project, "templates/~WRD0001.tmp"), file);
  };
  writeFileSync(join(project, "templates/letter.yaml"), head);
  writeFileSync(file, made);
  const before = page.url();
  await page.goto(before.replace(/template=[^&]+/u, "template=letter"));
  await waitForText(page, "关于报送沙坪坝区教育发展情况的函");
  await waitForText(page, "以 Word 打开的文件为准");
  expect(true, "a template made in Word shows its text with the values in it, and says what only Word shows");
  await screenshot(page, "word");
  const greeting = "市教委";
  if (!body.includes(greeting)) throw new Error("the letter greets nobody");
  save(body.replace(greeting, "市教育委员会办公室"));
  await waitForText(page, "市教育委员会办公室");
  expect(true, "what is saved in Word is seen at once");
  save(body.replace(greeting, `${greeting}{{area.nam}}`));
  await waitForProblem(page, "unknown-variable");
  const where = await page.locator(".problem.error .place").first().textContent();
  expect(/letter\.docx 第\d+段$/u.test(where ?? ""), `a mistake is told with its paragraph (${where})`);
  const marked = await page.locator(".problem.error mark").first().textContent();
  expect(marked === "area.nam", `its excerpt marks the word (${marked})`);
  await screenshot(page, "word-problem");
  writeFileSync(file, made.subarray(0, made.length / 2));
  await waitForProblem(page, "office-file-damaged");
  save(body);
  await page.waitForSelector("#sheets:not(.stale)");
  await waitForText(page, greeting);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("#download-docx").click(),
  ]);
  const words = ["build", "--area", "沙坪坝区", "--template", "letter", "--out", "built", "--quiet"];
  execFileSync(process.execPath, [main, ...words], {cwd: project});
  const name = download.suggestedFilename();
  const isSame = readFileSync(join(project, "built", name)).equals(readFileSync(await download.path()));
  expect(isSame, `the download is what \`build\` writes, byte for byte (${name})`);
  for (const each of ["letter.docx", "letter.yaml", "~$letter.docx"])
    rmSync(join(project, "templates", each));
  await page.goto(before);
  await page.waitForSelector("#sheets:not(.stale) .frame");
}
