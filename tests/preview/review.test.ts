import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {extractFiles} from "../../src/cli/extract-files.ts";
import {extractReport} from "../../src/extract/extract-report.ts";
import type {DraftView} from "../../src/extract/review/draft-view.ts";
import {project} from "../pipeline/meetings/small-meeting.ts";
import {openTestPreview} from "./open-test-preview.ts";

const preview = await openTestPreview(project);
const own = {origin: "http://127.0.0.1:4321", "content-type": "application/json"};
const sources = join(preview.folder, "sources");
mkdirSync(sources, {recursive: true});
writeFileSync(join(sources, "new.txt"), "2025年，沙坪坝区培训教师900人次，选派教师12名。\n");
const told = {title: "总结", published: "2025", publisher: "", period: "", language: "zh"} as const;
const request = {file: join(sources, "new.txt"), sourceId: "new", area: "沙坪坝区", ...told};
await extractReport(request, extractFiles(join(preview.folder, "data"), sources));

const post = async (path: string, body: unknown, headers: Record<string, string> = own) => {
  const answer = await preview.ask(
    path,
    headers,
    "POST",
    typeof body === "string" ? body : JSON.stringify(body),
  );
  return {status: answer.status, body: (await answer.json()) as Record<string, unknown>};
};
const view = async () => (await (await preview.ask("/api/draft?id=new")).json()) as DraftView;
const saved = () => readFileSync(join(preview.folder, "data/drafts/new.csv"), "utf8");

test("the page and its drafts are there", async () => {
  const page = await preview.ask("/review");
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await (await preview.ask("/api/drafts")).json()).toEqual([{id: "new", title: "总结"}]);
  expect((await view()).figures.map(({cells}) => cells.printed)).toEqual(["900人次", "12名"]);
  expect((await preview.ask("/api/draft?id=none")).status).toBe(404);
});

test("a decision is written, and taken back", async () => {
  const {version} = await view();
  const edits = [{table: "figures", row: 0, cells: {decision: "不是数据：代号"}}];
  expect((await post("/api/draft", {id: "new", version, edits})).status).toBe(200);
  expect(saved()).toContain("不是数据");
  expect((await post("/api/draft", {id: "new", version, edits})).status).toBe(409);
  expect((await post("/api/draft/undo", {id: "new"})).body).toEqual({isUndone: true});
  expect(saved()).not.toContain("不是数据");
});

test.each([
  ["no JSON", "{", 400],
  ["no edits", {id: "new", version: ""}, 400],
  [
    "cells that are no texts",
    {id: "new", version: "", edits: [{table: "figures", row: 0, cells: {a: 1}}]},
    400,
  ],
  ["a table that there is not", {id: "new", version: "", edits: [{table: "data", row: 0, cells: {}}]}, 400],
  ["too much", {id: "x".repeat(2_000_001), version: "", edits: []}, 413],
])("%s is refused", async (_name, body, status) => {
  expect((await post("/api/draft", body)).status).toBe(status);
});

test.each([
  [{"content-type": "application/json"}, 403],
  [{...own, origin: "http://evil.example"}, 403],
  [{...own, "content-type": "text/plain"}, 415],
])("another page decides nothing: %j", async (headers, status) => {
  for (const path of ["/api/draft", "/api/draft/undo", "/api/draft/apply"])
    expect((await post(path, {id: "new"}, headers as Record<string, string>)).status).toBe(status);
});

test("data that cannot take the rows is told, and stays as it is", async () => {
  const before = readFileSync(join(preview.folder, "data/observations.csv"), "utf8");
  const {body} = await post("/api/draft/apply", {id: "new"});
  expect(body).toMatchObject({verdict: "data-invalid"});
  expect(readFileSync(join(preview.folder, "data/observations.csv"), "utf8")).toBe(before);
});
