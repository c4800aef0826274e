// `jianbao preview` in a real browser, as an editor uses it, on a copy of the project: choose a deck, change its
// template and see it, break it and see where, mend it, download the deck and hold it against what `build` writes; and a
// report from its draft to its documents, with the keyboard alone.
// node .ci/check-preview.mjs FOLDER: screenshots go there.
import {execFileSync, spawn} from "node:child_process";
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {chromium} from "playwright-core";
import {walkMeeting} from "./walk-meeting.mjs";
import {walkReview} from "./walk-review.mjs";
import {walkWord} from "./walk-word.mjs";

const pictures = resolve(process.argv[2] ?? "preview-pictures");
const main = resolve("dist/jianbao.js");
const project = mkdtempSync(join(tmpdir(), "jianbao-preview-"));
const subject = {area: "沙坪坝区", code: "500106"};
const template = join(project, "templates/area-deck.md");
/** Milliseconds that anything may take on a busy machine. */
const patience = 60_000;

const screenshot = (page, name) => page.screenshot({path: join(pictures, `${name}.png`)});

/** What stands on all sheets. */
const textOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".paper")].map((paper) => paper.shadowRoot.textContent).join("\n"),
  );

const waitForText = (page, text) =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll(".paper")].some((paper) => paper.shadowRoot.textContent.includes(wanted)),
    text,
  );

const waitForProblem = (page, code) =>
  page.waitForFunction(
    (wanted) => [...document.querySelectorAll(".problem .code")].some((each) => each.textContent === wanted),
    code,
  );

const failures = [];
const expect = (holds, sentence) => {
  console.log(`${holds ? "ok  " : "FAIL"} ${sentence}`);
  if (!holds) failures.push(sentence);
};

mkdirSync(pictures, {recursive: true});
for (const folder of ["data", "templates"]) cpSync(folder, join(project, folder), {recursive: true});
const started = performance.now();
const server = spawn(process.execPath, [main, "preview", "--no-open", "--port", "0", "--lang", "zh"], {
  cwd: project,
  stdio: ["ignore", "pipe", "inherit"],
});
const ended = new Promise((done) => server.once("exit", (code) => done(code)));
let browser;
try {
  const address = await new Promise((found, failed) => {
    server.stdout.once("data", (text) => found(String(text).trim()));
    server.once("exit", (code) =>
      failed(new Error(`the preview ended with code ${code} before it listened`)),
    );
  });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  await walk(address);
  await walkReview({browser, main, expect, screenshot});
} catch (error) {
  expect(false, String(error?.message ?? error));
} finally {
  await browser?.close();
  server.kill("SIGTERM");
  expect((await ended) === 130, "SIGTERM ends the preview with code 130");
  rmSync(project, {recursive: true, force: true});
}
if (failures.length > 0) {
  console.error(`\nThe preview does not do what it must:\n- ${failures.join("\n- ")}`);
  process.exitCode = 1;
}

