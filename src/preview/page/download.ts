import type {Refusal} from "../messages.ts";
import type {DocumentKey, ShownProblem} from "../service/document-service.ts";
import type {Entry} from "./choose-document.ts";
import {element} from "./element.ts";
import {addressOf} from "./project-list.ts";

/** The document itself, or its PDF. */
export type Wanted = "document" | "pdf";

/** A file was saved; `problems`: what is to be known of it. */
export interface Downloaded {
  readonly problems: readonly ShownProblem[];
  readonly isSaved: true;
}

export const nameOf = ({document}: Entry, wanted: Wanted) =>
  wanted === "pdf" ? document.pdf : document.path;

/** Builds a document and saves it; the problems where it cannot be built. */
export async function download(
  key: DocumentKey,
  name: string,
  wanted: Wanted,
): Promise<Refusal | Downloaded> {
  const response = await fetch(`/api/file${addressOf(key)}${wanted === "pdf" ? "&as=pdf" : ""}`);
  if (!response.ok) return (await response.json()) as Refusal;
  const address = URL.createObjectURL(await response.blob());
  const link = element("a", {href: address, download: name});
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  const told = response.headers.get(problemsHeader);
  const problems = told === null ? [] : (JSON.parse(decodeURIComponent(told)) as ShownProblem[]);
  return {problems, isSaved: true};
}

/** The page shares no code with the server: `messages.ts` names it too. */
const problemsHeader = "Jianbao-Problems";
