import Handlebars from "handlebars";
import {describe, expect, test} from "vitest";
import {indicatorIds} from "../../src/template/helpers/arguments.ts";
import {helpers} from "../../src/template/helpers/index.ts";
import {type Kit, plain, text} from "./render.ts";
import {observe, small, withObservation} from "./small-dataset.ts";

type Case = [string, string, Kit?];
const check = (cases: Case[]) =>
  test.each(cases)("%s → %s", (body, expected, kit) => expect(plain(body, kit)).toBe(expected));

const ids = (list: string) => `{{#each ${list} as |o|}}{{o.id}} {{/each}}`;
const only = (...observations: (typeof small.observations)[number][]): Kit => ({
  dataset: {...small, observations},
});

test("an indicator that is not there is none", () => {
  for (const nothing of [null, undefined, 5, [null]]) expect(indicatorIds(nothing)).toEqual([]);
  expect(indicatorIds(["a", {id: "b"}])).toEqual(["a", "b"]);
});

describe("observation", () => {
  check([
    ['{{#with (observation "enrolment") as |o|}}{{o.id}}{{/with}}', "e24"],
    ['{{#with (observation "satisfaction") as |o|}}{{o.id}}{{/with}}', "s20"],
    ['{{#with (observation "enrolment" status="target") as |o|}}{{o.id}}{{/with}}', "e25t"],
    ['{{#with (observation "enrolment" status="actual" period="2023") as |o|}}{{o.id}}{{/with}}', "e23"],
    ['{{#with (observation "enrolment" period="2023") as |o|}}{{o.id}}{{/with}}', "e23"],
    ['{{#with (observation "enrolment" area="綦江") as |o|}}{{o.id}}{{/with}}', "e24q"],
    ['{{#with (observation "enrolment" area="500230") as |o|}}{{o.id}}{{/with}}', "e23f"],
    ['{{#with (observation "enrolment" area=city) as |o|}}{{o.id}}{{/with}}', "e24c"],
    ['{{#with (observation "enrolment" area=city.code) as |o|}}{{o.id}}{{/with}}', "e24c"],
    // A target is never the state of things, not even where there is nothing else.
    ['{{#with (observation "prizes" period="2021/2025") as |o|}}{{o.id}}{{/with}}', "w25"],
    [
      '{{#if (observation "enrolment")}}有{{else}}无{{/if}}',
      "无",
      only(observe("t", "enrolment", 98, {status: "target"})),
    ],
    [
      '{{#with (observation "enrolment") as |o|}}{{o.id}}{{/with}}',
      "a",
      only(
        observe("b", "enrolment", 90, {status: "baseline", period: "2025"}),
        observe("a", "enrolment", 80, {period: "2020"}),
      ),
    ],
  ]);
});

describe("observations", () => {
  check([
    [ids('(observations topic="preschool")'), "e20 e23 e24 e25t k20 k24 "],
    [ids('(observations indicators="dropout enrolment" status="actual")'), "e23 e24 d24 "],
    [ids('(observations kinds="rank change")'), "p25 g25 "],
    [ids('(observations period="2024")'), "e24 k24 d24 "],
    [ids('(observations note="年份来源")'), "w25 "],
    [ids('(observations indicators="dropout")'), "d24 d24q d24f ", {subject: "all"}],
    [ids("(observations)"), "d24 d24q d24f i25 w25 w25t ", {subject: {topic: "compulsory"}}],
    [ids('(observations indicators=(indicators kinds="rank index"))'), "p25 i25 "],
    [ids('(observations topic="special")'), ""],
  ]);

  test("take the preferred one of a contradiction, else the first", () => {
    const which = '{{#with (observation "enrolment" status="target") as |o|}}{{o.id}}{{/with}}';
    const unsettled = withObservation("e25t", {preferred: false});
    expect(plain(which, {dataset: unsettled})).toBe("e25t");
    const other = {
      ...unsettled,
      observations: unsettled.observations.map((o) => (o.id === "e25u" ? {...o, preferred: true} : o)),
    };
    expect(plain(which, {dataset: other})).toBe("e25u");
  });
});

