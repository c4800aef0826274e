import {execFile} from "node:child_process";
import {createHash} from "node:crypto";
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {BuildReport} from "../../src/pipeline/build.ts";
import type {Passage} from "../support/read-briefing.ts";
import type {Row} from "../support/read-tables.ts";
import {isThorough} from "../support/thorough.ts";
import {validateFiles} from "../support/validate-package.ts";
import {plans} from "./counts.ts";
import {chosen, type Facts, printDate, type Subject} from "./facts.ts";
import {figureForms} from "./figure-forms.ts";
import {type Finished, finishedDocuments, type ReadDocument, root, tables} from "./finished-documents.ts";
import {explainNumbers} from "./number-rules.ts";

let folder: string;
let elsewhere: string;
let report: BuildReport;
let manifest: Finished["manifest"];
let documents: readonly ReadDocument[];
let facts: Facts;

/** Both builds run at once: here, and by the compiled program from another folder and time zone. */
beforeAll(async () => {
  elsewhere = mkdtempSync(join(tmpdir(), "jianbao-elsewhere-"));
  const [finished] = await Promise.all([finishedDocuments(), buildElsewhere(elsewhere)]);
  ({folder, report, manifest, documents, facts} = finished);
}, 400_000);

afterAll(() => rmSync(elsewhere, {recursive: true, force: true}));

async function buildElsewhere(output: string): Promise<void> {
  const {SOURCE_DATE_EPOCH: _, ...environment} = process.env;
  // CI builds everything a second time; two areas and a topic show the same here in a fraction of the time. Areas and
  // topics together would be a meeting.
  for (const subjects of [
    ["--area", "沙坪坝区", "--area", "丰都县"],
    ["--topic", "preschool"],
  ]) {
    await promisify(execFile)(
      process.execPath,
      [
        join(root, "dist/jianbao.js"),
        ...["build", "--data", join(root, "data"), "--templates", join(root, "templates"), "--out", output],
        ...subjects,
      ],
      {cwd: tmpdir(), env: {...environment, TZ: "America/New_York", LC_ALL: "C"}},
    );
  }
}

/** Every passage of every document that `find` has something to say about, named. */
function complaints(find: (document: ReadDocument) => readonly string[]): string[] {
  return documents.flatMap((document) => find(document).map((text) => `${document.entry.path}: ${text}`));
}

/** The documents of all editions, as the manifest names them. */
const editionsOf = (kind: string, subjects: readonly string[]) =>
  subjects.flatMap((subject) =>
    ["briefing", "deck", "compendium"].map((edition) => `${subject} ${kind}-${edition}`),
  );

