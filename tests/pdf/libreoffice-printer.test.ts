import {existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync} from "node:fs";
import {homedir, tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import type {Alarm} from "../../src/pdf/alarm.ts";
import {openLibreOfficePrinter} from "../../src/pdf/libreoffice-printer.ts";
import type {PrintedPdf, PrintTask} from "../../src/pdf/pdf-printer.ts";
import {type StandInSetting, standInOffice} from "../support/stand-in-office.ts";

const machine = {platform: process.platform, env: {}, home: homedir()};
const never: Alarm = () => () => undefined;

const task = (text: string, more: Partial<PrintTask> = {}): PrintTask => ({
  format: "docx",
  title: text,
  withHidden: false,
  date: "2025-12-25",
  read: async () => Buffer.from(text),
  ...more,
});

/** What became of each document: pages, or the code and the words of what is wrong. */
async function print(tasks: readonly PrintTask[], setting: StandInSetting = {}, alarm: Alarm = never) {
  const office = standInOffice(setting);
  const limits = {document: 50_000, all: 500_000};
  const printer = openLibreOfficePrinter({machine, path: office.program, limits, alarm});
  const said: string[] = [];
  const printed: (PrintedPdf | undefined)[] = [];
  await printer.print(tasks, async (index, {value, diagnostics}) => {
    printed[index] = value;
    said[index] = value
      ? `${value.pages}`
      : diagnostics.map(({code, message}) => `${code}: ${message.en}`).join();
  });
  await printer.close();
  return {said, printed, office};
}

test("every document becomes a PDF, the documents of one format in one run", async () => {
  const {said, printed, office} = await print(
    [task("pages:3"), task("pages:12", {format: "pptx"}), task("pages:1")],
    {fonts: ["NotoSansCJKsc-Regular"]},
  );
  expect(said).toEqual(["3", "12", "1"]);
  expect(printed[0]?.fonts).toEqual(["NotoSansCJKsc-Regular"]);
  expect(
    office.prints().map(({words}) => words.filter((word) => /\.(?:docx|pptx)$/.test(word)).length),
  ).toEqual([2, 1]);
});

test("LibreOffice gets a profile of its own, plain names, no macros, one language and time zone", async () => {
  const {office} = await print([task("《甲》 一 $HOME 'x'")]);
  const [call] = office.prints();
  const [profile = "", ...words] = call!.words;
  expect(profile).toMatch(/^-env:UserInstallation=file:\/\/\/.*jianbao-pdf-\w+\/profile$/);
  expect(words).toEqual(expect.arrayContaining(["--headless", "--norestore", "--nolockcheck"]));
  expect(words.at(-1)).toMatch(/\/in\/0\.docx$/);
  expect(call!.env).toEqual({LC_ALL: "C.UTF-8", TZ: "UTC", SOURCE_DATE_EPOCH: ""});
  expect(call!.profile).toContain('"DisableMacrosExecution" oor:op="fuse"><value>true<');
  expect(call!.profile).toContain('"BlockUntrustedRefererLinks" oor:op="fuse"><value>true<');
});

test("nothing is left in the folder for temporary files", async () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith("jianbao-pdf-"));
  const {office} = await print([task("pages:1"), task("fate:crash")]);
  const folder = /file:\/\/(.*)\/profile$/.exec(office.prints()[0]!.words[0]!)![1]!;
  expect(existsSync(folder)).toBe(false);
  expect(before).not.toContain(folder);
});

test("PDFs of the same documents are the same, whatever the clock says", async () => {
  const [one, other] = await Promise.all([print([task("pages:2")]), print([task("pages:2")])]);
  const text = Buffer.from(one.printed[0]!.bytes).toString("latin1");
  expect(text).toContain("/CreationDate(D:20251225000000Z')");
  expect(text).toBe(Buffer.from(other.printed[0]!.bytes).toString("latin1"));
});

