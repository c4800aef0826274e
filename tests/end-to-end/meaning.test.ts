// What was once right in every digit and wrong in what it said, looked for in the text of the finished documents.
import {beforeAll, describe, expect, test} from "vitest";
import type {Passage} from "../support/read-briefing.ts";
import {finishedDocuments, type ReadDocument, tables} from "./finished-documents.ts";

let documents: readonly ReadDocument[];
beforeAll(async () => {
  ({documents} = await finishedDocuments());
}, 400_000);

/** Slides of the annex are hidden; their tables hold everything, structural numbers too. */
const isAnnex = ({headings}: Passage) => headings.includes("附表：");
const isCompendium = ({entry}: ReadDocument) => entry.template.endsWith("-compendium");
const plainly = (text: string) => text.replaceAll(/\n|\[\d+(?:–\d+)?\]/gu, "");

interface Line {
  readonly file: string;
  readonly where: string;
  /** With the row of a table around it. */
  readonly text: string;
  readonly passage: Passage;
}

function lines(keep: (document: ReadDocument, passage: Passage) => boolean = () => true): Line[] {
  return documents.flatMap((document) =>
    document.passages
      .filter((passage) => keep(document, passage))
      .map((passage) => ({
        file: document.entry.path,
        where: passage.where,
        text: plainly(`${passage.text} ${passage.row}`),
        passage,
      })),
  );
}

/** What is said or shown to leaders: neither the tables of an annex nor the compendium. */
const said = (document: ReadDocument, passage: Passage) => !isCompendium(document) && !isAnnex(passage);
const tell = (found: readonly Line[]) => found.map(({file, where, text}) => `${file}: ${where}: ${text}`);

test("documents are read, of each kind", () => {
  expect(new Set(documents.map(({entry}) => entry.template)).size).toBeGreaterThan(5);
  expect(lines(said).length).toBeGreaterThan(5_000);
});

describe("nowhere", () => {
  test.each([
    ["40 years before the first prizes as years without one", /无奖/u],
    ["subjects that were monitored, without the result", /监测学科9个/u],
    ["departments that take part as those that lead", /牵头部门23个|23个牵头部门/u],
    ["one brand among six as six brands of the place", /重庆品牌6个/u],
    ["a planning cycle as something reached", /周期达到|规划周期达/u],
    ["that numbers are copied, beside one that was words", /数字照录/u],
    ["a new aim to create as the successor of what exists", /(?:由|从)5个(?:提高|增加|变)[^。；]*3～5个/u],
    ["improving two centres as building two", /新建特殊教育资源中心|特殊教育资源中心数?[^。；]{0,6}由/u],
    [
      "prizes without the nominees that they count",
      /市长奖(?:获奖)?(?:1[13])名|1[13]名学生获(?:青少年)?科技创新市长奖(?!或提名)/u,
    ],
    [
      "what runs on as long or regular where no source says so",
      /(?<!中)(?:定期|长期)(?:开展|举办|推进|实施)/u,
    ],
    ["a superlative over rates that are unlike", /数值较高的是|所列比率中/u],
    ["a goal under the heading of what was done", /主要做法：/u],
    ["that the meeting is over", /汇报完毕/u],
  ])("%s", (_, fault) => {
    expect(tell(lines().filter(({text}) => fault.test(text)))).toEqual([]);
  });
});

