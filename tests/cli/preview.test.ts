import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {createServer} from "node:net";
import {afterEach, expect, test} from "vitest";
import type {Refusal, ShownProject} from "../../src/preview/messages.ts";
import {main, runCli, runProgram} from "../support/run-cli.ts";
import {makeTemplate, smallProject, writeProject} from "../support/small-project.ts";

const running: ChildProcess[] = [];
afterEach(() => {
  for (const each of running.splice(0)) each.kill("SIGKILL");
});

/** The compiled program, as a shell would start it, and the address that it prints. */
async function startPreview(folder: string, ...words: string[]) {
  const server = spawn(process.execPath, [main, "preview", "--no-open", "--port", "0", ...words], {
    cwd: folder,
  });
  running.push(server);
  const [printed] = await once(server.stdout, "data");
  const start = new URL(String(printed).trim());
  return {server, address: `${start.origin}/`, language: start.searchParams.get("lang")};
}

/** What a shell calls interrupted. */
async function expectEnd(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(server, "exit");
  server.kill(signal);
  expect((await exit)[0]).toBe(130);
}

test("it listens on this computer only, and a signal ends it", async () => {
  const {server, address} = await startPreview(writeProject(smallProject()));
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
  const page = await fetch(address);
  expect(await page.text()).toContain("/assets/main.js");
  expect((await fetch(`${address}assets/main.js`)).headers.get("content-type")).toContain("javascript");
  const {templates} = (await (await fetch(`${address}api/project`)).json()) as ShownProject;
  expect(templates).toHaveLength(4);
  await expectEnd(server, "SIGTERM");
});

test.each([
  {words: [], language: "en"},
  {words: ["--lang", "zh"], language: "zh"},
])("the printed address leads to a page in the language of the terminal ($language)", async (each) => {
  const {language} = await startPreview(writeProject(smallProject()), ...each.words);
  expect(language).toBe(each.language);
});

test("a template that takes too long is stopped and told; others are shown", async () => {
  // Within the number of turns that a template may take, but with much to do in each.
  const heavy = `# 甲\n\n${"{{#each (observations)}}".repeat(8)}${"{{count (observations)}}".repeat(200)}${"{{/each}}".repeat(8)}\n`;
  const folder = writeProject(
    smallProject({"templates/heavy.md": makeTemplate({title: "繁重", for: "all", body: heavy})}),
  );
  const {server, address} = await startPreview(folder, "--limit", "6");
  const answer = await fetch(`${address}api/view?template=heavy&subject=`);
  const {problems} = (await answer.json()) as Refusal;
  expect(problems.map(({code}) => code)).toEqual(["document-too-heavy"]);
  expect((await fetch(`${address}api/view?template=all&subject=`)).status).toBe(200);
  await expectEnd(server, "SIGINT");
});

test("a port that is taken is a matter of usage, told in both languages", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const {port} = taken.address() as {port: number};
  const words = ["preview", "--no-open", "--port", String(port)];
  const folder = writeProject(smallProject());
  const [english, chinese] = await Promise.all([
    runProgram(words, folder),
    runProgram([...words, "--lang", "zh"], folder),
  ]);
  taken.close();
  expect(english).toMatchObject({code: 2, stdout: ""});
  expect(english.stderr).toContain(`port ${port} is in use`);
  expect(chinese.stderr).toContain(`端口 ${port} 已被占用`);
});

test("what is no port is refused", async () => {
  const {code, stderr} = await runCli(["preview", "--port", "70000"], writeProject(smallProject()));
  expect(code).toBe(2);
  expect(stderr).toContain("--port");
});