describe("one document that cannot be printed keeps none of the others from it", () => {
  test.each([
    ["fate:crash", "LibreOffice ended before its time"],
    ["fate:nothing", "LibreOffice wrote nothing"],
    ["fate:damaged", "what LibreOffice wrote is no whole PDF"],
  ])("%s", async (bad, why) => {
    const {said} = await print([task("pages:1"), task(bad), task("pages:3")]);
    expect(said).toEqual(["1", `pdf-failed: no PDF of “${bad}”: ${why}`, "3"]);
  });

  test("one that hangs is stopped with all that it has started, and the next run goes on behind it", async () => {
    // The alarm of the second document rings as soon as it is set: that of the run and of the first one never do.
    let set = 0;
    const alarm: Alarm = (milliseconds, act) => {
      if (milliseconds === 50_000 && ++set === 2) setImmediate(act);
      return () => undefined;
    };
    const {said, office} = await print([task("pages:1"), task("fate:hang"), task("pages:3")], {}, alarm);
    expect(said).toEqual([
      "1",
      "pdf-failed: no PDF of “fate:hang”: LibreOffice was not finished after 50 seconds, and was stopped",
      "3",
    ]);
    expect(office.prints()).toHaveLength(2);
  });

  test("where all together take too long, those that are left are told", async () => {
    let ring: () => void = () => undefined;
    const alarm: Alarm = (milliseconds, act) => {
      if (milliseconds === 500_000) ring = act;
      // The second document has begun.
      if (milliseconds === 50_000) setImmediate(ring);
      return () => undefined;
    };
    const {said} = await print([task("fate:hang"), task("pages:1")], {}, alarm);
    const why = "all documents together took too long";
    expect(said).toEqual([
      `pdf-failed: no PDF of “fate:hang”: ${why}`,
      `pdf-failed: no PDF of “pages:1”: ${why}`,
    ]);
  });
});

test("a LibreOffice that does not start is tried once, and says why", async () => {
  const {said, office} = await print([task("pages:1"), task("pages:2")], {isBroken: true});
  const why =
    "libreoffice-unusable: LibreOffice ended before it opened a document: error while loading shared libraries: libreglo.so";
  expect(said).toEqual([why, why]);
  expect(office.prints()).toHaveLength(1);
});

describe("finding it", () => {
  const find = async (path: string | undefined, env: NodeJS.ProcessEnv = {}) => {
    const limits = {document: 1, all: 1};
    const printer = openLibreOfficePrinter({machine: {...machine, env, home: "/nowhere"}, path, limits});
    return printer.find().finally(() => printer.close());
  };
  const codes = async (...words: Parameters<typeof find>) =>
    (await find(...words)).diagnostics.map(({code, message}) => `${code}: ${message.en}`);

  test("by a path, by the folder that it was installed in, by a link, on the path", async () => {
    const {program, folder} = standInOffice();
    mkdirSync(join(folder, "opt/program"), {recursive: true});
    symlinkSync(program, join(folder, "opt/program/soffice"));
    for (const path of [program, join(folder, "opt"), join(folder, "opt/program/soffice")]) {
      expect((await find(path)).value?.name).toBe("LibreOffice 99.1.2.3");
    }
    expect((await find(undefined, {PATH: `/nowhere:${folder}`})).value?.name).toBe("LibreOffice 99.1.2.3");
  });

  test("what is not there, may not be run, or is another program", async () => {
    const {folder} = standInOffice();
    const plain = join(folder, "plain.txt");
    writeFileSync(plain, "text", {mode: 0o644});
    const other = standInOffice({version: "GNU bash, version 5.2"});
    expect(await codes("/no/such 办公")).toEqual([
      'libreoffice-unusable: this is no LibreOffice that can be used: "/no/such 办公" does not exist',
    ]);
    expect(await codes(plain)).toEqual([
      `libreoffice-unusable: this is no LibreOffice that can be used: "${plain}" may not be run`,
    ]);
    expect(await codes(other.program)).toEqual([
      `libreoffice-unusable: this is no LibreOffice that can be used: "${other.program}" does not tell its version`,
    ]);
  });

  test("a file that is no program", async () => {
    const {folder} = standInOffice();
    const odd = join(folder, "odd");
    writeFileSync(odd, "\u0000\u0001 no program", {mode: 0o755});
    expect((await codes(odd))[0]).toContain("libreoffice-unusable");
  });
});
