import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import {hostname, tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {outputFolder} from "../../../src/pipeline/folders/output-folder.ts";
import {tryOutput} from "../../../src/pipeline/folders/try-output.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "jianbao-output-"));
const host = hostname()
  .replace(/[^A-Za-z0-9]/gu, "_")
  .slice(0, 60);
/** No process has this number: it is above the limit of Linux, and odd, so none of Windows either. */
const nobody = 4_194_305;

/** What a build that was cut off has left: a journal whose last line is not whole, and half a file. */
function leaveSession(folder: string, name: string): string {
  const session = join(folder, ".jianbao", name);
  mkdirSync(session, {recursive: true});
  writeFileSync(join(session, "journal.jsonl"), '{"path":"a.docx"}\n{"path":"b.do');
  writeFileSync(join(session, "0.tmp"), "half");
  return session;
}

describe("writing", () => {
  test("files appear whole, and nothing else is left", async () => {
    const folder = newFolder();
    const output = outputFolder(folder);
    await output.prepare();
    await output.write("甲.docx", Buffer.from("one"));
    await output.write("甲.docx", Buffer.from("two"));
    await output.journal.append("{}");
    await output.exclusively(() => output.write("manifest.json", Buffer.from("{}")));
    await output.finish();
    expect(readdirSync(folder).toSorted()).toEqual(["manifest.json", "甲.docx"]);
    expect(readFileSync(join(folder, "甲.docx"), "utf8")).toBe("two");
  });

  test("a folder in the way is an error, and the file beside it stays", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "甲.docx"));
    const output = outputFolder(folder);
    await output.prepare();
    await expect(output.write("甲.docx", Buffer.from("one"))).rejects.toMatchObject({
      code: expect.any(String),
    });
    await output.finish();
    expect(readdirSync(folder)).toEqual(["甲.docx"]);
  });

  test("a folder that is not there yet is empty", async () => {
    const output = outputFolder(join(newFolder(), "new"));
    expect(await output.list()).toEqual([]);
    expect(await output.read("manifest.json")).toBeUndefined();
  });
});

describe("builds that were cut off", () => {
  test("their journals are read, whole lines only, and what they left is cleared away", async () => {
    const folder = newFolder();
    const dead = leaveSession(folder, `${host}-${nobody}-0123abcd`);
    const ourNumber = leaveSession(folder, `${host}-${process.pid}-0123abcd`);
    const output = outputFolder(folder);
    await output.prepare();
    expect(output.journal.earlier).toEqual(['{"path":"a.docx"}', '{"path":"a.docx"}']);
    expect(existsSync(dead)).toBe(true);
    await output.finish();
    expect([dead, ourNumber].filter(existsSync)).toEqual([]);
    expect(existsSync(join(folder, ".jianbao"))).toBe(false);
  });

  test("one on another computer may still run, until it has been silent for more than a day", async () => {
    const folder = newFolder();
    const fresh = leaveSession(folder, `elsewhere-${nobody}-0123abcd`);
    const old = leaveSession(folder, `elsewhere-${nobody}-89ef0123`);
    const dayBefore = new Date("2020-01-01T00:00:00Z");
    utimesSync(old, dayBefore, dayBefore);
    const output = outputFolder(folder);
    await output.prepare();
    expect(output.journal.earlier).toHaveLength(1);
    await output.finish();
    expect([existsSync(fresh), existsSync(old)]).toEqual([true, false]);
  });

  test("what nobody knows stays", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, ".jianbao", "notes"), {recursive: true});
    const output = outputFolder(folder);
    await output.prepare();
    await output.finish();
    expect(existsSync(join(folder, ".jianbao", "notes"))).toBe(true);
  });
});

