import type {Hono} from "hono";
import type {DraftDesk} from "../extract/review/draft-desk.ts";
import type {Edit} from "../extract/review/draft-view.ts";
import {draftPath} from "./guard.ts";
import {refuse} from "./refuse.ts";

/** Characters: two thousand rows that are accepted at once. */
const longestChange = 2_000_000;

/** What the page asks to see drafts, to decide upon their rows, and to apply them. */
export function addDraftRoutes(app: Hono, desk: DraftDesk, onApplied: () => void): void {
  app.get("/api/drafts", async (context) => context.json(await desk.list()));
  app.get(draftPath, async (context) => {
    const {value, diagnostics} = await desk.open(context.req.query("id") ?? "");
    return value ? context.json(value) : context.json({problems: diagnostics}, 404);
  });
  app.post(draftPath, async (context) => {
    const body = await context.req.text();
    if (body.length > longestChange) return refuse(context, 413, "draft-too-long", tooLong);
    const asked = readChange(body);
    if (!asked) return refuse(context, 400, "not-json", notAChange);
    const saved = await desk.change(asked.id, asked.version, asked.edits);
    return context.json(saved, "version" in saved ? 200 : 409);
  });
  app.post(`${draftPath}/undo`, async (context) => {
    const id = readId(await context.req.text());
    return context.json(await desk.undo(id));
  });
  app.post(`${draftPath}/apply`, async (context) => {
    const applied = await desk.apply(readId(await context.req.text()));
    if (applied.counts) onApplied();
    return context.json(applied);
  });
}

function readId(body: string): string {
  try {
    const {id} = JSON.parse(body) as {id?: unknown};
    return typeof id === "string" ? id : "";
  } catch {
    return "";
  }
}

function readChange(
  body: string,
): {readonly id: string; readonly version: string; readonly edits: readonly Edit[]} | undefined {
  try {
    const {id, version, edits} = JSON.parse(body) as Readonly<Record<string, unknown>>;
    const isSound = typeof id === "string" && typeof version === "string" && Array.isArray(edits);
    return isSound && edits.every(isEdit) ? {id, version, edits} : undefined;
  } catch {
    return undefined;
  }
}

function isEdit(value: unknown): value is Edit {
  if (typeof value !== "object" || value === null) return false;
  const {table, row, cells} = value as Partial<Record<keyof Edit, unknown>>;
  return (
    (table === "figures" || table === "setAside") &&
    Number.isInteger(row) &&
    typeof cells === "object" &&
    cells !== null &&
    Object.values(cells).every((cell) => typeof cell === "string" && cell.length < 2000)
  );
}

const tooLong = {en: "these are too many changes at once", zh: "一次改动太多"};
const notAChange = {en: "this is no change of a draft", zh: "这不是对草稿的改动"};