describe("contradictions", () => {
  check([
    [
      "{{#each (contradictions) as |o|}}{{o.id}}:{{#each o.contradictedBy as |x|}}{{figure x}}（{{x.locator}}）{{/each}}{{/each}}",
      "e25t:超过97%（表2）",
    ],
    [ids('(contradictions topic="overall")'), ""],
    // The same value said twice is no contradiction.
    [
      ids("(contradictions)"),
      "",
      only(observe("a", "enrolment", 90), observe("b", "enrolment", 90, {locator: "表1"})),
    ],
    [
      ids("(contradictions)"),
      "a ",
      only(observe("a", "enrolment", 90), observe("b", "enrolment", 90, {qualifier: "at_least"})),
    ],
  ]);
});

describe("indicators", () => {
  const list = (call: string) => `{{#each ${call} as |i|}}{{i.id}} {{/each}}`;
  check([
    [list("(indicators)"), "satisfaction place growth enrolment kindergartens dropout index prizes "],
    [list('(indicators with="baseline target")'), "enrolment "],
    [list('(indicators with="baseline" without="actual")'), "satisfaction "],
    [list("(indicators changed=true)"), "enrolment "],
    [list('(indicators topic="preschool" changed=false)'), "kindergartens "],
    [list('(indicators kinds="share" single=true)'), "satisfaction dropout "],
    [list('(indicators kinds="share" single=false)'), "enrolment "],
    [list("(indicators current=true)"), "", only(observe("t", "enrolment", 98, {status: "target"}))],
    [
      '{{#each (indicators with="target" kinds="share")}}{{figure baseline}} {{figure earlier}} {{figure actual}} {{figure latest}} {{figure target}}{{/each}}',
      "80.4% 85% 90.25% 90.25% 98%以上",
    ],
    // A sum over years is no earlier state.
    [
      "{{#each (indicators)}}{{#if earlier}}有{{else}}无{{/if}}{{/each}}",
      "无",
      only(observe("a", "prizes", 1, {period: "2021/2024"}), observe("b", "prizes", 2)),
    ],
    [
      list("(indicators changed=true)"),
      "",
      only(observe("a", "index", 1, {period: "2020"}), observe("b", "index", 1)),
    ],
  ]);
});

describe("comparisons", () => {
  const each =
    "{{#each (comparisons) as |c|}}{{c.id}}（{{#each c.observations as |o|}}{{o.id}} {{/each}}{{#if c.yearsDiffer}}年份不同{{/if}}）{{/each}}";
  check([
    [each, "enrolment（e24c e24 e24q e23f 年份不同）dropout（d24 d24q d24f ）"],
    [each, "enrolment（e24c e24 e24q e23f 年份不同）", {subject: {topic: "preschool"}}],
    // The newest state of the area itself is too old to stand beside those of others.
    [each, "", {subject: {area: "CQ-GXQ"}}],
    [
      '{{#each (comparisons) as |c|}}{{c.years}}缺{{names (groups c.left by="area")}} {{/each}}',
      "2023—2024年缺重庆高新区 2024年缺 ",
    ],
    ['{{count (comparisons kinds="count")}}', "0"],
    ["{{#each (comparisons least=4) as |c|}}{{c.id}} {{/each}}", "enrolment "],
    ["{{count (comparisons least=9)}}", "0"],
    [each, "", only(observe("a", "index", 1), observe("b", "index", 2, {area: "500000", status: "target"}))],
  ]);
});

