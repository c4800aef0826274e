import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {build} from "../../src/pipeline/build.ts";
import {nodeEffects} from "../../src/pipeline/node-effects.ts";
import {everything} from "../../src/pipeline/project/selection.ts";
import type {Refusal, ShownDocument} from "../../src/preview/messages.ts";
import {project} from "../pipeline/meetings/small-meeting.ts";
import {openTestPreview} from "./open-test-preview.ts";

const preview = await openTestPreview(project);
const own = {origin: "http://127.0.0.1:4321", "content-type": "application/json"};
const values = {area: ["沙坪坝区"], topics: ["教师队伍", "学前教育"], edition: ["deck"], speaker: "张老师"};
const save = async (body: unknown, headers: Record<string, string> = own) => {
  const answer = await preview.ask("/api/meeting", headers, "POST", JSON.stringify(body));
  return {status: answer.status, ...((await answer.json()) as {problems?: {code: string}[]; exists?: true})};
};
const folder = join(preview.folder, "meetings");

describe("a meeting that is put together", () => {
  const query = (draft: unknown, name = "例会") =>
    new URLSearchParams({template: "meeting-deck", subject: name, draft: JSON.stringify(draft)});

  test("is seen before it is saved", async () => {
    const answer = await preview.ask(`/api/view?${query({...values, hide: ["资料来源"]})}`);
    const {sheets, problems} = (await answer.json()) as ShownDocument;
    expect(problems.filter(({severity}) => severity === "error")).toEqual([]);
    expect(sheets.map(({title, isHidden}) => title + (isHidden ? " hidden" : ""))).toEqual([
      "沙坪坝区汇报",
      "沙坪坝区的教师队伍",
      "沙坪坝区的学前教育",
      "资料来源 hidden",
      "模板的结束语",
    ]);
  });

  test("is downloaded as `build` makes it of its file", async () => {
    expect((await save({name: "例会", values, language: "zh"})).status).toBe(200);
    const answer = await preview.ask(`/api/file?${query(values)}`);
    const own = Buffer.from(await answer.arrayBuffer());
    const folders = Object.fromEntries(
      ["data", "templates", "meetings", "output"].map((name) => [name, join(preview.folder, name)]),
    ) as {data: string; templates: string; output: string};
    await build(
      {selection: {...everything, meetings: ["例会"]}, generator: "test"},
      nodeEffects(folders, {}),
    );
    expect(own.equals(readFileSync(join(preview.folder, "output/例会.pptx")))).toBe(true);
  });

  test.each([
    [{...values, date: "2026-02-30"}, "invalid-value"],
    [{...values, topics: ["数学"]}, "unknown-topic"],
    [{...values, theme: ["nigth"]}, "unknown-theme"],
    [{...values, titel: "x"}, "invalid-value"],
  ])("says what is wrong: %j", async (draft, code) => {
    const answer = await preview.ask(`/api/view?${query(draft)}`);
    const {problems} = (await answer.json()) as Refusal;
    expect(problems.map((each) => each.code)).toContain(code);
  });
});

describe("saving", () => {
  test.each([
    ["without its origin", {"content-type": "application/json"}, 403],
    ["from another site", {...own, origin: "https://example.org"}, 403],
    ["from another port", {...own, origin: "http://127.0.0.1:9"}, 403],
    ["from another host", {...own, host: "evil.example:4321"}, 403],
    ["across sites", {...own, "sec-fetch-site": "cross-site"}, 403],
    ["as a form", {...own, "content-type": "application/x-www-form-urlencoded"}, 415],
    ["as text", {...own, "content-type": "text/plain"}, 415],
  ])("%s is refused", async (_, headers, status) => {
    expect((await save({name: "别处", values}, headers)).status).toBe(status);
    expect(existsSync(join(folder, "别处.yaml"))).toBe(false);
  });

  test.each([
    ["../外面", values],
    ["a/b", values],
    [".隐藏", values],
    ["con", values],
    ["", values],
    ["会", {...values, date: "2026-02-30"}],
    ["会", {...values, nothing: 1}],
    ["会", []],
  ])("%j %j is refused", async (name, draft) => {
    expect((await save({name, values: draft})).status).toBe(400);
    expect(existsSync(join(preview.folder, "外面.yaml"))).toBe(false);
  });

  test("asks before it writes over a file, in whatever case, and leaves nothing else behind", async () => {
    expect(await save({name: "Monthly", values})).toMatchObject({status: 200});
    const before = readFileSync(join(folder, "Monthly.yaml"), "utf8");
    expect(await save({name: "monthly", values: {...values, speaker: "李"}})).toMatchObject({exists: true});
    expect(readFileSync(join(folder, "Monthly.yaml"), "utf8")).toBe(before);
    expect(await save({name: "Monthly", values: {...values, speaker: "李"}, replace: true})).toMatchObject({
      status: 200,
    });
    expect(readFileSync(join(folder, "Monthly.yaml"), "utf8")).toContain("\nspeaker: 李\n");
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
    const {meetings} = await preview.project();
    expect(meetings.saved.find(({name}) => name === "Monthly")?.values).toMatchObject({speaker: "李"});
  });

  test("is all that is written: every other address refuses", async () => {
    for (const path of ["/api/view", "/api/file", "/", "/api/meeting/x"]) {
      expect((await preview.ask(path, own, "POST", "{}")).status).toBe(405);
    }
    for (const method of ["PUT", "DELETE", "PATCH"]) {
      expect((await preview.ask("/api/meeting", own, method)).status).toBe(405);
    }
  });
});
