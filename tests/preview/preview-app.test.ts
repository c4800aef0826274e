import {cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {openLibreOfficePrinter} from "../../src/pdf/libreoffice-printer.ts";
import type {PdfPrinter} from "../../src/pdf/pdf-printer.ts";
import {readPdf} from "../../src/pdf/read-pdf.ts";
import {build} from "../../src/pipeline/build.ts";
import {nodeEffects} from "../../src/pipeline/node-effects.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import {problemsHeader} from "../../src/preview/messages.ts";
import {makeTemplate, smallProject} from "../support/small-project.ts";
import {standInOffice} from "../support/stand-in-office.ts";
import {openTestPreview} from "./open-test-preview.ts";

const chart = `# 数据

## 图

{{#if (observations kinds="share")}}
\`\`\`chart
type: bar
title: 毛入园率
data: {{chart-data (take (observations kinds="share") 3) categories="indicator" series="status"}}
\`\`\`
{{else}}
没有比率。
{{/if}}
`;

test("the list has every template with its documents, as people name them", async () => {
  const {project} = await openTestPreview(smallProject());
  const {templates, problems} = await project();
  expect(problems).toEqual([]);
  expect(templates.map(({name, format, label, isBroken}) => [name, format, label, isBroken])).toEqual([
    ["all", "docx", "总览", false],
    ["brief", "docx", "简报", false],
    ["deck", "pptx", "汇报", false],
    ["topic", "docx", "专题", false],
  ]);
  const deck = templates.find(({name}) => name === "deck")!;
  expect(deck.documents.length).toBeGreaterThan(1);
  for (const {name, title, path} of deck.documents) {
    expect(title).toBe(`${name}汇报`);
    expect(path).toBe(`${name}汇报.pptx`);
  }
  expect(deck.omitted.length).toBe(1);
});

test("a view has sheets, and the facts behind every figure", async () => {
  const {project, view} = await openTestPreview(smallProject());
  const {templates} = await project();
  const {subject, name} = templates.find((template) => template.name === "deck")!.documents[0]!;
  const shown = await view("deck", subject);
  expect(shown.title).toBe(`${name}汇报`);
  expect(shown.isStale).toBe(false);
  expect(shown.sheets.length).toBeGreaterThan(1);
  expect(new Set(shown.sheets.map(({digest}) => digest)).size).toBe(shown.sheets.length);
  expect(shown.facts.length).toBeGreaterThan(0);
  for (const fact of shown.facts) {
    expect(fact.area).toBe(name);
    expect(fact.printed).not.toBe("");
    expect(fact.source).not.toBe("");
    expect(fact.period).toMatch(/^\d{4}(?:—\d{4})?年$/u);
  }
  expect((await view("deck", subject)).digest).toBe(shown.digest);
});

test.each(["constructor", "__proto__", "toString", "", "nothing", "../deck", "deck/../deck"])(
  "there is no template %j",
  async (template) => {
    const {ask} = await openTestPreview(smallProject());
    for (const route of ["view", "file"]) {
      const answer = await ask(`/api/${route}?${new URLSearchParams({template, subject: "constructor"})}`);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      const {problems} = (await answer.json()) as {problems: {code: string}[]};
      expect(problems.at(-1)?.code).toBe("unknown-document");
    }
  },
);

test("a template's reach for what records inherit is told, and shows nothing of it", async () => {
  const body = "# 甲\n\n## 乙\n\n{{constructor}} {{__proto__}} {{area.constructor.name}}\n";
  const {view} = await openTestPreview(
    smallProject({"templates/deck.md": makeTemplate({title: "汇报", format: "pptx", body, for: "all"})}),
  );
  const {problems, sheets} = await view("deck", "");
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every(({place}) => place?.file.endsWith("deck.md"))).toBe(true);
  expect(JSON.stringify(sheets ?? [])).not.toContain("function");
});

test("a mistake keeps the last good sheets, and is mended", async () => {
  const {folder, project, view, change} = await openTestPreview(smallProject());
  const subject = (await project()).templates.find(({name}) => name === "deck")!.documents[0]!.subject;
  const file = join(folder, "templates/deck.md");
  const text = readFileSync(file, "utf8");
  const good = await view("deck", subject);
  writeFileSync(file, text.replace("{{figure o}}", "{{figrue o}}"));
  change();
  const stale = await view("deck", subject);
  expect(stale.isStale).toBe(true);
  expect(stale.sheets).toEqual(good.sheets);
  const [problem] = stale.problems;
  const line = text.slice(0, text.indexOf("{{figure o}}")).split("\n").length;
  expect(problem).toMatchObject({code: "unknown-helper", place: {file, line}});
  const {excerpt, place} = problem!;
  const marked = excerpt!.lines[line - excerpt!.first]!.slice(
    place!.column! - 1,
    place!.column! - 1 + excerpt!.extent,
  );
  expect(marked).toContain("figrue");
  const listed = await project();
  expect(listed.templates.find(({name}) => name === "deck")).toMatchObject({isBroken: true});
  expect(listed.templates.find(({name}) => name === "deck")!.documents.length).toBeGreaterThan(0);
  expect((await view("brief", subject)).isStale).toBe(false);
  writeFileSync(file, text);
  change();
  expect((await view("deck", subject)).digest).toBe(good.digest);
});