describe("areas, topics, initiatives and sources", () => {
  check([
    ["{{names (areas)}}", "重庆市、沙坪坝区、綦江区、丰都县和重庆高新区"],
    ['{{names (areas level="district county")}}', "沙坪坝区、綦江区和丰都县"],
    ['{{names (areas indicator="dropout")}}', "沙坪坝区、綦江区和丰都县"],
    ['{{names (areas topic="overall" missing=true)}}', "重庆市、綦江区、丰都县和重庆高新区"],
    ["{{names (areas)}}", "沙坪坝区、綦江区和丰都县", {subject: {topic: "compulsory"}}],
    ["{{names (topics)}}", "总体水平、学前教育和义务教育"],
    ['{{names (topics area="綦江区")}}', "学前教育、义务教育和特殊教育"],
    ["{{names (topics missing=true)}}", "特殊教育"],
    ["{{names (topics top=1)}}", "学前教育"],
    ["{{names (topics beyond=1)}}", "总体水平和义务教育"],
    ["{{names (topics top=3 least=6)}}", "学前教育"],
    ["{{names (topics beyond=3 least=6)}}", "总体水平和义务教育"],
    ['{{names (topics sort="count")}}', "学前教育、义务教育和总体水平"],
    ['{{names (topics top=9 least=1 weight="structural")}}', ""],
    ['{{names (areas weight="structural")}}', ""],
    ["{{names (topics)}}", "总体水平、学前教育、义务教育和特殊教育", {subject: "all"}],
    ["{{names (initiatives)}}", "红岩小课堂和全国先进"],
    ['{{names (initiatives kind="honour")}}', "全国先进"],
    ['{{names (initiatives except="honour brand")}}', ""],
    ['{{names (initiatives topic="special")}}', "山区走教", {subject: "all"}],
    [
      "{{#each (initiatives) as |i|}}{{i.summary}}，{{i.area.name}}，{{i.topic.name}}{{/each}}",
      "教师走校上课，綦江区，特殊教育",
      {subject: {area: "500110"}},
    ],
    ["{{#each (sources) as |s|}}{{s.title}} {{/each}}", "规划 日报 "],
    ["{{#each (sources) as |s|}}{{s.title}} {{/each}}", "规划 ", {subject: {topic: "compulsory"}}],
  ]);
});

/** The areas of the small dataset by how many observations they have, as the helper `names` joins them. */
function namesOfAreas(wanted: (count: number) => boolean): string {
  const names = small.areas
    .filter(({code}) => wanted(small.observations.filter(({area}) => area === code).length))
    .map(({name}) => name);
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join("、")}和${names.at(-1)}`;
}

describe("groups, ranking, biggest, take, collect, count", () => {
  const groups = (call: string) =>
    `{{#each ${call} as |g|}}{{g.name}}：{{#each g.observations as |o|}}{{o.id}} {{/each}}{{/each}}`;
  check([
    [
      groups('(groups (observations) by="period")'),
      "2020年：s20 e20 k20 2023年：e23 2024年：e24 k24 d24 2025年：p25 g25 e25t i25 2021—2025年：w25 w25t ",
    ],
    [groups('(groups (observations topic="preschool") by="topic")'), "学前教育：e20 e23 e24 e25t k20 k24 "],
    [
      groups('(groups (observations topic="preschool") by="indicator")'),
      "毛入园率：e20 e23 e24 e25t 幼儿园数：k20 k24 ",
    ],
    [
      groups('(groups (observations indicators="enrolment") by="status")'),
      "基期：e20 实际：e23 e24 目标：e25t ",
    ],
    [
      groups('(groups (observations) by="area")'),
      "沙坪坝区：d24 i25 w25 w25t 綦江区：d24q 丰都县：d24f ",
      {subject: {topic: "compulsory"}},
    ],
    [
      groups('(groups (observations) by="locator")'),
      "表1第1行：a c 表1第2行：b 表1第1行：d ",
      only(
        observe("a", "enrolment", 90, {locator: "表1第1行"}),
        observe("b", "kindergartens", 5, {locator: "表1第2行"}),
        observe("c", "dropout", 1, {locator: "表1第1行"}),
        // The first row of another source is another place.
        observe("d", "index", 1, {locator: "表1第1行", source: "daily"}),
      ),
    ],
    ["{{count (groups null)}}", "0"],
    [ids('(ranking (observations indicators="dropout"))'), "d24f d24 d24q ", {subject: "all"}],
    [
      ids('(ranking (observations indicators="enrolment" status="actual" period="2024"))'),
      "e24c e24 e24q ",
      {subject: "all"},
    ],
    ["{{count (ranking null)}}", "0"],
    ["{{#with (biggest (indicators)) as |i|}}{{i.id}}{{/with}}", "enrolment"],
    // Bounds are not subtracted: 98%以上 minus 80.4% is not known, so the two actual values count; a count moves by 0 there.
    ['{{#with (biggest (indicators kinds="count")) as |i|}}{{i.id}}{{else}}无{{/with}}', "无"],
    ["{{#with (biggest null) as |i|}}{{i.id}}{{else}}无{{/with}}", "无"],
    ["{{names (take (areas) 2)}}", "重庆市和沙坪坝区"],
    ["{{names (take (areas) 2 from=3)}}", "丰都县和重庆高新区"],
    ["{{names (take (areas) 9 from=4)}}", "重庆高新区"],
    ["{{names (take (areas) 0)}}", ""],
    ["{{names (take null 3)}}", ""],
    [ids('(collect (indicators kinds="rank change") "observations")'), "p25 g25 "],
    ['{{count (collect null "observations")}}', "0"],
    ["{{count (areas)}}", "5"],
    ["{{count null}}", "0"],
    [ids('(collect (indicators kinds="rank change") "latest")'), "p25 g25 "],
    ['{{count (collect (indicators kinds="share") "target")}}', "1"],
    ['{{count (collect null "latest")}}', "0"],
    ["{{names (areas least=3)}}", namesOfAreas((count) => count >= 3)],
    ["{{names (areas most=2)}}", namesOfAreas((count) => count > 0 && count <= 2)],
    ['{{names (areas missing=true level="county")}}', ""],
  ]);
});

