import type {ShownProject, ShownTemplate} from "../messages.ts";
import type {DocumentKey, ListedDocument} from "../service/document-service.ts";

/** A document and the template that makes it. */
export interface Entry extends DocumentKey {
  readonly from: ShownTemplate;
  readonly document: ListedDocument;
}

const kinds = ["meeting", "area", "topic", "all"] as const;
const editions = ["briefing", "deck", "compendium"] as const;

/** Templates as people look for them: those about areas first, then by edition. */
export function orderTemplates({templates}: ShownProject): ShownTemplate[] {
  const rank = (template: ShownTemplate) =>
    kinds.indexOf(template.for) * editions.length + editions.indexOf(template.edition);
  return templates.toSorted((a, b) => rank(a) - rank(b));
}

/** Every document in the order of the list. */
export function listEntries(project: ShownProject): Entry[] {
  return orderTemplates(project).flatMap((from) =>
    from.documents.map((document) => ({template: from.name, subject: document.subject, from, document})),
  );
}

/** Those that all words of the search are found in: of subject, title, template or file. */
export function searchEntries(entries: readonly Entry[], search: string): Entry[] {
  const wanted = fold(search).split(/\s+/u).filter(Boolean);
  return entries.filter(({from, document}) => {
    const text = fold([document.name, document.title, document.subject, from.name, document.path].join(" "));
    return wanted.every((each) => text.includes(each));
  });
}

export function findEntry(entries: readonly Entry[], key: DocumentKey | undefined): Entry | undefined {
  return entries.find((entry) => key && isSame(entry, key));
}

export const isSame = (one: DocumentKey, other: DocumentKey) =>
  one.template === other.template && one.subject === other.subject;

/** The one `step` further in the list; from the last to the first. */
export function stepEntry(entries: readonly Entry[], key: DocumentKey, step: 1 | -1): Entry | undefined {
  const at = entries.findIndex((entry) => isSame(entry, key));
  if (at < 0) return entries[0];
  return entries[(at + step + entries.length) % entries.length];
}

/** All documents on the same subject, this one included. */
export function listSiblings(entries: readonly Entry[], entry: Entry): Entry[] {
  return entries.filter(({from, subject}) => from.for === entry.from.for && subject === entry.subject);
}

const fold = (text: string) => text.normalize("NFKC").toLowerCase();