async function walk(address) {
  // A browser in English: that the page is Chinese comes from `--lang zh`.
  const context = await browser.newContext({viewport: {width: 1440, height: 900}, locale: "en-US"});
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  const foreign = [];
  page.on("request", (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|blob:|data:)/.test(request.url())) foreign.push(request.url());
  });

  // The first answer is held back, as by a slow computer.
  let release;
  const held = new Promise((done) => {
    release = done;
  });
  await page.route("**/api/view?*", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, {waitUntil: "commit"});
  await page.locator("#empty").waitFor();
  expect(
    (await page.locator("#empty").textContent()) === "正在读取数据和模板……",
    "the page says what it waits for",
  );
  release();
  await page.waitForSelector(".frame");
  await page.unroute("**/api/view?*");
  console.log(`     first view ${Math.round(performance.now() - started)} ms after the start of the program`);

  // Choose, with the keyboard.
  await page.keyboard.press("/");
  await page.keyboard.type(`${subject.area} 汇报`);
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    (name) => document.querySelector("#title").textContent.includes(name),
    `${subject.area}教育发展情况汇报`,
  );
  await page.waitForFunction(() => document.querySelectorAll(".frame").length > 5);
  expect(true, "a district and a template are found with the keyboard, and its slides are shown");
  expect((await textOf(page)).includes("一页看懂"), "the slides hold what the template says");
  for (const look of ["grid", "width"]) {
    await page.keyboard.press("g");
    const seen = await page.locator("#frames").getAttribute("data-zoom");
    expect(seen === look, `the key after a search is a shortcut (${seen})`);
  }
  await page.reload();
  await page.waitForSelector(".frame");
  expect(
    (await page.locator("#problems-title").textContent()) === "问题",
    "the language of --lang stays, whatever the browser speaks",
  );
  await checkPrint(page);
  const deck = page.url();
  await walkMeeting({page, address: new URL(address).origin, project, main, expect, screenshot});
  await page.goto(deck);
  await page.waitForSelector(".frame");

  await walkWord({page, project, main, waitForText, waitForProblem, expect, screenshot});
  await page.waitForFunction(() => document.querySelectorAll(".frame").length > 5);

  await checkFigure(page);

  // Change: far down, to see whether the place is kept.
  await page.locator("#sheets").focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press("PageDown");
  const place = await page.evaluate(() => document.querySelector("#sheets").scrollTop);
  const papers = await page.evaluate(() => {
    window.papers = [...document.querySelectorAll(".paper")];
    return window.papers.length;
  });
  const text = readFileSync(template, "utf8");
  const times = [];
  for (const [index, remark] of ["改过的提示", "再改的提示", "又改的提示", "以上只是任务"].entries()) {
    const changed = text.replace("以上是规划任务，开工和完工情况未报。", `${remark}。`);
    if (changed === text) throw new Error("the template has no slide to change");
    const before = performance.now();
    writeFileSync(template, changed);
    await waitForText(page, remark);
    times.push(performance.now() - before);
    if (index > 0) continue;
    const kept = await page.evaluate(() => {
      const now = new Set(document.querySelectorAll(".paper"));
      return window.papers.filter((paper) => now.has(paper)).length;
    });
    expect(
      kept >= papers - 8 && kept < papers,
      `only changed slides are replaced (${papers - kept} of ${papers})`,
    );
  }
  expect(true, "a saved template is seen at once");
  const now = await page.evaluate(() => document.querySelector("#sheets").scrollTop);
  expect(Math.abs(now - place) < 2, `the place is kept (${place} → ${now})`);
  times.sort((a, b) => a - b);
  await compareWithBuild(times[Math.floor(times.length / 2)]);

  // A mistake, and its place.
  writeFileSync(template, text.replace("{{> decisions area=area}}", '{{figrue "x"}}'));
  await page.waitForSelector(".problem.error");
  const place12 = text.slice(0, text.indexOf("{{> decisions")).split("\n").length;
  const where = await page.locator(".problem.error .place").first().textContent();
  expect(
    where?.startsWith(`${join("templates", "area-deck.md")}:${place12}:`) ?? false,
    `the mistake is told with its file, line and column (${where})`,
  );
  expect(
    (await page.locator(".problem.error mark").first().textContent()) === '{{figrue "x"}}' ||
      (await page.locator(".problem.error mark").first().textContent())?.includes("figrue"),
    "its excerpt marks the word",
  );
  expect(await page.locator("#sheets.stale").isVisible(), "the last good slides stay, greyed");
  expect((await page.locator(".frame").count()) === papers, "all of them");
  await screenshot(page, "problem");
  await page.locator(".problem.error").first().click();
  await page.waitForSelector("#spot .line.it mark");
  await screenshot(page, "spot");
  await page.keyboard.press("Escape");

  // Half a file, an empty one, no theme, no templates at all: nothing kills it.
  writeFileSync(template, "");
  await waitForProblem(page, "front-matter-missing");
  const theme = join(project, "templates/themes/meeting.yaml");
  const look = readFileSync(theme);
  rmSync(theme);
  writeFileSync(template, text);
  await waitForProblem(page, "unknown-theme");
  writeFileSync(theme, look);
  await page.waitForSelector("#sheets:not(.stale)");
  rmSync(join(project, "templates"), {recursive: true});
  await waitForProblem(page, "cannot-read");
  cpSync("templates", join(project, "templates"), {recursive: true});
  await page.waitForSelector("#sheets:not(.stale)");
  await page.waitForFunction(() => document.querySelectorAll(".problem.error").length === 0);
  expect(true, "what is mended is shown again, an emptied folder included");

  // Downloads.
  for (const [format, id] of [
    ["pptx", "#download-pptx"],
    ["docx", "#download-docx"],
  ]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(id).click()]);
    const bytes = readFileSync(await download.path());
    const built = join(project, "built", download.suggestedFilename());
    execFileSync(
      process.execPath,
      [main, "build", "--area", subject.area, "--format", format, "--out", "built", "--quiet"],
      {cwd: project},
    );
    expect(
      existsSync(built),
      `the download is called as the file of a build (${download.suggestedFilename()})`,
    );
    expect(
      existsSync(built) && readFileSync(built).equals(bytes),
      `the .${format} is what \`build\` writes, byte for byte`,
    );
  }

  await checkPdf(page);

  // Data, too: the figure as it stands in a card follows its table.
  const table = join(project, "data/observations.csv");
  writeFileSync(table, readFileSync(table, "utf8").replace(/\n$/u, "\nbroken line\n"));
  await page.waitForSelector(".problem.error");
  expect(
    (await page.locator(".problem.error .place").first().textContent())?.includes("observations.csv") ??
      false,
    "a mistake in a table is told with its file",
  );
  cpSync("data", join(project, "data"), {recursive: true});
  await page.waitForSelector("#sheets:not(.stale)");

  await takeScreenshots(page);
  expect(
    complaints.length === 0,
    `the browser has nothing to complain of${complaints.map((each) => `\n     ${each}`).join("")}`,
  );
  expect(foreign.length === 0, `nothing is asked of the network${foreign.join(" ")}`);
}