describe("wholes", () => {
  const withParts = (primary: number) => ({
    dataset: {
      ...small,
      indicators: [
        ...small.indicators,
        ...["primary", "junior"].map((id) => ({
          ...small.indicators.find((indicator) => indicator.id === "index")!,
          id,
          name: id,
          partOf: "index",
        })),
      ],
      observations: [
        observe("all", "index", 1.2),
        observe("p", "primary", primary),
        observe("j", "junior", 0.4),
        observe("old", "junior", 0.3, {period: "2020"}),
        observe("goal", "primary", 0.9, {status: "target"}),
      ],
    },
  });
  const told =
    "{{#each (wholes) as |w|}}{{w.whole.id}}：{{#each w.observations as |o|}}{{o.id}} {{/each}}{{/each}}";
  check([
    [told, "all：p j ", withParts(0.8)],
    // Parts that do not add up are no parts to show.
    [told, "", withParts(0.7)],
  ]);
});

describe("names", () => {
  check([
    ["{{names (take (areas) 1)}}", "重庆市"],
    ["{{names null}}", ""],
    ['{{names (collect (indicators) "aliases")}}', ""],
    [
      '{{names (collect (indicators) "aliases")}}',
      "甲、乙和丙",
      {
        dataset: {
          ...small,
          observations: [observe("a", "index", 1)],
          indicators: small.indicators.map((i) =>
            i.id === "index" ? {...i, aliases: ["甲", "乙", "丙"]} : i,
          ),
        },
      },
    ],
  ]);
});

describe("figure, is, period, status, text", () => {
  const is = (verb = "") => `率{{is (observation "enrolment")${verb}}}`;
  const as = (more: Parameters<typeof withObservation>[1]): Kit => only(observe("a", "enrolment", 50, more));
  check([
    ['{{figure (observation "prizes")}}', "1.2万余人次"],
    ['{{figure (observation "prizes" status="target")}}', "3～5人次"],
    ['{{figure (observation "place")}}', "第6位"],
    [is(), "率为50%", as({})],
    [is(' verb="达到"'), "率达到50%", as({})],
    [is(), "率超过50%", as({qualifier: "more_than", printed: "超50%"})],
    [is(' verb="达到"'), "率超过50%", as({qualifier: "more_than", printed: "超50%"})],
    [is(), "率为50余%", as({qualifier: "more_than", printed: "50余%"})],
    [is(), "率在50%以上", as({qualifier: "at_least"})],
    [is(' verb="达到"'), "率达到50%以上", as({qualifier: "at_least"})],
    [is(), "率近50%", as({qualifier: "about", printed: "近50%"})],
    [is(), "率约50%", as({qualifier: "about"})],
    [is(), "率不足50%", as({qualifier: "less_than"})],
    [is(), "率不超过50%", as({qualifier: "at_most"})],
    [is(), "率为50%～60%", as({qualifier: "range", valueHigh: 60})],
    ['{{is (observation "place")}}', "为第6位"],
    ['{{period (observation "prizes")}}', "2021—2025年"],
    ["{{period null}}", ""],
    ['{{#each (observations indicators="enrolment") as |o|}}{{status o}}{{/each}}', "基期实际实际目标"],
    ["{{status null}}", ""],
    ['{{text area.name "共" 3 "项"}}', "沙坪坝区共3项"],
    ["{{text 0.5}}", "0.5"],
  ]);
});

