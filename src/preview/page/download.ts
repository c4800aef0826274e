import type {Refusal} from "../messages.ts";
import type {Entry} from "./choose-document.ts";
import {element} from "./element.ts";
import {addressOf} from "./project-list.ts";

/** Builds a document and saves it; the problems where it cannot be built. */
export async function download(entry: Entry): Promise<Refusal | undefined> {
  const response = await fetch(`/api/file${addressOf(entry)}`);
  if (!response.ok) return (await response.json()) as Refusal;
  const address = URL.createObjectURL(await response.blob());
  const link = element("a", {href: address, download: entry.document.path});
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return undefined;
}