/** A PDF by button and by key: as many pages as slides are shown; where LibreOffice is missing, the reason. */
async function checkPdf(page) {
  const button = page.locator("#download-pdf");
  await page.goto(page.url().replace(/template=[^&]+/u, "template=area-deck"));
  await page.waitForFunction(() => document.querySelectorAll(".frame").length > 5);
  const shown = await page.locator(".frame:not(.hidden-slide)").count();
  const {problem} = await page.evaluate(async () => (await fetch("/api/pdf")).json());
  if (problem) {
    await page.waitForSelector("#download-pdf[aria-disabled=true]");
    await button.click();
    const told = (await page.locator("#toast").textContent()) ?? "";
    expect(told.includes("LibreOffice") && told.includes("Ctrl+P"), `without LibreOffice: ${told}`);
    return;
  }
  for (const [how, act] of [
    ["button", () => button.click()],
    ["key d", () => page.keyboard.press("d")],
  ]) {
    const [download] = await Promise.all([page.waitForEvent("download", {timeout: 2 * patience}), act()]);
    const file = await download.path();
    const facts = execFileSync("pdfinfo", [file], {encoding: "utf8"});
    const pages = Number(/^Pages: +(\d+)$/mu.exec(facts)[1]);
    expect(
      pages > 5 && pages === shown && download.suggestedFilename().endsWith(".pdf"),
      `the ${how} downloads a PDF: ${pages} pages of ${shown} slides (${download.suggestedFilename()})`,
    );
    await page.waitForSelector("#download-pdf:not([disabled])");
    await page.locator("#sheets").focus();
  }
}

/** Paper has the sheets alone, each on a page of its size, in whatever zoom they are shown. */
async function checkPrint(page) {
  for (const [template, size] of [
    ["area-deck", "960 x 540 pts"],
    ["area-briefing", "A4"],
  ]) {
    await page.goto(page.url().replace(/template=[^&]+/u, `template=${template}`));
    await page.waitForSelector(".frame");
    const sheets = await page.locator(".frame").count();
    for (const zoom of ["width", "grid"]) {
      const file = join(pictures, `${template}-${zoom}.pdf`);
      await page.pdf({path: file, preferCSSPageSize: true, printBackground: true});
      const facts = execFileSync("pdfinfo", [file], {encoding: "utf8"});
      const pages = Number(/^Pages: +(\d+)$/mu.exec(facts)[1]);
      const words = execFileSync("pdftotext", [file, "-"], {encoding: "utf8"});
      expect(
        pages === sheets && facts.includes(size) && !words.includes("适合宽度"),
        `printing gives the sheets alone (${template}, ${zoom}: ${pages} pages of ${sheets} sheets)`,
      );
      await page.keyboard.press("g");
    }
  }
  await page.goto(page.url().replace("area-briefing", "area-deck"));
  await page.waitForFunction(() => document.querySelectorAll(".frame").length > 5);
}