describe("change and gap", () => {
  const pair = (
    indicator: string,
    from: number,
    to: number,
    more: Partial<(typeof small.observations)[number]> = {},
  ) => only(observe("a", indicator, from, {period: "2020"}), observe("b", indicator, to, more));
  const both = (helper: string, indicator: string) =>
    `{{${helper} (observation "${indicator}" period="2020") (observation "${indicator}" period="2025")}}`;
  const change = (indicator: string) => both("change", indicator);
  const gap = (indicator: string) => both("gap", indicator);
  check([
    [change("enrolment"), "提高4.6个百分点", pair("enrolment", 80.4, 85)],
    [change("enrolment"), "下降4.6个百分点", pair("enrolment", 85, 80.4)],
    [change("dropout"), "下降0.08个百分点", pair("dropout", 0.33, 0.25)],
    // With the decimals of its terms, and no more.
    [change("dropout"), "下降0.10个百分点", pair("dropout", 0.35, 0.25)],
    [change("enrolment"), "提高1.4个百分点", pair("enrolment", 98.5, 99.9)],
    [change("enrolment"), "提高3.0个百分点", pair("enrolment", 90.6, 93.6)],
    [change("enrolment"), "提高30个百分点", pair("enrolment", 68, 98)],
    [change("enrolment"), "持平", pair("enrolment", 85, 85)],
    [change("enrolment"), "提高约5个百分点", pair("enrolment", 80, 85, {qualifier: "about"})],
    [change("kindergartens"), "增加3所", pair("kindergartens", 120, 123)],
    [change("kindergartens"), "减少3所", pair("kindergartens", 123, 120)],
    [change("prizes"), "增加2.7万人次", pair("prizes", 1000, 28_000)],
    [change("index"), "下降0.13", pair("index", 0.33, 0.2)],
    [gap("enrolment"), "高2.8个百分点", pair("enrolment", 90, 92.8)],
    [gap("enrolment"), "低2.8个百分点", pair("enrolment", 92.8, 90)],
    [gap("kindergartens"), "少3所", pair("kindergartens", 6, 3)],
    [gap("kindergartens"), "多3所", pair("kindergartens", 3, 6)],
    [gap("enrolment"), "持平", pair("enrolment", 90, 90)],
    ["{{change null null}}{{gap null null}}", ""],
  ]);

  test("cite both observations", () => {
    expect(text(change("enrolment"), pair("enrolment", 80.4, 85))).toBe(
      '提高:figure[4\\.6个百分点]{obs="a b"}',
    );
  });
});

describe("rank", () => {
  const rank = (indicator: string, area: string) =>
    `{{#with (rank (observation "${indicator}" area="${area}"))}}{{this}}{{else}}无{{/with}}`;
  check([
    // The lower the better; the city is no rival of its districts.
    [rank("dropout", "丰都县"), "第1位"],
    [rank("dropout", "沙坪坝区"), "第2位"],
    [rank("dropout", "綦江区"), "第3位"],
    [rank("enrolment", "丰都县"), "第1位"],
    [rank("enrolment", "沙坪坝区"), "第2位"],
    // Its year is far from the others'.
    [rank("enrolment", "重庆高新区"), "无"],
    [rank("enrolment", "重庆市"), "无"],
    // Neither better nor worse, or too few.
    [rank("kindergartens", "沙坪坝区"), "无"],
    [rank("index", "沙坪坝区"), "无"],
    // A bound has no place, and leaves too few behind.
    [rank("dropout", "沙坪坝区"), "无", {dataset: withObservation("d24q", {qualifier: "less_than"})}],
    // Equal values share a place.
    [rank("dropout", "綦江区"), "第2位", {dataset: withObservation("d24q", {value: 0.25})}],
    ["{{#with (rank null)}}有{{else}}无{{/with}}", "无"],
  ]);
});

