import {LRUCache} from "lru-cache";
import {shortDigest} from "../base/digest.ts";
import {joinListing} from "./join-listing.ts";
import type {Refusal, ShownDocument, ShownProject} from "./messages.ts";
import type {
  DocumentFile,
  DocumentKey,
  DocumentService,
  Picture,
  PreviewedDocument,
  ShownProblem,
} from "./service/document-service.ts";
import {Work} from "./work.ts";

/** How many documents are remembered as they were when they were last right. */
const mostDocuments = 40;
/** Bytes of pictures: those of all remembered documents and more. */
const mostPictures = 128 * 2 ** 20;

/** What people look at: the latest of each document, and the last good one while there is a mistake. */
export interface ShownDocuments {
  /** With no view at all, only the problems. */
  show(key: DocumentKey, signal?: AbortSignal): Promise<ShownDocument | Refusal>;
  list(signal?: AbortSignal): Promise<ShownProject>;
  file(key: DocumentKey, signal?: AbortSignal): Promise<DocumentFile | Refusal>;
  picture(digest: string): Picture | undefined;
  /** Digests of the sheets that a page was given. */
  sheetsOf(shown: string): ReadonlySet<string>;
  /** Files have changed: all is made anew when it is next asked for. */
  change(): void;
}

export function openShownDocuments(service: DocumentService): ShownDocuments {
  const good = new LRUCache<string, PreviewedDocument>({max: mostDocuments});
  const given = new LRUCache<string, ReadonlySet<string>>({max: 200});
  const pictures = new LRUCache<string, Picture>({
    maxSize: mostPictures,
    sizeCalculation: ({bytes}) => bytes.length + 1,
  });
  const work = new Work();
  let listing: ShownProject | undefined;

  const look = async (key: DocumentKey, revision: number, signal: AbortSignal) => {
    // A meeting that is being put together is one document, whatever it says at the moment.
    const name = JSON.stringify(key.draft === undefined ? [key.template, key.subject] : [key.template]);
    const {value, diagnostics} = await service.view(key, revision, signal);
    if (value) {
      for (const picture of value.pictures) pictures.set(picture.digest, picture);
      good.set(name, value);
    }
    const previewed = value ?? good.get(name);
    if (!previewed) return {problems: diagnostics};
    const shown = makeShown(previewed, diagnostics, value === undefined);
    given.set(shown.digest, new Set(shown.sheets.map((sheet) => sheet.digest)));
    return shown;
  };
  const readList = async (revision: number, signal: AbortSignal) => {
    listing = joinListing(await service.list(revision, signal), listing);
    return listing;
  };
  return {
    show: (key, signal) => work.do(`view ${nameOf(key)}`, (...rest) => look(key, ...rest), signal),
    list: (signal) => work.do("list", readList, signal),
    async file(key, signal) {
      const name = `file ${nameOf(key)}`;
      const {value, diagnostics} = await work.do(name, (...rest) => service.file(key, ...rest), signal);
      return value ?? {problems: diagnostics};
    },
    picture: (digest) => pictures.get(digest),
    sheetsOf: (shown) => given.get(shown) ?? new Set(),
    change: () => work.renew(),
  };
}

const nameOf = ({template, subject, draft = ""}: DocumentKey) => `${template} ${subject} ${draft}`;

function makeShown(
  previewed: PreviewedDocument,
  problems: readonly ShownProblem[],
  isStale: boolean,
): ShownDocument {
  const {title, format, style, facts} = previewed;
  const sheets = previewed.sheets.map((sheet) => ({...sheet, digest: digestOf(sheet)}));
  const digests = sheets.map((sheet) => sheet.digest);
  return {
    digest: digestOf([title, style, facts, problems, isStale, digests]),
    ...{title, format, style, facts, problems, isStale, sheets},
  };
}

const digestOf = (value: unknown) => shortDigest(JSON.stringify(value));
