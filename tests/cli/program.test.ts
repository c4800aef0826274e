// What only a process of its own shows of the compiled program; the other tests run command lines inside.
import {spawn, spawnSync} from "node:child_process";
import {once} from "node:events";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {main, runProgram} from "../support/run-cli.ts";
import {smallProject, writeProject} from "../support/small-project.ts";

const folder = writeProject(smallProject());
const root = new URL("../../", import.meta.url);

test("the file runs by itself and tells the version of the package", () => {
  const {version} = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
  const isWindows = process.platform === "win32";
  const [file, words] = isWindows ? [process.execPath, [main, "--version"]] : [main, ["--version"]];
  expect(spawnSync(file, words, {encoding: "utf8"})).toMatchObject({
    status: 0,
    stdout: `${version}\n`,
    stderr: "",
  });
});

test("exit codes and messages are those of the command line", async () => {
  expect(await runProgram(["list", "topics"], folder)).toMatchObject({code: 0, stderr: ""});
  const wrong = await runProgram(["biuld"], folder);
  expect(wrong).toMatchObject({code: 2, stdout: ""});
  expect(wrong.stderr).toContain("jianbao build");
});

test("the environment is that of the process", async () => {
  const run = await runProgram(["list", "areas", "--data", "甲"], folder, {
    GITHUB_ACTIONS: "true",
    LANG: "zh_CN.UTF-8",
  });
  expect(run).toMatchObject({code: 3, stdout: ""});
  expect(run.stderr).toMatch(/^::error .*甲\/datapackage\.json.*找不到文件/mu);
});

test("a build with threads writes what it tells", async () => {
  const run = await runProgram(["build", "--jobs", "2", "--json"], folder);
  expect(run).toMatchObject({code: 0});
  const {documents} = JSON.parse(run.stdout) as {documents: {path: string; status: string}[]};
  expect(documents).toHaveLength(7);
  for (const {path} of documents)
    expect(readFileSync(join(folder, "output", path)).length).toBeGreaterThan(0);
});

test("a reader that has seen enough is no fault", async () => {
  const program = spawn(process.execPath, [main, "list", "helpers", "--json"], {cwd: folder});
  program.stdout.destroy();
  let stderr = "";
  program.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(program, "close");
  expect([code, stderr]).toEqual([0, ""]);
});
