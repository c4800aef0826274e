import {type Manifest, type ManifestDocument, type ManifestObservation, subjectKey} from "./manifest.ts";

/** What two builds say differently: by meaning, not by bytes. */
export interface ManifestDifference {
  /** In the order of area, indicator and period. */
  readonly figures: readonly FigureChange[];
  readonly added: readonly DocumentName[];
  readonly removed: readonly DocumentName[];
  /** The same figures, other bytes: wording, look or program have changed. */
  readonly rebuilt: readonly DocumentName[];
  /** Not as the data and templates say, in the new build. */
  readonly failed: readonly DocumentName[];
  /** How many documents are the same to the byte. */
  readonly unchanged: number;
}

export type DocumentName = Pick<ManifestDocument, "path" | "title" | "template" | "subject" | "status">;

/** A figure that documents of both builds show differently. */
export interface FigureChange extends ManifestObservation {
  /** Null where it was not cited before. */
  readonly old: string | null;
  /** Null where it is no longer cited. */
  readonly new: string | null;
  /** Paths in the new build. */
  readonly documents: readonly string[];
}

export function compareManifests(old: Manifest, fresh: Manifest): ManifestDifference {
  const before = new Map(madeOf(old).map((document) => [subjectKey(document), document]));
  const after = new Map(madeOf(fresh).map((document) => [subjectKey(document), document]));
  const pairs = [...after.values()].flatMap((document) => {
    const earlier = before.get(subjectKey(document));
    if (!earlier) return [];
    const changes = compareFigures(figuresByMeaning(earlier, old), figuresByMeaning(document, fresh));
    return [{document, changes, isSame: document.sha256 === earlier.sha256}];
  });
  return {
    figures: gatherChanges(pairs),
    added: [...after.values()].filter((document) => !before.has(subjectKey(document))).map(nameOf),
    removed: [...before.values()].filter((document) => !after.has(subjectKey(document))).map(nameOf),
    rebuilt: pairs
      .filter(({changes, isSame}) => changes.length === 0 && !isSame)
      .map(({document}) => nameOf(document)),
    failed: fresh.documents.filter(({status}) => status === "failed" || status === "stale").map(nameOf),
    unchanged: pairs.filter(({isSame}) => isSame).length,
  };
}

/** Documents with a file that something makes. */
function madeOf({documents}: Manifest): readonly ManifestDocument[] {
  return documents.filter(({sha256, status}) => sha256 !== null && status !== "orphan");
}

type Change = Omit<FigureChange, "documents">;

function compareFigures(before: ReadonlyMap<string, Meant>, after: ReadonlyMap<string, Meant>): Change[] {
  return [...new Map([...before, ...after])].flatMap(([key, {what}]) => {
    const [old, fresh] = [before.get(key)?.figure ?? null, after.get(key)?.figure ?? null];
    return old === fresh ? [] : [{...what, old, new: fresh}];
  });
}

interface Meant {
  readonly what: ManifestObservation;
  readonly figure: string;
}

/** By area, indicator, period and status: ids may be given anew. Sources that contradict each other are told together. */
function figuresByMeaning({observations}: ManifestDocument, manifest: Manifest): Map<string, Meant> {
  const found = new Map<string, {what: ManifestObservation; figures: string[]}>();
  for (const [id, figure] of Object.entries(observations)) {
    const what = manifest.observations[id];
    if (!what) continue;
    const key = keyOf(what);
    const meant = found.get(key) ?? {what, figures: []};
    meant.figures.push(figure);
    found.set(key, meant);
  }
  return new Map(
    [...found].map(([key, {what, figures}]) => [
      key,
      {what, figure: [...new Set(figures)].toSorted().join(" / ")},
    ]),
  );
}

const keyOf = ({area, indicator, period, status}: ManifestObservation) =>
  JSON.stringify([area, indicator, period, status]);

/** The same change in several documents, told once. */
function gatherChanges(
  pairs: readonly {readonly document: ManifestDocument; readonly changes: readonly Change[]}[],
): FigureChange[] {
  const gathered = new Map<string, {change: Change; documents: string[]}>();
  for (const {document, changes} of pairs) {
    for (const change of changes) {
      const {area, indicator, period, status, old, new: fresh} = change;
      const key = JSON.stringify([area, indicator, period, status, old, fresh]);
      const known = gathered.get(key) ?? {change, documents: []};
      known.documents.push(document.path);
      gathered.set(key, known);
    }
  }
  return [...gathered]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, {change, documents}]) => ({...change, documents}));
}

function nameOf({path, title, template, subject, status}: ManifestDocument): DocumentName {
  return {path, title, template, subject, status};
}