describe("in words that leaders read", () => {
  test("structural numbers are none of a sentence, a card, a bar or a row", () => {
    const structural = new Set(
      tables.indicators.filter(({weight}) => weight === "structural").map(({id}) => id),
    );
    expect(structural.size).toBeGreaterThan(20);
    const names = tables.indicators.filter(({id}) => structural.has(id)).map(({name}) => name!);
    const shown = lines(
      (document, passage) =>
        said(document, passage) && /^(?:card|alternative|title|heading)$/u.test(passage.kind),
    );
    expect(
      tell(
        shown.filter(({text}) =>
          names.some((name) => new RegExp(`${name}(?:为|达到)?第?\\d`, "u").test(text)),
        ),
      ),
    ).toEqual([]);
    const levels = lines(said).filter(({text}) =>
      /层级(?:为|达到)?\d|ESI[^。]{0,12}入围线(?:为|达到)?\s?1%/u.test(text),
    );
    expect(tell(levels)).toEqual([]);
  });

  test.each([
    ["what the national brand stands for", /“留学重庆”列入首批全球推广的6个重庆品牌/u],
    ["who leads and who takes part", /县委书记、县长牵头，23个部门参与/u],
    ["the result of monitoring", /义务教育质量监测9个学科综合排名居全市前列/u],
    ["the first prizes of Zouma", /走马小学教师在市级音乐、美术赛课和基本功比赛中获一等奖4项/u],
    ["that nominees count", /13名学生获青少年科技创新市长奖或提名/u],
    ["that an aim is to create", /新打造国家级终身学习活动品牌3～5个/u],
    ["that centres are improved", /优化提升特殊教育资源中心2个/u],
    ["that ten are striven for", /争取10所院校入选国家“新双高”建设单位/u],
    ["the parts of a whole in one sentence", /15项（?，?其中特等奖4项、一等奖5项、二等奖6项/u],
  ])("%s", (_, words) => {
    expect(lines().filter(({text}) => words.test(text)).length).toBeGreaterThan(0);
  });

  test("the 80 % of 丰都 is an aim wherever it stands", () => {
    const found = lines(({entry}, {text}) => entry.subject === "丰都县" && /(?<![\d.])80%/u.test(text));
    expect(found.length).toBeGreaterThan(0);
    const unsaid = found.filter(
      ({text, passage}) =>
        !/规划|目标|确保/u.test(`${text} ${passage.row} ${passage.column} ${passage.headings}`),
    );
    expect(tell(unsaid.filter(({passage}) => passage.kind !== "note" && passage.kind !== "source"))).toEqual(
      [],
    );
  });

  test("17 projects and 20 schools are two matters", () => {
    const shown = lines((document, passage) => said(document, passage) && passage.kind !== "note");
    expect(
      shown.some(({text}) => /17个/u.test(text)) && shown.some(({text}) => /(?<!\d)20所/u.test(text)),
    ).toBe(true);
    const both = shown.filter(({text}) =>
      text.split("。").some((part) => /17个/u.test(part) && /(?<!\d)20所/u.test(part)),
    );
    expect(tell(both)).toEqual([]);
  });

  test("education groups of different scope share no row", () => {
    const rows = lines(said).filter(({passage}) => passage.row.includes("教育集团"));
    expect(rows.length).toBeGreaterThan(0);
    const values = /(?<!\d)(?:10|16|17)个/gu;
    expect(
      tell(
        rows.filter(
          ({passage}) => new Set(passage.row.match(values)).size > 1 && /各地/u.test(passage.headings),
        ),
      ),
    ).toEqual([]);
  });

  test("nothing stayed the same between two inferred years", () => {
    const found = lines().filter(({text}) =>
      /\*[^。；]*与\d{4}年\*持平|持平[^。；]*\d{4}年\*[^。；]*\d{4}年\*/u.test(text),
    );
    expect(tell(found)).toEqual([]);
  });

  test("differences have the decimals of their terms", () => {
    expect(lines().some(({text}) => text.includes("−0.10"))).toBe(true);
    expect(tell(lines().filter(({text}) => /[−+]0\.1(?!\d)/u.test(text)))).toEqual([]);
  });
});

test("what is planned stands apart from what is done", () => {
  const planned = tables.initiatives.filter(({status}) => status === "planned").map(({name}) => name!);
  expect(planned.length).toBeGreaterThan(20);
  let checked = 0;
  const wrong = documents.flatMap(({entry, passages}) => {
    let heading = "";
    return passages.flatMap(({text, kind, where}) => {
      if (kind === "title" || kind === "heading" || /^(?:已经开展|已经做到|规划提出)/u.test(text))
        heading = text;
      const name = planned.find((each) => text.startsWith(`${each}：`));
      if (name === undefined) return [];
      checked += 1;
      return /规划提出|举措$/u.test(heading) ? [] : [`${entry.path}: ${where}: ${name} under “${heading}”`];
    });
  });
  expect(wrong).toEqual([]);
  expect(checked).toBeGreaterThan(10);
});

test("no clause is said more than three times", () => {
  const names = new Set(tables.indicators.map(({name}) => name!));
  const repeated = documents.flatMap((document) => {
    const counts = new Map<string, number>();
    for (const {kind, text} of document.passages) {
      if (!/^(?:paragraph|card|heading|title)$/u.test(kind)) continue;
      // The same clause once a passage: what a title goes on with on the next slide is one title.
      for (const clause of new Set(plainly(text).split(/[，。；：、（）\s]/u)))
        if (/^\p{Script=Han}{6,}$/u.test(clause) && !names.has(clause))
          counts.set(clause, (counts.get(clause) ?? 0) + 1);
    }
    return [...counts]
      .filter(([, count]) => count > 3)
      .map(([clause, count]) => `${document.entry.path}: ${clause} ${count}`);
  });
  expect(repeated).toEqual([]);
});

test("inferred years are marked, and the mark is explained where it stands", () => {
  const unexplained = documents.flatMap(({entry, slides, passages}) => {
    const groups = entry.format === "pptx" ? slides.map((slide) => slide.passages) : [passages];
    return groups.flatMap((group) => {
      const shown = group.filter(({kind}) => kind !== "note");
      const isMarked = shown.some(({text}) => /年\*/u.test(text));
      const isExplained = shown.some(({text}) => text.includes("年份为推定"));
      return isMarked && !isExplained ? [`${entry.path}: ${shown[0]?.where}`] : [];
    });
  });
  expect(unexplained).toEqual([]);
  expect(lines().filter(({text}) => /年\*/u.test(text)).length).toBeGreaterThan(200);
});