test.each(["data", "templates", "templates/themes"])("an emptied %s stops nothing", async (emptied) => {
  const files = smallProject();
  const {folder, project, view, change} = await openTestPreview(files);
  const subject = (await project()).templates.find(({name}) => name === "deck")!.documents[0]!.subject;
  const good = await view("deck", subject);
  const kept = join(folder, "kept");
  rmSync(kept, {recursive: true, force: true});
  cpSync(join(folder, emptied), kept, {recursive: true});
  rmSync(join(folder, emptied), {recursive: true});
  change();
  const stale = await view("deck", subject);
  expect(stale.problems.length).toBeGreaterThan(0);
  expect(stale.sheets).toEqual(good.sheets);
  expect((await project()).problems.length).toBeGreaterThan(0);
  cpSync(kept, join(folder, emptied), {recursive: true});
  change();
  expect((await view("deck", subject)).digest).toBe(good.digest);
});

test("downloads are what a build writes, byte for byte", async () => {
  const {folder, ask, project} = await openTestPreview(
    smallProject({
      "templates/deck.md": makeTemplate({title: "{{area.name}}汇报", format: "pptx", body: chart}),
    }),
  );
  const {templates} = await project();
  const folders = {data: `${folder}/data`, templates: `${folder}/templates`, output: `${folder}/output`};
  const report = await build({selection: everything, generator: "test"}, nodeEffects(folders, {}));
  expect(report.diagnostics).toEqual([]);
  let compared = 0;
  for (const template of templates.filter(({name}) => name === "deck" || name === "brief")) {
    for (const {subject, path} of template.documents) {
      const answer = await ask(`/api/file?${new URLSearchParams({template: template.name, subject})}`);
      expect(answer.headers.get("content-disposition")).toBe(
        `attachment; filename*=UTF-8''${encodeURIComponent(path)}`,
      );
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.equals(readFileSync(join(folder, "output", path))), path).toBe(true);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(2);
});

test("a source is shown around its spot, and nothing else is", async () => {
  const {folder, ask} = await openTestPreview(smallProject());
  const outside = join(folder, "secret.md");
  writeFileSync(outside, "secret");
  writeFileSync(join(folder, "templates/key.pem"), "secret");
  symlinkSync(outside, join(folder, "templates/link.md"));
  const source = (file: string) => ask(`/api/source?${new URLSearchParams({file, line: "3"})}`);
  const shown = await source(join(folder, "templates/deck.md"));
  expect(await shown.json()).toMatchObject({first: 1, total: expect.any(Number)});
  for (const file of [
    outside,
    join(folder, "templates/link.md"),
    join(folder, "templates/../secret.md"),
    `${folder}/data/../../../../../etc/passwd.md`,
    join(folder, "templates/key.pem"),
    "/etc/passwd",
    "",
    `${folder}/templates/deck.md\0.md`,
  ]) {
    const answer = await source(file);
    expect(answer.status, file).toBe(404);
    expect(await answer.text()).not.toContain("secret");
  }
});

test("a template that is a link out of the folder is told, and not shown", async () => {
  const {folder, project} = await openTestPreview(smallProject());
  mkdirSync(join(folder, "elsewhere"));
  writeFileSync(join(folder, "elsewhere/other.md"), makeTemplate({title: "外面的", for: "all"}));
  const linked = await openTestPreview(smallProject());
  symlinkSync(join(folder, "elsewhere/other.md"), join(linked.folder, "templates/other.md"));
  const {templates, problems} = await linked.project();
  expect(templates.flatMap(({documents}) => documents).map(({title}) => title)).not.toContain("外面的");
  expect(problems).toMatchObject([{severity: "error", code: "cannot-read"}]);
  expect((await project()).problems).toEqual([]);
});

test.each([
  "/assets/../preview-app.ts",
  "/assets/..%2fpreview-app.ts",
  "/assets/%2e%2e%2fpage-files.ts",
  "/assets/constructor",
  "/assets/__proto__",
  "/assets/main.ts",
  "/pictures/..%2f..%2fpackage.json",
  "/pictures/constructor.png",
  "/../package.json",
  "/package.json",
])("nothing is found at %s", async (path) => {
  const {ask} = await openTestPreview(smallProject());
  expect((await ask(path)).status).toBe(404);
});

describe("PDF", () => {
  const opened: PdfPrinter[] = [];
  afterAll(async () => {
    for (const each of opened) await each.close();
  });
  const printer = (program: string) => {
    const machine = {platform: process.platform, env: {}, home: "/nowhere"};
    const limits = {document: 60_000, all: 60_000};
    const made = openLibreOfficePrinter({machine, path: program, limits});
    opened.push(made);
    return made;
  };
  const address = (subject: string) =>
    `/api/file?${new URLSearchParams({template: "deck", subject, as: "pdf"})}`;

  test("a download has as many pages as slides, and tells what is to be known of it", async () => {
    const {program} = standInOffice({fonts: ["DejaVuSans"]});
    const {ask, project, view} = await openTestPreview(smallProject(), printer(program));
    expect(await (await ask("/api/pdf")).json()).toEqual({problem: null});
    const {subject, name, pdf} = (await project()).templates.find((each) => each.name === "deck")!
      .documents[0]!;
    expect(pdf).toBe(`${name}汇报.pdf`);
    const answer = await ask(address(subject));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).toContain(`${name}汇报.pdf`);
    const {sheets} = await view("deck", subject);
    expect(readPdf(new Uint8Array(await answer.arrayBuffer()))?.pages).toBe(sheets.length);
    const told = JSON.parse(decodeURIComponent(answer.headers.get(problemsHeader) ?? ""));
    expect(told.map(({code}: {code: string}) => code)).toEqual(["pdf-font-missing"]);
  });

  test.each([
    ["crash", "pdf-failed"],
    ["nothing", "pdf-failed"],
  ] as const)("one that fails (%s) is refused with the reason", async (fate, code) => {
    const {program} = standInOffice({fates: {pptx: fate}});
    const {ask, project} = await openTestPreview(smallProject(), printer(program));
    const {subject} = (await project()).templates.find((each) => each.name === "deck")!.documents[0]!;
    const answer = await ask(address(subject));
    expect(answer.status).toBe(409);
    const {problems} = (await answer.json()) as {problems: {code: string}[]};
    expect(problems.map((each) => each.code)).toEqual([code]);
  });

  test("without LibreOffice the page hears why, and nothing else is touched by it", async () => {
    const {ask, project} = await openTestPreview(smallProject());
    const {problem} = (await (await ask("/api/pdf")).json()) as {problem: {code: string}};
    expect(problem.code).toBe("libreoffice-unusable");
    const {subject} = (await project()).templates.find((each) => each.name === "deck")!.documents[0]!;
    expect((await ask(address(subject))).status).toBe(409);
    expect((await ask(address(subject).replace("&as=pdf", ""))).status).toBe(200);
  });
});