describe("logic", () => {
  const holds = (condition: string) => `{{#if ${condition}}}是{{else}}否{{/if}}`;
  const baseline = '(observation "kindergartens" status="baseline")';
  const actual = '(observation "kindergartens" status="actual")';
  const target = '(observation "enrolment" status="target")';
  check([
    [holds('(eq area.level "district")'), "是"],
    [holds('(eq area.level "county")'), "否"],
    [holds("(eq 1 1)"), "是"],
    [holds('(eq 1 "1")'), "否"],
    [holds("(gt 2 1)"), "是"],
    [holds("(gt 2 2)"), "否"],
    [holds("(gt null 0)"), "否"],
    [holds("(and 1 area)"), "是"],
    [holds("(and 1 area 0)"), "否"],
    [holds('(and 1 "")'), "否"],
    [holds("(and 1 (areas topic=null missing=true))"), "否"],
    [holds("(or null 0)"), "否"],
    ["{{or null 0 3 4}}", "3"],
    [holds("(not area)"), "否"],
    [holds('(not (observations topic="special"))'), "是"],
    [holds(`(comparable ${baseline} ${actual})`), "是"],
    [holds(`(comparable ${baseline} ${actual} years=3)`), "否"],
    [holds(`(comparable ${baseline} ${actual} years=4)`), "是"],
    [holds(`(comparable ${actual} ${target})`), "否"],
    [holds(`(comparable ${actual} null)`), "否"],
    [`{{amount ${baseline} ${actual}}}`, "3"],
    [`{{amount ${actual} ${baseline}}}`, "-3"],
    [`{{amount ${actual} ${target}}}`, "0"],
    [`{{amount ${actual} null}}`, "0"],
  ]);
});

describe("table and pivot", () => {
  check([
    [
      '{{table (observations indicators="enrolment" status="target baseline") caption="甲"}}',
      `
表：甲

| 指标 | 时期 | 数值 |
| :--- | :---: | ---: |
| 毛入园率 | 2020年 | 80.4% |
| 毛入园率 | 2025年目标 | 98%以上 |
`,
    ],
    [
      '{{table (observations indicators="prizes" status="actual") columns="area topic indicator status value note locator"}}',
      `
| 地区 | 领域 | 指标 | 性质 | 数值 | 说明 | 出处 |
| :--- | :--- | :--- | :---: | ---: | :--- | :--- |
| 沙坪坝区 | 义务教育 | 获奖人次 | 实际 | 1.2万余人次 | 年份来源未注 | 正文 |
`,
    ],
    [
      '{{table (observations indicators="index") columns="note" caption="甲" id=(text "key-" area.code)}}',
      "\n表：甲 {#key-500106}\n\n| 说明 |\n| :--- |\n| — |\n",
    ],
    ['{{table (observations indicators="index") columns="note"}}', "\n| 说明 |\n| :--- |\n| — |\n"],
    [
      '{{table (observations indicators="enrolment" status="target") columns="area value"}}',
      "\n| 地区 | 数值 |\n| :--- | ---: |\n| 沙坪坝区 | 98%以上（2025年目标） |\n",
    ],
    [
      '{{table (observations indicators="enrolment" status="target") columns="period status value"}}',
      "\n| 时期 | 性质 | 数值 |\n| :---: | :---: | ---: |\n| 2025年 | 目标 | 98%以上 |\n",
    ],
    ['{{table (observations topic="special")}}', ""],
    ["{{table null}}", ""],
    [
      '{{pivot (observations kinds="share") rows="indicator" columns="status"}}',
      `
| 指标 | 2020年基期 | 2024年实际 | 2025年目标 |
| :--- | ---: | ---: | ---: |
| 满意度 | 85%以上 | — | — |
| 毛入园率 | 80.4% | 90.25% | 98%以上 |
| 辍学率 | — | 0.25% | — |
`,
    ],
    [
      '{{#each (comparisons) as |c|}}{{#if (eq c.id "enrolment")}}\n{{pivot c.observations rows="area" columns="indicator" caption="甲"}}\n{{/if}}{{/each}}',
      `

表：甲

| 地区 | 毛入园率 |
| :--- | ---: |
| 重庆（2024年） | 93.5% |
| 沙坪坝（2024年） | 90.25% |
| 綦江（2024年） | 88% |
| 丰都（2023年） | 92% |

`,
    ],
    [
      '{{pivot (observations indicators="dropout" period="2024") rows="area" columns="indicator"}}',
      `
| 地区（2024年） | 辍学率 |
| :--- | ---: |
| 沙坪坝 | 0.25% |
| 綦江 | 0.33% |
| 丰都 | 0.08% |
`,
      {subject: "all"},
    ],
    [
      '{{pivot (observations indicators="enrolment kindergartens") rows="period" columns="indicator"}}',
      `
| 时期 | 毛入园率 | 幼儿园数 |
| :--- | ---: | ---: |
| 2020年 | 80.4% | 120所 |
| 2023年 | 85% | — |
| 2024年 | 90.25% | 123所 |
| 2025年目标 | 98%以上 | — |
`,
    ],
    [
      '{{pivot (collect (indicators kinds="share" current=true) "latest") rows="indicator" columns="area"}}',
      `
| 指标 | 沙坪坝 |
| :--- | ---: |
| 满意度（2020年） | 85%以上 |
| 毛入园率（2024年） | 90.25% |
| 辍学率（2024年） | 0.25% |
`,
    ],
    [
      '{{pivot (observations indicators="enrolment kindergartens") rows="indicator" columns="period" last=2}}',
      `
| 指标 | 2023年 | 2024年 | 2025年目标 |
| :--- | ---: | ---: | ---: |
| 毛入园率 | 85% | 90.25% | 98%以上 |
| 幼儿园数 | — | 123所 | — |
`,
    ],
    [
      '{{pivot (observations indicators="enrolment kindergartens") rows="indicator" columns="area"}}',
      `
| 指标（2024年） | 沙坪坝 |
| :--- | ---: |
| 毛入园率 | 90.25% |
| 幼儿园数 | 123所 |
`,
    ],
    [
      '{{pivot (observations indicators="dropout" period="2024") rows="area" columns="indicator" caption="2024年辍学率"}}',
      `
表：2024年辍学率

| 地区 | 辍学率 |
| :--- | ---: |
| 沙坪坝 | 0.25% |
`,
    ],
    [
      '{{pivot (observations indicators="enrolment" status="target") rows="area" columns="indicator"}}',
      `
| 地区 | 毛入园率 |
| :--- | ---: |
| 沙坪坝 | 98%以上（2025年目标） |
`,
    ],
    ["{{pivot null}}", ""],
  ]);
});

