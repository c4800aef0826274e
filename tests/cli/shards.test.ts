import {appendFileSync, cpSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test, vi} from "vitest";
import {digestFolder} from "../support/folder-digests.ts";
import {runCli} from "../support/run-cli.ts";
import {shownFiles} from "../support/shown-files.ts";
import {smallProject, writeProject} from "../support/small-project.ts";

vi.setConfig({testTimeout: 120_000});

describe("parts of a build", async () => {
  const folder = writeProject(smallProject());
  const at = (name: string) => join(folder, name);
  await runCli(["build", "--out", "whole"], folder);
  for (const index of [1, 2, 3])
    await runCli(["build", "--shard", `${index}/3`, "--out", `part-${index}`], folder);

  test("together are the whole, byte for byte", async () => {
    const merged = await runCli(["merge", "part-2", "part-3", "part-1", "--out", "merged"], folder);
    expect(merged).toEqual({code: 0, stdout: "", stderr: "7 documents of 3 parts → merged\n"});
    expect(digestFolder(at("merged"))).toEqual(digestFolder(at("whole")));
    const sizes = [1, 2, 3].map((index) => shownFiles(at(`part-${index}`)).length - 1);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(7);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  });

  test("a part that is missing: exit 6, nothing written", async () => {
    const {code, stderr} = await runCli(["merge", "part-1", "part-3", "--out", "less"], folder);
    expect(code).toBe(6);
    expect(stderr).toContain("error the part 2/3 is missing [shard-missing]");
    expect(() => readdirSync(at("less"))).toThrow("ENOENT");
  });

  test("a file that is not whole: exit 6, and no manifest says that it is", async () => {
    cpSync(at("part-1"), at("damaged"), {recursive: true});
    const [file = ""] = shownFiles(at("damaged")).filter((name) => name !== "manifest.json");
    appendFileSync(join(at("damaged"), file), "x");
    const {code, stderr} = await runCli(["merge", "damaged", "part-2", "part-3", "--out", "bad"], folder);
    expect(code).toBe(6);
    expect(stderr).toContain(`damaged/${file} error this file is missing, or not the one of its manifest`);
    expect(readdirSync(at("bad"))).not.toContain("manifest.json");
  });

  test("what is no part: exit 2 or 6 and the reason", async () => {
    rmSync(at("empty"), {recursive: true, force: true});
    const unread = await runCli(["merge", "templates", "part-1"], folder);
    expect([unread.code, unread.stderr]).toEqual([
      2,
      expect.stringContaining("templates error there is no such file"),
    ]);
    const whole = await runCli(["merge", "whole", "part-1"], folder);
    expect([whole.code, whole.stderr]).toEqual([
      6,
      expect.stringContaining("this is not one part of a build"),
    ]);
  });

  test.each(["0/4", "5/4", "1", "a/b", "1/0", "-1/4"])("--shard %s: exit 2", async (shard) => {
    const {code, stderr} = await runCli(["build", `--shard=${shard}`], folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining("--shard: a part of all, such as 1/4")]);
  });
});