test("the events of a connection tell what has changed, and only that", async () => {
  const {folder, ask, project, view, change} = await openTestPreview(smallProject());
  const {digest: list, templates} = await project();
  const subject = templates.find(({name}) => name === "deck")!.documents[0]!.subject;
  const shown = await view("deck", subject);
  const query = new URLSearchParams({template: "deck", subject, from: shown.digest, list});
  const answer = await ask(`/api/events?${query}`);
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  const next = readEvents(answer);
  expect(await next()).toEqual({type: "welcome", run: "one"});
  const file = join(folder, "templates/deck.md");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("## 主要数据", "## 改过的标题"));
  change();
  const update = await next();
  expect(update).toMatchObject({type: "update", from: shown.digest, document: {isStale: false}});
  const {sheets} = update.document;
  expect(sheets.length).toBe(shown.sheets.length);
  const sent = sheets.filter((sheet: object) => "html" in sheet);
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.length).toBeLessThan(sheets.length);
  // Nothing has changed: the next messages are those of the change after it.
  change();
  writeFileSync(file, text.replace('title: "', 'title: "新的'));
  change();
  expect(new Set([(await next()).type, (await next()).type])).toEqual(new Set(["reload", "update"]));
  writeFileSync(file, "---\n");
  change();
  // The list is compared after the document: which of them sees a change first depends on when it was saved.
  let last = await next();
  while (last.type === "reload") last = await next();
  expect(last).toMatchObject({type: "update", document: {isStale: true}});
  await next.close();
});

// biome-ignore lint/suspicious/noExplicitAny: what a message holds is what the test looks at.
function readEvents(answer: Response): (() => Promise<any>) & {close(): Promise<void>} {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = "";
  const next = async () => {
    while (!buffer.includes("\n\n")) {
      const {value, done} = await reader.read();
      if (done) throw new Error("the connection has ended");
      buffer += value;
    }
    const [event = ""] = buffer.split("\n\n");
    buffer = buffer.slice(event.length + 2);
    return JSON.parse(event.replace(/^data: /u, ""));
  };
  return Object.assign(next, {close: () => reader.cancel()});
}