describe("chart-data", () => {
  test("gives unit, categories and series, with null for what is missing", () => {
    const body =
      '```chart\ndata: {{chart-data (observations kinds="share") categories="indicator" series="status"}}\n```';
    const json = /data: (.*)\n/u.exec(text(body))?.[1] ?? "";
    expect(JSON.parse(json)).toEqual({
      unit: "%",
      categories: ["满意度", "毛入园率", "辍学率"],
      series: [
        {
          name: "2020年基期",
          points: [
            {value: 85, text: "85%以上", observations: ["s20"], bound: "least"},
            {value: 80.4, text: "80.4%", observations: ["e20"]},
            null,
          ],
        },
        {
          name: "2024年实际",
          points: [
            null,
            {value: 90.25, text: "90.25%", observations: ["e24"]},
            {value: 0.25, text: "0.25%", observations: ["d24"]},
          ],
        },
        {
          name: "2025年目标",
          points: [null, {value: 98, text: "98%以上", observations: ["e25t"], bound: "least"}, null],
        },
      ],
    });
  });
});

describe("chart-data with differences", () => {
  const dataOf = (call: string) =>
    JSON.parse(/data: (.*)\n/u.exec(text(`\`\`\`chart\ndata: {{${call}}}\n\`\`\``))?.[1] ?? "");

  test("baseline before target, what bounds allow, and the largest gap first", () => {
    const data = dataOf(
      'chart-data (observations kinds="share" status="target baseline") differences=true sort="gap"',
    );
    expect(data.series.map(({name}: {name: string}) => name)).toEqual(["2020年基期", "2025年目标"]);
    expect(data.categories[0]).toBe("毛入园率");
    expect(data.differences).toEqual(["至少17.6", null]);
  });
});

describe.each(helpers.map((helper) => [helper.name, helper] as const))("helper %s", (name, helper) => {
  test("explains itself in both languages", () => {
    expect(helper.summary.en).toMatch(/[a-z]{3}/);
    expect(helper.summary.zh).toMatch(/\p{Script=Han}{2}/u);
  });

  test("has an example that can be read and that calls it", () => {
    expect(helper.example).toMatch(new RegExp(`(?<![\\w-])${name}(?![\\w-])`));
    const mustached = helper.example.includes("{{") ? helper.example : `{{x ${helper.example}}}`;
    expect(Handlebars.parse(mustached).body.length).toBeGreaterThan(0);
  });

  test("demands no value after an optional one", () => {
    const optional = helper.parameters.map((parameter) => parameter.optional === true);
    expect(optional).toEqual(optional.toSorted());
  });
});