describe("the set of documents", () => {
  const areas = ["重庆市", "沙坪坝区", "綦江区", "丰都县", "重庆高新区", "九龙坡区"];
  const topics = tables.topics.filter(
    ({id}) => tables.observations.filter(({indicator}) => topicOf(indicator!) === id).length >= 5,
  );

  test("a briefing, a deck and a compendium for each area and topic with data, and an overview of each", () => {
    const overview = manifest.documents.find(({template}) => template === "overview-deck")!.subject;
    const expected = [
      ...editionsOf("area", areas),
      ...editionsOf(
        "topic",
        topics.map(({name}) => name!),
      ),
      ...editionsOf("overview", [overview]),
    ];
    const found = manifest.documents.map(({template, subject}) => `${subject} ${template}`);
    expect(found.sort()).toEqual(expected.sort());
    expect(found).toHaveLength(72);
  });

  test("the manifest tells the truth about each file", () => {
    for (const entry of manifest.documents) {
      const bytes = readFileSync(join(folder, entry.path));
      expect(entry.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
      expect(entry.bytes).toBe(bytes.length);
      expect(entry.path.endsWith(`.${entry.format}`)).toBe(true);
      expect(entry.status).toBe("built");
      expect(entry.figures).toBeGreaterThan(0);
      expect(entry.sources.length).toBeGreaterThan(0);
      expect(tables.sources.map(({id}) => id)).toEqual(expect.arrayContaining(entry.sources));
    }
  });

  test("the title of each document is in it and in the manifest", () => {
    for (const {entry, passages} of documents) {
      const title = passages.find(({kind}) => kind === "title")?.text.replaceAll("\n", "");
      expect(title).toBe(entry.title);
    }
  });

  test("the date of a document is that of the newest source that it cites", () => {
    const published = new Map(tables.sources.map((source) => [source.id, source.published!]));
    for (const {entry, passages} of documents) {
      const newest = entry.sources
        .map((id) => published.get(id)!)
        .sort()
        .at(-1)!;
      const told = passages.flatMap(({text}) => /资料截至([\d年月日]+)/.exec(text)?.[1] ?? []);
      // A source without a date gives none to invent.
      expect([...new Set(told)], entry.path).toEqual(newest === "" ? [] : [printDate(newest)]);
    }
  });

  test("places with too little data are omitted with the reason", () => {
    const omitted = manifest.omitted.map(({subject, template}) => `${subject} ${template}`);
    const few = tables.topics.filter((topic) => !topics.includes(topic)).map(({name}) => name!);
    const expected = [...editionsOf("area", ["云阳县", "渝中区", "北碚区"]), ...editionsOf("topic", few)];
    expect(omitted.sort()).toEqual(expected.sort());
    for (const {reason} of manifest.omitted)
      expect(reason.zh).toMatch(/数据中只有 \d 条观测，模板要求至少 5 条/);
  });

  test("nothing else lies in the folder", () => {
    const expected = [".jianbao", "manifest.json", ...manifest.documents.map(({path}) => path)];
    expect(readdirSync(folder).sort()).toEqual(expected.sort());
    expect(readdirSync(join(folder, ".jianbao"))).toEqual(["charts"]);
  });

  test("the build reports nothing", () => {
    expect(report.diagnostics).toEqual([]);
    expect(report.verdict).toBe("done");
  });
});

test(`${isThorough ? "every document" : "a document of each template"} is valid for the Open XML SDK`, async () => {
  const paths = isThorough ? manifest.documents.map(({path}) => path) : largestOfEachTemplate();
  expect(await validateFiles(paths.map((path) => join(folder, path)))).toEqual([]);
});

function largestOfEachTemplate(): string[] {
  const bySize = manifest.documents.toSorted((a, b) => a.bytes - b.bytes);
  const largest = new Map(bySize.map(({template, path}) => [template, path]));
  expect(largest.size).toBe(9);
  return [...largest.values()];
}

test("two builds in different places, time zones and languages give the same bytes", () => {
  const names = readdirSync(elsewhere).filter((name) => /\.(?:docx|pptx)$/.test(name));
  expect(names).toHaveLength(9);
  const differing = names.filter(
    (name) => !readFileSync(join(folder, name)).equals(readFileSync(join(elsewhere, name))),
  );
  expect(differing).toEqual([]);
});

describe("numbers", () => {
  const tell = ({number, from, passage}: ReadDocument["numbers"][number]) => {
    const excerpt = passage.text.slice(Math.max(0, from - 30), from + 20);
    return `${passage.where} (${passage.headings}): ${number} in “${excerpt}”`;
  };

  test("each is backed by the data", () => {
    const unbacked = complaints(({numbers}) =>
      numbers.filter(({observations}) => observations === undefined).map(tell),
    );
    expect(unbacked).toEqual([]);
  });

  test("a target stands beside a word that says so", () => {
    const unmarked = complaints(({entry, numbers}) =>
      numbers
        .filter(({observations = [], passage}) => {
          const isTarget = observations.length > 0 && observations.every(({status}) => status === "target");
          // All of a slide is seen at once; of a page, what stands beside the figure.
          const around = entry.format === "pptx" ? passage.nearby : passage.row;
          return isTarget && !/规划|计划|目标|拟|预期/u.test(`${passage.text} ${around}`);
        })
        .map(tell),
    );
    expect(unmarked).toEqual([]);
  });

  test("a figure with another digit would be noticed, in every document", () => {
    const unnoticed = documents.filter(({numbers, subject}) => {
      const figure = numbers.find(({observations = []}) => observations.length > 0)!;
      const {text} = figure.passage;
      const changed = `${text.slice(0, figure.from)}7${text.slice(figure.from)}`;
      const read = explainNumbers({...figure.passage, text: changed}, subject, facts);
      return read.find(({from}) => from === figure.from)?.observations !== undefined;
    });
    expect(unnoticed.map(({entry}) => entry.path)).toEqual([]);
  });

  test("every document has some that are figures", () => {
    const poor = documents.filter(
      ({numbers}) => numbers.filter(({observations = []}) => observations.length > 0).length < 5,
    );
    expect(poor.map(({entry}) => entry.path)).toEqual([]);
  });
});

describe("text", () => {
  test("no trace of the machinery, no private-use characters", () => {
    const traces =
      /undefined|\bnull\b|NaN|\[object|\{\{|\}\}|:figure|obs=|:::|\*\*|&(?:amp|lt|gt|quot|#)|\p{Co}/u;
    const found = complaints(({passages}) =>
      passages.filter(({text}) => traces.test(text)).map(({where, text}) => `${where}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test("no heading is empty", () => {
    const found = complaints(({passages}) =>
      passages.filter(({kind, text}) => kind === "heading" && text.trim() === "").map(({where}) => where),
    );
    expect(found).toEqual([]);
  });
});

describe("references in Word", () => {
  test("the number after a figure leads to the place in its source where the figure stands", () => {
    let checked = 0;
    const found = complaints(({entry, passages, numbers}) => {
      if (entry.format !== "docx") return [];
      const places = citedPlaces(passages);
      return numbers.flatMap(({number, from, observations = [], passage}) => {
        if (passage.kind !== "paragraph" || observations.length === 0) return [];
        checked++;
        const [marks = ""] = /(?:\[[\d–]+\])+/u.exec(passage.text.slice(from)) ?? [];
        const cited = referencesOf(marks).map((each) => places.get(each));
        const right = observations.some(({source, locator}) => {
          const {title} = tables.sources.find(({id}) => id === source)!;
          return cited.some(
            (place) =>
              (place?.locator === undefined || rowsOf(place.locator).includes(locator!)) &&
              place?.source.includes(title!),
          );
        });
        return right ? [] : [`${number}${marks} in “${passage.text}”`];
      });
    });
    expect(found).toEqual([]);
    expect(checked).toBeGreaterThan(300);
  });

  test("every number leads somewhere, and every place is referred to", () => {
    const found = complaints(({entry, passages}) => {
      if (entry.format !== "docx") return [];
      const places = [...citedPlaces(passages).keys()];
      const used = new Set(
        passages.filter(({kind}) => kind !== "source").flatMap(({text}) => referencesOf(text)),
      );
      return [
        ...[...used]
          .filter((number) => !places.includes(number))
          .map((number) => `[${number}] leads nowhere`),
        ...places.filter((number) => !used.has(number)).map((number) => `[${number}] is never used`),
      ];
    });
    expect(found).toEqual([]);
  });
});

/**
 * What the numbers in the text lead to: the entries of the list at the end. A number is that of a source, or of a place
 * in it; places follow the name of their source.
 */
function citedPlaces(
  passages: readonly Passage[],
): Map<number, {source: string; locator: string | undefined}> {
  const places = new Map<number, {source: string; locator: string | undefined}>();
  let source = "";
  for (const {kind, text} of passages) {
    if (kind !== "source") continue;
    const [, whole] = /^\[(\d+)\]　/u.exec(text) ?? [];
    if (whole !== undefined) places.set(Number(whole), {source: text, locator: undefined});
    else if (!text.startsWith("[")) source = text;
    for (const [, number, locator = ""] of text.matchAll(/\[(\d+)\]\u00a0(.*?)(?=；\[|。$)/gu)) {
      places.set(Number(number), {source, locator});
    }
  }
  return places;
}

/** `专栏1 第1—3行` → 专栏1 第1行, 专栏1 第2行, 专栏1 第3行; what names one place is that. */
function rowsOf(place: string): string[] {
  const [whole, rows] = /(?<=第)(\d+(?:[—、]\d+)+)(?=行)/u.exec(place) ?? [];
  if (whole === undefined || rows === undefined) return [place];
  return rows.split("、").flatMap((stretch) => {
    const [from = 0, to = from] = stretch.split("—").map(Number);
    return Array.from({length: to - from + 1}, (_, index) => place.replace(whole, String(from + index)));
  });
}

/** `[1][4–6]` → 1, 4, 5, 6. */
function referencesOf(text: string): number[] {
  return [...text.matchAll(/\[(\d+)(?:–(\d+))?\]/gu)].flatMap(([, from, to = from]) =>
    Array.from({length: Number(to) - Number(from) + 1}, (_, index) => Number(from) + index),
  );
}

describe("slides", () => {
  test("each has one title of its own, unlike all others of its deck", () => {
    const found = complaints(({slides}) => {
      const titles = slides.map(({title}) => title);
      return slides.flatMap(({title, titles: count}, index) => [
        ...(count === 1 && title.trim() !== "" ? [] : [`slide ${index + 1} has ${count} titles: “${title}”`]),
        ...(titles.indexOf(title) === index ? [] : [`slide ${index + 1} repeats the title “${title}”`]),
      ]);
    });
    expect(found).toEqual([]);
  });

  test("each shows something below its title", () => {
    const found = complaints(({slides}) =>
      slides.flatMap(({passages}, index) =>
        passages.some(({kind}) => kind !== "title" && kind !== "note") ? [] : [`slide ${index + 1} is empty`],
      ),
    );
    expect(found).toEqual([]);
  });

  test("every deck has more than five", () => {
    const decks = documents.filter(({entry}) => entry.format === "pptx");
    expect(decks.length).toBeGreaterThan(0);
    for (const {slides} of decks) expect(slides.length).toBeGreaterThan(5);
  });
});

describe("charts", () => {
  test("the alternative text of a chart says every value of the data it shows", () => {
    const found = complaints(({pictures, subject, passages}) =>
      pictures.flatMap(({where, alternative}) => {
        const headings = passages.find((passage) => passage.text === alternative)?.headings ?? "";
        const expected = expectedValues(alternative, headings, subject);
        if (expected.length === 0) return [`${where}: nobody knows what this chart shows: ${alternative}`];
        return expected
          .filter((forms) => !forms.some((form) => alternative.includes(form)))
          .map((forms) => `${where}: ${forms.join(" or ")} is not in “${alternative}”`);
      }),
    );
    expect(found).toEqual([]);
    expect(documents.flatMap(({pictures}) => pictures).length).toBeGreaterThan(10);
  });

  test("each is drawn once", () => {
    const media = documents.flatMap((document) =>
      document.pictures.map(({bytes}) => createHash("sha256").update(bytes).digest("hex")),
    );
    expect(report.charts.pictures).toBe(new Set(media).size);
  });
});

function topicOf(indicator: string): string {
  return tables.indicators.find(({id}) => id === indicator)!.topic!;
}

/** For each value that a chart with this alternative text has to show, the ways to print it. */
function expectedValues(alternative: string, headings: string, subject: Subject): string[][] {
  const title = /：(.*?)。/u.exec(alternative)?.[1] ?? "";
  const forms = (observations: readonly Row[]) =>
    observations.map((observation) =>
      figureForms(observation, tables.indicators.find(({id}) => id === observation.indicator)!),
    );
  const compared = tables.indicators.find(({name}) => /各地/u.test(title) && title.includes(name!));
  if (compared) {
    const own = chosen(tables.observations).filter(({indicator}) => indicator === compared.id);
    return forms([...new Set(own.map(({area}) => area))].flatMap((area) => latest(own, area!)));
  }
  const around = `${title} ${headings}`;
  const area =
    subject.kind === "area" ? subject.id : tables.areas.find(({name}) => around.includes(name!))?.code;
  const city = area ?? (around.includes("全市") ? "500000" : undefined);
  const topic =
    subject.kind === "topic" ? subject.id : tables.topics.find(({name}) => around.includes(name!))?.id;
  const whole = tables.indicators.find(({name}) => title.includes(`${name}的构成`));
  if (whole) {
    const parts = tables.indicators.filter(({part_of}) => part_of === whole.id).map(({id}) => id);
    return forms(tables.observations.filter(({indicator}) => parts.includes(indicator)));
  }
  if (/全市实际值|10个百分点以上/u.test(title)) {
    const rates = plansOf(city ?? "").filter(
      ({target}) => tables.indicators.find(({id}) => id === target.indicator)!.kind === "share",
    );
    if (title.includes("全市"))
      return forms(
        rates.flatMap(({baseline, target, municipal}) =>
          municipal && municipal.value !== target.value ? [baseline, target, municipal] : [],
        ),
      );
    const large = rates.filter(({baseline, target}) => Number(target.value) - Number(baseline.value) >= 10);
    return forms(large.flatMap(({baseline, target}) => [baseline, target]));
  }
  const rates = tables.indicators.filter(
    (indicator) => indicator.topic === topic && indicator.kind === "share",
  );
  const wanted = title.includes("目标") ? ["baseline", "target"] : ["actual", "actual"];
  return forms(
    rates.flatMap(({id}) => {
      const own = chosen(tables.observations).filter((row) => row.area === city && row.indicator === id);
      const shown = own.filter(({status}) => wanted.includes(status!));
      if (wanted[0] === "baseline") return new Set(shown.map(({status}) => status)).size === 2 ? shown : [];
      const values = new Set(shown.map(({value}) => value));
      return values.size > 1 ? shown : [];
    }),
  );
}

function plansOf(area: string) {
  return plans(
    chosen(tables.observations).filter((row) => row.area === area),
    facts,
  );
}

/** The newest actual value of an area, else its newest baseline. */
function latest(observations: readonly Row[], area: string): Row[] {
  for (const status of ["actual", "baseline"]) {
    const found = observations
      .filter((row) => row.area === area && row.status === status)
      .sort((a, b) => Number(b.period!.slice(-4)) - Number(a.period!.slice(-4)));
    if (found[0]) return [found[0]];
  }
  return [];
}
