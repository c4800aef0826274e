import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {Applied, DraftName, DraftView, Edit, Saved, Undone} from "../../extract/review/draft-view.ts";

/** What the page asks of the program. */
export const calls = {
  list: async () => (await (await fetch("/api/drafts")).json()) as DraftName[],
  async open(id: string): Promise<DraftView | {readonly problems: readonly Diagnostic[]}> {
    const answer = await fetch(`/api/draft?${new URLSearchParams({id})}`);
    return (await answer.json()) as DraftView | {problems: Diagnostic[]};
  },
  change: (id: string, version: string, edits: readonly Edit[]) =>
    post<Saved>("/api/draft", {id, version, edits}),
  undo: (id: string) => post<Undone>("/api/draft/undo", {id}),
  apply: (id: string) => post<Applied>("/api/draft/apply", {id}),
};

async function post<Answer>(path: string, body: unknown): Promise<Answer> {
  const answer = await fetch(path, {
    method: "POST",
    headers: {"Content-Type": "application/json"},
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Answer;
}
