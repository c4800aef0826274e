import {readFileSync} from "node:fs";
import {join} from "node:path";
import {DOMParser} from "@xmldom/xmldom";
import {beforeAll, expect, test} from "vitest";
import type {Passage} from "../support/read-briefing.ts";
import {readParts} from "../support/read-package.ts";
import type {Row} from "../support/read-tables.ts";
import {finishedDocuments, tables} from "./finished-documents.ts";

const indicators = new Map(tables.indicators.map((indicator) => [indicator.id!, indicator]));

interface Compendium {
  readonly title: string;
  /** The observations that it is about. */
  readonly subject: readonly Row[];
  readonly record: readonly RecordedFigure[];
  readonly passages: readonly Passage[];
}

/** A figure as the record in the finished file names it. */
interface RecordedFigure {
  readonly observations: readonly string[];
  readonly kind: string;
  /** The heading above it: `“学前教育”一节`; before the first heading `正文`. */
  readonly place: string;
  /** The caption before it. */
  readonly table: string;
}

let compendia: Compendium[];

beforeAll(async () => {
  const {folder, documents} = await finishedDocuments();
  compendia = documents
    .filter(({entry}) => entry.template.endsWith("-compendium"))
    .map(({entry: {path, title, template, subject}, passages}) => {
      const record = readRecord(readFileSync(join(folder, path)));
      return {title, subject: observationsOf(template, subject), record, passages};
    });
}, 400_000);

function observationsOf(template: string, subject: string): Row[] {
  const area = tables.areas.find(({name}) => name === subject)?.code;
  const topic = tables.topics.find(({name}) => name === subject)?.id;
  return tables.observations.filter((observation) => {
    if (template === "area-compendium") return observation.area === area;
    if (template === "topic-compendium") return indicators.get(observation.indicator!)?.topic === topic;
    return true;
  });
}

function readRecord(bytes: Uint8Array): RecordedFigure[] {
  const xml = readParts(bytes).get("customXml/item1.xml");
  const record = new DOMParser().parseFromString(String(xml), "text/xml");
  let table = "";
  return [...record.getElementsByTagName("passage")].flatMap((passage) => {
    const kind = passage.getAttribute("kind") ?? "";
    const place = passage.getAttribute("place") ?? "";
    if (/^表\d+/u.test(passage.textContent ?? "")) table = passage.textContent ?? "";
    return [...passage.getElementsByTagName("figure")].map((figure) => ({
      observations: (figure.getAttribute("observations") ?? "").split(" "),
      kind,
      place,
      table,
    }));
  });
}

/** What an observation says, wherever it stands: two rows may say the same, and one of them is printed. */
const saying = ({area, indicator, period, status, scope, value, value_high, qualifier}: Row) =>
  [area, indicator, period, status, scope, value, value_high, qualifier].join(" ");

test("there is one for each area, topic and the whole, and none is empty", () => {
  const topics = tables.topics.filter(({name}) => observationsOf("topic-compendium", name!).length >= 5);
  const areas = tables.areas.filter(({name}) => observationsOf("area-compendium", name!).length >= 5);
  expect(topics.length).toBeGreaterThan(10);
  expect(areas.length).toBeGreaterThan(5);
  expect(compendia).toHaveLength(topics.length + areas.length + 1);
  expect(compendia.map(({subject}) => subject.length).filter((count) => count < 5)).toEqual([]);
});

test("each holds every observation of its subject, below its conclusions", () => {
  const missing = compendia.flatMap(({title, subject, record}) => {
    const cited = new Set(
      record.filter(({place}) => place !== "正文").flatMap(({observations}) => observations),
    );
    const said = new Set(tables.observations.filter(({id}) => cited.has(id!)).map(saying));
    return subject.filter((row) => !said.has(saying(row))).map(({id}) => `${title}: ${id}`);
  });
  expect(missing).toEqual([]);
});

test("structural numbers stand in their table only", () => {
  const structural = new Set(
    tables.observations
      .filter(({indicator}) => indicators.get(indicator!)?.weight === "structural")
      .map(({id}) => id),
  );
  const found = compendia.flatMap(({title, record}) =>
    record
      .filter(({observations}) => observations.some((id) => structural.has(id)))
      .map((figure) => ({title, ...figure})),
  );
  expect(found.length).toBeGreaterThan(structural.size);
  expect(found.filter(({kind, place}) => kind !== "cell" || place !== "“结构性数字”一节")).toEqual([]);
});

test("no table mixes what was reached with targets, but for those that say of each row which it is", () => {
  const statuses = new Map(tables.observations.map(({id, status}) => [id, status]));
  const held = new Map<string, Set<string | undefined>>();
  for (const {title, record} of compendia) {
    for (const {kind, place, table, observations} of record) {
      if (kind !== "cell" || place === "正文") continue;
      const name = `${title}, ${place}, ${table}`;
      held.set(name, new Set([...(held.get(name) ?? []), ...observations.map((id) => statuses.get(id))]));
    }
  }
  expect([...held.values()].filter((found) => found.has("target")).length).toBeGreaterThan(20);
  const mixed = [...held].filter(([, found]) => found.has("target") && found.has("actual"));
  const tellsEach = /规划指标进度|结构性数字|来源说法不一/u;
  expect(mixed.map(([name]) => name).filter((name) => !tellsEach.test(name))).toEqual([]);
});

test("no phrase is repeated more than three times outside of headings and tables", () => {
  const repeated = compendia.flatMap(({title, passages}) => {
    const texts = passages.filter(isProse).map(({text}) => withoutNames(text));
    expect(texts.join("").length).toBeGreaterThan(100);
    const counts = new Map<string, number>();
    for (const phrase of texts.flatMap(phrasesOf)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    return [...counts]
      .filter(([, count]) => count > 3)
      .map(([phrase, count]) => `${title}: ${count} × ${phrase}`);
  });
  expect(repeated).toEqual([]);
});

/** The points before the first heading are set as a table, but read as text. */
const isProse = ({kind, headings}: Passage) => kind === "paragraph" || (kind === "cell" && headings === "");

/** Names of indicators and the like are in no office's power to vary. */
const names = [
  ...tables.indicators,
  ...tables.topics,
  ...tables.areas,
  ...tables.initiatives,
  ...tables.sources,
]
  .flatMap(({name, title, phrase}) => [name, title, ...(phrase ?? "").split("{}")])
  .filter((name) => name !== undefined && name.length > 1)
  .toSorted((a, b) => b!.length - a!.length);

const withoutNames = (text: string) =>
  names.reduce<string>((rest, name) => rest.replaceAll(name!, "，"), text);

/** Every five Han characters in a row. */
function phrasesOf(text: string): string[] {
  const runs = text.split(/[^\p{Script=Han}]+/u);
  const phrases = runs.flatMap((run) =>
    Array.from({length: Math.max(0, run.length - 4)}, (_, at) => run.slice(at, at + 5)),
  );
  return phrases;
}
