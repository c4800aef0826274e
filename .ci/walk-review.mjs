// A report becomes proved figures without a mouse: drafted, decided row after row, the program killed in the middle,
// resumed, applied, proved, built. The report is invented, and of our own wording.
import {execFileSync, spawn, spawnSync} from "node:child_process";
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {parse} from "csv-parse/sync";
import {strFromU8, unzipSync} from "fflate";

const area = "武隆区";
const id = "wulong";
/** Milliseconds that anything may take on a busy machine. */
const patience = 60_000;
/** More keystrokes than any report of this length needs. */
const mostSteps = 400;

/** @param parts the browser, the program, how to tell and to photograph */
export async function walkReview({browser, main, expect, screenshot}) {
  const folder = mkdtempSync(join(tmpdir(), "jianbao-review-"));
  const project = join(folder, "reports");
  const report = resolve(".ci/invented-report.txt");
  const run = (...words) => execFileSync(process.execPath, [main, ...words], {cwd: folder, stdio: "ignore"});
  run("new", "project", "reports", ...["--from-report", report, "--area", area, "--lang", "zh"], ...told);
  const walk = {project, main, expect, screenshot};
  const servers = [];
  const start = async (port) => {
    const server = await startPreview(project, main, port);
    servers.push(server.process);
    return server;
  };
  try {
    const {port, process: first} = await start(0);
    await lookAt(browser, port, walk);
    const page = await openPage(browser, port, {locale: "en-US"}, expect);
    await decideSome(page, walk);
    const left = await killInTheMiddle(page, first, () => start(port), walk);
    const other = await openPage(browser, port, {locale: "en-US"}, expect);
    await page.close();
    expect((await leftOn(other)) === left, `another page resumes where that one was (${left} left)`);
    await decideAll(other, walk);
    await applyFromPage(other, walk);
    await other.close();
    prove(walk);
  } finally {
    for (const server of servers) server.kill("SIGKILL");
    rmSync(folder, {recursive: true, force: true});
  }
}

const told = ["--published", "2025-12", "--source-id", id];