async function checkFigure(page) {
  const figures = page.locator("#sheets .figure[data-observations]");
  if ((await figures.count()) === 0) return expect(false, "a slide has figures to point at");
  await figures.first().hover();
  await page.waitForSelector("#card:not([hidden])");
  const card = await page.locator("#card").textContent();
  expect(
    /来源《.+》/u.test(card) && card.includes(`.${card.match(/\d{4}/u)?.[0]}`),
    "a figure that is pointed at shows its observation and source",
  );
  await screenshot(page, "figure");
  await page.keyboard.press("Escape");
  expect(await page.locator("#card").isHidden(), "Escape closes its card");
  await page.mouse.move(2, 2);
  await figures.first().focus();
  await page.waitForSelector("#card:not([hidden])");
  expect(true, "a figure that has the focus shows the same");
  await page.keyboard.press("Escape");
}

/** @param seen milliseconds from saving to seeing */
async function compareWithBuild(seen) {
  const words = ["build", "--area", subject.area, "--format", "pptx", "--force", "--quiet"];
  const times = [1, 2, 3].map((run) => {
    const before = performance.now();
    execFileSync(process.execPath, [main, ...words, "--out", `timed-${run}`], {cwd: project});
    return performance.now() - before;
  });
  const build = times.sort((a, b) => a - b)[1];
  const ratio = (seen / build).toFixed(2);
  console.log(
    `     save to picture ${Math.round(seen)} ms, \`build\` of the same deck ${Math.round(build)} ms: ${ratio}`,
  );
}

async function takeScreenshots(page) {
  const address = page.url();
  for (const scheme of ["light", "dark"]) {
    await page.emulateMedia({colorScheme: scheme});
    for (const [name, viewport] of [
      ["wide", {width: 1440, height: 900}],
      ["middle", {width: 1024, height: 768}],
      ["narrow", {width: 390, height: 844}],
    ]) {
      await page.setViewportSize(viewport);
      await page.goto(address);
      await page.waitForSelector(".frame");
      await screenshot(page, `${scheme}-${name}`);
    }
  }
  await page.locator("#toggle-list").click();
  await screenshot(page, "dark-narrow-list");
  await page.keyboard.press("Escape");
  await page.emulateMedia({colorScheme: "light"});
  await page.setViewportSize({width: 1440, height: 900});
  await page.goto(address.replace("area-deck", "area-briefing"));
  await page.waitForSelector(".frame");
  await screenshot(page, "briefing");
  await followSource(page);
  await page.keyboard.press("g");
  await screenshot(page, "thumbnails");
  await page.keyboard.press("g");
  await page.keyboard.press("?");
  await page.waitForSelector("#keys[open]");
  await screenshot(page, "keys");
  await page.keyboard.press("Escape");
  await page.locator("#language").click();
  await screenshot(page, "english");
  expect((await page.locator("#problems-title").textContent()) === "Problems", "the page speaks English too");
}

/** The small number after a figure leads to its source, which stands on another sheet. */
async function followSource(page) {
  const link = page.locator('.sheet a[href^="#source"]').first();
  const name = (await link.getAttribute("href")).slice(1);
  await link.click();
  const source = page.locator(`.sheet [id="${name}"]`);
  await source.waitFor();
  const {y} = await source.boundingBox();
  const pushed = await source.evaluate((each) => {
    const sheet = each.closest(".sheet");
    return sheet.scrollTop + sheet.getRootNode().host.scrollTop;
  });
  const isSeen = y > 0 && y < page.viewportSize().height;
  expect(isSeen && pushed === 0, "the number after a figure leads to its source");
}
