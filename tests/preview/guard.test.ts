import {beforeAll, expect, test} from "vitest";
import type {Refusal} from "../../src/preview/messages.ts";
import {smallProject} from "../support/small-project.ts";
import {openTestPreview} from "./open-test-preview.ts";

let preview: Awaited<ReturnType<typeof openTestPreview>>;
beforeAll(async () => {
  preview = await openTestPreview(smallProject());
});

const codeOf = async (answer: Response) => ((await answer.json()) as Refusal).problems[0]?.code;

test.each(["127.0.0.1:4321", "localhost:4321", "LOCALHOST:4321", "[::1]:4321"])(
  "%s is ourselves",
  async (host) => {
    expect((await preview.ask("/", {host})).status).toBe(200);
  },
);

test.each([
  "evil.example",
  "evil.example:4321",
  "127.0.0.1",
  "127.0.0.1:80",
  "127.0.0.1.evil.example:4321",
  "localhost.:4321",
  "",
])("a request for %j is refused", async (host) => {
  for (const path of ["/", "/api/project", "/api/events", "/pictures/0.png", "/nothing"]) {
    const answer = await preview.ask(path, {host});
    expect(answer.status).toBe(403);
    expect(await codeOf(answer)).toBe("foreign-host");
  }
});

test.each([
  {origin: "http://evil.example"},
  {origin: "null"},
  {origin: "https://127.0.0.1:4321"},
  {origin: "http://127.0.0.1:4322"},
  {"sec-fetch-site": "cross-site"},
  {"sec-fetch-site": "same-site"},
])("a page of another origin is refused: %j", async (headers) => {
  const answer = await preview.ask("/api/project", headers);
  expect(answer.status).toBe(403);
  expect(await codeOf(answer)).toBe("foreign-origin");
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
});

test("our own page is answered", async () => {
  const headers = {origin: "http://127.0.0.1:4321", "sec-fetch-site": "same-origin"};
  expect((await preview.ask("/api/project", headers)).status).toBe(200);
  expect((await preview.ask("/", {"sec-fetch-site": "none"})).status).toBe(200);
});

test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("%s is not allowed", async (method) => {
  const answer = await preview.ask("/api/project", {}, method);
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("GET, HEAD");
});

test("every answer says what a browser may do with it", async () => {
  for (const path of ["/", "/assets/page.css", "/api/project", "/api/view?template=deck", "/nothing"]) {
    const {headers} = await preview.ask(path);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  }
});

test("the page asks for nothing that the policy forbids", async () => {
  const html = await (await preview.ask("/")).text();
  expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|https?:/u);
  const assets = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/gu)].map(([, path]) => path!);
  expect(assets.length).toBeGreaterThan(5);
  // The compiler makes the scripts; tests run the sources.
  for (const path of assets.filter((each) => !each.endsWith(".js"))) {
    expect((await preview.ask(path)).status, path).toBe(200);
  }
});