/** @param port 0 for any that is free */
async function startPreview(project, main, port) {
  const words = ["preview", "--no-open", "--port", String(port), "--lang", "zh"];
  const server = spawn(process.execPath, [main, ...words], {
    cwd: project,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise((found, failed) => {
    server.stdout.once("data", (text) => found(String(text).trim()));
    server.once("exit", (code) => failed(new Error(`the preview ended with code ${code}`)));
  });
  return {process: server, port: Number(new URL(address).port)};
}

async function openPage(browser, port, look, expect, language = "zh") {
  const context = await browser.newContext({viewport: {width: 1400, height: 860}, ...look});
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  page.on("pageerror", (error) => expect(false, `the page has no error: ${error}`));
  await page.goto(`http://127.0.0.1:${port}/review?lang=${language}`);
  await page.waitForSelector("#list li[aria-current]");
  return page;
}

const read = (path) => parse(readFileSync(path), {columns: true, bom: true, skip_empty_lines: true});
const figuresOf = ({project}) => read(join(project, `data/drafts/${id}.csv`));
const asideOf = ({project}) => read(join(project, `data/drafts/${id}.not-figures.csv`));
/** What waits for a person, as the files on the disk have it. */
const openOnDisk = (walk) =>
  [...figuresOf(walk), ...asideOf(walk).filter(({why}) => why !== "")].filter(({decision}) => decision === "")
    .length;

const leftOn = async (page) =>
  Number(/\d+/u.exec((await page.locator("#left").textContent()) ?? "")?.[0] ?? 0);
const printedOn = (page) => page.locator("#form .printed").textContent();
const rowsOn = (page) => page.locator("#list li").allTextContents();
/** Presses a key and waits for the page to say something of it; what it had said before counts for nothing. */
async function press(page, key) {
  await page.evaluate(() => {
    document.querySelector("#said").textContent = "";
  });
  await page.keyboard.press(key);
  await page.waitForFunction(() => document.querySelector("#said").textContent !== "");
  return (await page.locator("#said").textContent()) ?? "";
}

/** Types over what stands in the field that has the focus. */
async function typeOver(page, text) {
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

/** Searches, and leaves the field with the rows that were found. */
async function search(page, words) {
  await page.keyboard.press("/");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

/** Chooses the rows to see: by the keys of a list, from the field of the search. */
async function filter(page, name) {
  await page.keyboard.press("/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Home");
  const at = ["all", "open", "doubtful", "accepted", "refused", "skipped"].indexOf(name);
  for (let step = 0; step < at; step++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  const chosen = await page.locator("#filter").inputValue();
  if (chosen !== name) throw new Error(`the filter is ${chosen}, not ${name}`);
}

/** In both languages, light and dark, wide and narrow: nothing is cut off, nothing lies over another. */
async function lookAt(browser, port, {expect, screenshot}) {
  for (const [language, colorScheme, width, height] of [
    ["zh", "light", 1400, 860],
    ["en", "dark", 1400, 860],
    ["zh", "dark", 1000, 700],
    ["en", "light", 1000, 700],
  ]) {
    const look = {viewport: {width, height}, colorScheme, locale: "en-US"};
    const page = await openPage(browser, port, look, expect, language);
    const name = `review-${language}-${colorScheme}-${width}`;
    await screenshot(page, name);
    const cut = await listCut(page);
    expect(cut.length === 0, `nothing is cut off, ${language} at ${width} × ${height} ${cut.join(", ")}`);
    await page.keyboard.press("n");
    await page.waitForSelector("#reasons:not([hidden])");
    await screenshot(page, `${name}-reasons`);
    const cutThen = await listCut(page);
    expect(cutThen.length === 0, `nor with the reasons for refusing ${cutThen.join(", ")}`);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#reasons[hidden]", {state: "attached"});
    await page.keyboard.press("?");
    await page.waitForSelector("#keys[open]");
    await screenshot(page, `${name}-keys`);
    await page.keyboard.press("Escape");
    await page.context().close();
  }
}

/** What reaches out of its column, or is shorter than its words. */
const listCut = (page) =>
  page.evaluate(() =>
    [".bar", ".rows .search", "#form"].flatMap((column) => {
      const room = document.querySelector(column).getBoundingClientRect();
      return [...document.querySelectorAll(`${column} :is(button, select, input, a, p, h1)`)]
        .filter((each) => {
          const box = each.getBoundingClientRect();
          const isSeen = box.width > 0 && box.height > 0;
          const isCut = each.matches("button, a, p, h1") && each.scrollWidth > each.clientWidth + 1;
          const isOut = box.left < room.left - 1 || box.right > room.right + 1;
          return isSeen && (isOut || (isCut && getComputedStyle(each).display !== "inline"));
        })
        .map((each) => each.id || each.textContent);
    }),
  );

/** Each key that there is, and what it does to the files on the disk. */
async function decideSome(page, walk) {
  const {expect, screenshot} = walk;
  const asked = openOnDisk(walk);
  expect(asked >= 100 && (await leftOn(page)) === asked, `a report of ${asked} figures is drafted and seen`);

  const sure = Number(/\d+/u.exec((await page.locator("#bulk").textContent()) ?? "")?.[0]);
  await press(page, "a");
  const accepted = figuresOf(walk).filter(({decision}) => decision === "采用");
  expect(
    accepted.length === sure &&
      sure > 0 &&
      accepted.every((row) => row.indicator && row.period_basis === "stated"),
    `A accepts the ${sure} that are sure, and no others`,
  );

  await filter(page, "doubtful");
  const doubtful = figuresOf(walk).filter(({why}) => why !== "").length;
  const shown = await page.locator("#list li").count();
  expect(
    shown >= doubtful && (await page.locator("#list li:not(.doubtful)").count()) === 0,
    `the filter shows the doubtful ones alone (${shown})`,
  );
  await filter(page, "all");

  await search(page, "午间书吧");
  const found = await rowsOn(page);
  expect(
    found.some((row) => row.includes("37个")) && found.length < 10,
    `a search finds the rows of its sentence (${found.length})`,
  );
  await goTo(page, "37个");
  await page.keyboard.press("e");
  await typeOver(page, "午间书吧");
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.waitForFunction(() => document.querySelector("#form .printed").textContent !== "37个");
  expect(
    rowOf(walk, "37个").indicator_name === "午间书吧" && rowOf(walk, "37个").decision === "",
    "what was typed is kept when another row is looked at",
  );
  await goTo(page, "37个");
  await press(page, "Enter");
  expect(rowOf(walk, "37个").decision === "采用", "Enter accepts");
  // As another program might save it.
  const file = join(walk.project, `data/drafts/${id}.csv`);
  const written = Buffer.concat([readFileSync(file), Buffer.from("\r\n")]);
  writeFileSync(file, written);
  const refused = await press(page, "u");
  expect(
    refused.includes("没有撤销") && readFileSync(file).equals(written),
    `what another program has written is not taken back: ${refused}`,
  );

  await search(page, "三分之一");
  await goTo(page, "约三分之一");
  await page.keyboard.press("n");
  await page.waitForSelector("#reasons:not([hidden])");
  const asking = await leftOn(page);
  await press(page, "9");
  expect(rowOf(walk, "约三分之一").decision === "不是数据：泛指", "N and a digit refuse, for that reason");
  expect((await leftOn(page)) === asking - 1, "one less is left");
  expect((await press(page, "u")) === "已撤销", "U takes it back");
  expect(rowOf(walk, "约三分之一").decision === "" && (await leftOn(page)) === asking, "on the disk as well");
  expect((await printedOn(page)) === "约三分之一", "and the row is looked at again");
  await page.keyboard.press("n");
  await press(page, "9");

  await search(page, "资助金");
  await goTo(page, "1980万元");
  await press(page, "s");
  const [before, same] = ["2140万元", "1980万元"].map((printed) => rowOf(walk, printed));
  expect(
    same.indicator_name === before.indicator_name && same.new_indicator === before.new_indicator,
    `S takes the indicator of the figure before (${same.indicator_name})`,
  );

  await search(page, "");
  await filter(page, "skipped");
  await search(page, "8万");
  expect((await printedOn(page)) === "8万", "a number that was skipped is found");
  const rows = figuresOf(walk).length;
  await press(page, "f");
  expect(
    figuresOf(walk).length === rows + 1 && !asideOf(walk).some(({printed}) => printed === "8万"),
    "F makes a row of it",
  );
  expect((await printedOn(page)) === "8万", "which is there to be filled in");
  await acceptRow(page, {"cell-indicator": "服务群众", "cell-unit": "人"});
  expect(rowOf(walk, "8万").decision === "采用", "and is accepted then");
  await screenshot(page, "review-some");
  await search(page, "");
}

const rowOf = (walk, printed) => figuresOf(walk).find((row) => row.printed.replace(/^'/u, "") === printed);

/** Down and up the list, to the row of a number. */
async function goTo(page, printed) {
  for (const key of ["k", "j"])
    for (let step = 0; step < mostSteps; step++) {
      const at = await page.locator("#list li[aria-current]").textContent();
      if (at?.startsWith(`${printed} `)) return;
      const isEnd = await page
        .locator("#list li[aria-current]")
        .evaluate(
          (row, up) => (up ? row.previousElementSibling : row.nextElementSibling) === null,
          key === "k",
        );
      if (isEnd) break;
      await page.keyboard.press(key);
      await page.waitForFunction(
        (was) => document.querySelector("#list li[aria-current]")?.textContent !== was,
        at,
      );
    }
  throw new Error(`no row of ${printed}`);
}

/** Enter; where the page asks for something the cursor is there already. @param texts for fields, by their ids */
async function acceptRow(page, texts = {}) {
  for (let field = 0; field < 8; field++) {
    const said = await press(page, "Enter");
    if (!said.startsWith("请先填")) return said;
    const asked = await page.evaluate(() => document.activeElement.id);
    const text = texts[asked] ?? answers[asked];
    if (text !== undefined) await typeOver(page, text);
    else await page.keyboard.press("ArrowDown");
  }
  throw new Error("a row cannot be accepted");
}

/** What this report says of what its rows lack; from lists the first is taken. */
const answers = {"cell-period": "2024", "cell-value": "1", "cell-indicator": "其他"};

async function killInTheMiddle(page, server, restart, walk) {
  const {expect, screenshot} = walk;
  const half = Math.floor((await leftOn(page)) / 2);
  while ((await leftOn(page)) > half) await acceptRow(page);
  const left = await leftOn(page);
  expect(openOnDisk(walk) === left, `what the page says is on the disk (${left} left)`);
  const ended = new Promise((done) => server.once("exit", done));
  server.kill("SIGKILL");
  await ended;
  const printed = await printedOn(page);
  const said = await press(page, "Enter");
  expect(said.includes("没有保存"), `a program that was killed: ${said}`);
  expect((await press(page, "u")).includes("没有响应"), "nor is anything taken back");
  expect(
    (await leftOn(page)) === left && (await printedOn(page)) === printed && openOnDisk(walk) === left,
    `it is still to be decided (${printed})`,
  );
  await screenshot(page, "review-lost");
  await restart();
  await acceptRow(page);
  expect(
    (await leftOn(page)) === left - 1 && openOnDisk(walk) === left - 1,
    "when it runs again the page goes on, and nothing is lost",
  );
  return left - 1;
}

async function decideAll(page, walk) {
  const {expect, screenshot} = walk;
  await filter(page, "open");
  for (let step = 0; (await leftOn(page)) > 0; step++) {
    if (step > mostSteps) throw new Error("the rows never end");
    await acceptRow(page);
  }
  expect(openOnDisk(walk) === 0, "all is decided, on the disk as well");
  await filter(page, "all");
  await screenshot(page, "review-decided");
}

/** What cannot be applied is told, one reason after the other, and mended; then all of it is. */
async function applyFromPage(page, walk) {
  const {project, expect, screenshot} = walk;
  const table = join(project, "data/observations.csv");
  const before = readFileSync(table);
  const apply = async () => {
    await focus(page, "apply");
    return press(page, "Enter");
  };
  await goTo(page, "96.4%");
  await change(page, "cell-value", "69.4");

  const named = await apply();
  expect(named.includes("不是同一个指标"), `two indicators of one name are told: ${named}`);
  expect((await printedOn(page)) === "860套", "the page stands at the second one");
  await screenshot(page, "review-refused");
  await change(page, "cell-indicator", "为农村幼儿园更换玩教具");

  const valued = await apply();
  expect(valued.includes("96.4"), `a value that the report does not say is told: ${valued}`);
  expect((await printedOn(page)) === "96.4%", "the page stands at its row");
  expect(readFileSync(table).equals(before), "and nothing is applied, of the others neither");
  await change(page, "cell-value", "96.4");

  const applied = await apply();
  expect(/^已并入：\d{3} 条/u.test(applied), `all are applied: ${applied}`);
  expect(
    readdirSync(join(project, "data/drafts")).filter((name) => name.startsWith(id)).length === 0,
    "nothing is left of the draft",
  );
  await screenshot(page, "review-applied");
}

/** Writes into a field of the row, and accepts it. */
async function change(page, field, text) {
  await page.keyboard.press("e");
  await focus(page, field);
  await typeOver(page, text);
  await press(page, "Enter");
}

/** Tab, until an element has the focus. */
async function focus(page, wanted) {
  for (let step = 0; step < 60; step++) {
    if ((await page.evaluate(() => document.activeElement?.id)) === wanted) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`#${wanted} cannot be reached by Tab`);
}

/** Every figure stands in the report, every number of it is accounted for, and documents say them. */
function prove({project, main, expect}) {
  const run = (...words) =>
    spawnSync(process.execPath, [main, ...words, "--lang", "zh"], {cwd: project, encoding: "utf8"});
  const holds = ({status, stderr}, sentence) =>
    expect(status === 0, status === 0 ? sentence : `${sentence}\n${stderr}`);
  holds(
    run("check", "--sources", "sources", "--coverage", "--strict"),
    "all figures are proved, none is left out",
  );
  holds(run("build", "--area", area), "documents are built");
  const values = new Set(read(join(project, "data/observations.csv")).map(({value}) => value));
  const names = readdirSync(join(project, "output"));
  for (const [format, folder] of [
    ["docx", "word/"],
    ["pptx", "ppt/slides/"],
  ]) {
    const files = names.filter((name) => name.endsWith(`.${format}`) && name.includes(area));
    const text = files
      .flatMap((name) => Object.entries(unzipSync(readFileSync(join(project, "output", name)))))
      .filter(([part]) => part.startsWith(folder) && part.endsWith(".xml"))
      .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]+>/gu, ""))
      .join("\n");
    const said = new Set(text.match(/\d+(?:\.\d+)?/gu));
    const own = [...values].filter((value) => value.includes(".") && said.has(value));
    expect(
      ["96.4", "98.2", "95.6"].every((value) => own.includes(value)) && own.length >= 5,
      `${files.join(", ")} has figures of the report, ${own.length} of them with decimals`,
    );
  }
}