describe("a work folder that somebody has made something else of", () => {
  test.each<[string, (path: string, elsewhere: string) => void]>([
    ["a link", (path, elsewhere) => symlinkSync(elsewhere, path)],
    ["a link to nothing", (path, elsewhere) => symlinkSync(join(elsewhere, "gone"), path)],
    ["a file", (path) => writeFileSync(path, "")],
  ])("%s is told and not followed", async (_, make) => {
    const [folder, elsewhere] = [newFolder(), newFolder()];
    make(join(folder, ".jianbao"), elsewhere);
    const output = outputFolder(folder);
    const problem = await tryOutput(output, () => output.prepare());
    expect(problem).toMatchObject({
      code: "cannot-write",
      message: {en: expect.stringContaining(".jianbao"), zh: expect.stringContaining(".jianbao")},
      hint: {en: expect.stringContaining("remove .jianbao"), zh: expect.stringContaining("删除 .jianbao")},
    });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test("a session that is a link is neither read nor cleared away, nor is a journal that is one", async () => {
    const [folder, elsewhere] = [newFolder(), newFolder()];
    const away = leaveSession(elsewhere, "session");
    mkdirSync(join(folder, ".jianbao"));
    symlinkSync(away, join(folder, ".jianbao", `${host}-${nobody}-0123abcd`));
    const own = leaveSession(folder, `${host}-${nobody}-89ef0123`);
    rmSync(join(own, "journal.jsonl"));
    symlinkSync(join(away, "journal.jsonl"), join(own, "journal.jsonl"));
    const output = outputFolder(folder);
    await output.prepare();
    expect(output.journal.earlier).toEqual([]);
    await output.finish();
    expect(readdirSync(away).toSorted()).toEqual(["0.tmp", "journal.jsonl"]);
  });

  test.each<[string, (path: string, elsewhere: string) => void]>([
    ["folder", (path) => mkdirSync(path)],
    ["link", (path, elsewhere) => symlinkSync(join(elsewhere, "lock"), path)],
  ])("a %s in place of the lock does not hold builds up", async (_, make) => {
    const [folder, elsewhere] = [newFolder(), newFolder()];
    writeFileSync(join(elsewhere, "lock"), "mine");
    const output = outputFolder(folder);
    await output.prepare();
    make(join(folder, ".jianbao", "lock"), elsewhere);
    await output.exclusively(() => output.write("manifest.json", Buffer.from("{}")));
    await output.finish();
    expect(readdirSync(folder)).toEqual(["manifest.json"]);
    expect(readFileSync(join(elsewhere, "lock"), "utf8")).toBe("mine");
  });
});

describe("two builds in one folder", () => {
  test("neither clears away what the other needs, nor writes its manifest at the same time", async () => {
    const folder = newFolder();
    const [one, other] = [outputFolder(folder), outputFolder(folder)];
    await one.prepare();
    await other.prepare();
    await one.write("甲.docx", Buffer.from("one"));
    const order: string[] = [];
    await Promise.all(
      [one, other].map((output, index) =>
        output.exclusively(async () => {
          order.push(`in ${index}`);
          await output.write("manifest.json", Buffer.from(String(index)));
          order.push(`out ${index}`);
        }),
      ),
    );
    const [first] = order.map((word) => word.slice(-1));
    const second = first === "0" ? "1" : "0";
    expect(order).toEqual([`in ${first}`, `out ${first}`, `in ${second}`, `out ${second}`]);
    await one.finish();
    await other.write("乙.docx", Buffer.from("two"));
    await other.finish();
    expect(readdirSync(folder).toSorted()).toEqual(["manifest.json", "乙.docx", "甲.docx"].toSorted());
  });

  test("the lock of a build that has died does not hold up the next", async () => {
    const folder = newFolder();
    const output = outputFolder(folder);
    await output.prepare();
    writeFileSync(join(folder, ".jianbao/lock"), `${host}-${nobody}-0123abcd`);
    let done = false;
    await output.exclusively(async () => {
      done = true;
    });
    expect(done).toBe(true);
    await output.finish();
    expect(readdirSync(folder)).toEqual([]);
  });
});
