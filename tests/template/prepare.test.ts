import {describe, expect, test, vi} from "vitest";
import {type Kit, places, render, tell, text} from "./render.ts";
import {small} from "./small-dataset.ts";

/** Body (its first line is line 7 of `t.md`), where, code, and words that the hint must hold. */
type Mistake = [string, string, string, RegExp, Kit?];

const seen: Record<string, Mistake> = {
  "unclosed block": ["{{#if area}}\n文", "7:1", "unclosed-block", /add \{\{\/if\}\}/],
  "unclosed block after a closed one": [
    "{{#if area}}{{/if}}\n文 {{#each (areas)}}",
    "8:3",
    "unclosed-block",
    /\/each/,
  ],
  "wrongly closed block": [
    "{{#if area}}\n文\n{{/each}}",
    "9:1",
    "unclosed-block",
    /close it first with \{\{\/if\}\}/,
  ],
  "block closed but never opened": ["文\n文{{/if}}", "8:2", "unclosed-block", /\{\{#if …\}\} before it/],
  "block in a comment is none": ["{{!-- {{#if}} --}}{{#with area}}", "7:19", "unclosed-block", /\/with/],
  "inverted block left open": ["{{^if area}}文", "7:1", "unclosed-block", /\/if/],
  "broken mustache": ["文\n{{area.name}} {{figure", "8:15", "template-syntax", /add \}\}/],
  "broken quotes": ['文\n\n{{figure "a}}', "9:1", "template-syntax", /put a "/],
  "unknown helper": ['{{figur "x"}}', "7:3", "unknown-helper", /did you mean "figure"/],
  "unknown helper in parentheses": [
    '{{figure (observaton "enrolment")}}',
    "7:11",
    "unknown-helper",
    /"observation"/,
  ],
  "helper like no other": ["{{qwertyuiop 1}}", "7:3", "unknown-helper", /jianbao list helpers/],
  "Handlebars' own lookup": ['{{lookup area "name"}}', "7:3", "unknown-helper", /list helpers/],
  "unknown block": ["{{#ifs area}}{{/ifs}}", "7:4", "unknown-block", /did you mean "if"/],
  "helper as a block": ["{{#areas}}{{/areas}}", "7:4", "unknown-block", /#each \(areas …\)/],
  "block without its value": ["{{#if}}{{/if}}", "7:1", "wrong-arguments", /parentheses/],
  "block with a call not in parentheses": [
    '{{#with observation "enrolment"}}{{/with}}',
    "7:1",
    "wrong-arguments",
    /\{\{#with \(helper …\)\}\}/,
  ],
  "block with an option": [
    '{{#each (areas) topic="preschool"}}{{/each}}',
    "7:17",
    "wrong-arguments",
    /topic=…/,
  ],
  "unknown loop variable": ["{{#each (areas)}}{{@idx}}{{/each}}", "7:20", "unknown-variable", /@index/],
  "unknown indicator": ['{{figure (observation "enrolmen")}}', "7:23", "unknown-indicator", /"enrolment"/],
  "unknown indicator like no other": [
    '{{figure (observation "xyz")}}',
    "7:23",
    "unknown-indicator",
    /list indicators/,
  ],
  "unknown indicator in a list": [
    '{{count (observations indicators="enrolment, dropuot")}}',
    "7:46",
    "unknown-indicator",
    /"dropout"/,
  ],
  "unknown area": ['{{count (observations area="沙坪坎区")}}', "7:28", "unknown-area", /"沙坪坝区"/],
  "unknown topic": ['{{count (observations topic="preschol")}}', "7:29", "unknown-topic", /"preschool"/],
  "unknown status": ['{{count (observations status="actuall")}}', "7:30", "unknown-status", /"actual"/],
  "unknown kind": ['{{count (indicators kinds="share countt")}}', "7:34", "unknown-kind", /"count"/],
  "unknown kind of initiative": ['{{count (initiatives kind="honor")}}', "7:27", "unknown-kind", /"honour"/],
  "unknown kind of initiative left out": [
    '{{count (initiatives except="bramd")}}',
    "7:29",
    "unknown-kind",
    /"brand"/,
  ],
  "unknown level": ['{{names (areas level="distrct county")}}', "7:22", "unknown-level", /"district"/],
  "no period": ['{{count (observations period="25年")}}', "7:30", "wrong-arguments", /2021\/2025/],
  "too few values": ["{{change 1}}", "7:1", "wrong-arguments", /for example: .*change/],
  "too many values": ["{{count (areas) 2}}", "7:1", "wrong-arguments", /for example/],
  "too few values for a helper of many": [
    "{{#if (and area)}}{{/if}}",
    "7:7",
    "wrong-arguments",
    /for example/,
  ],
  "unknown option": ['{{count (observations statuss="actual")}}', "7:23", "wrong-arguments", /"status"/],
  "inherited option": [
    '{{count (observations constructor="x")}}',
    "7:23",
    "wrong-arguments",
    /choose one of: area/,
  ],
  "raw output": ["{{{area.name}}}", "7:1", "raw-output", /two braces/],
  "raw output by ampersand": ["文{{&area.name}}", "7:2", "raw-output", /two braces/],
  "unknown partial": ["{{> rate}}", "7:5", "unknown-partial", /"rates"/, {partials: {rates: "文"}}],
  "no partials at all": ["{{> rate}}", "7:5", "unknown-partial", /none/],
  "inline partial": ['{{#*inline "x"}}{{/inline}}', "7:1", "unsupported-syntax", /^/],
  "partial with a block": [
    "{{#> rates}}{{/rates}}",
    "7:1",
    "unsupported-syntax",
    /^/,
    {partials: {rates: "文"}},
  ],
};

describe("mistakes that are seen without data", () => {
  test.each(Object.entries(seen))("%s", (_, [body, where, code, hint, kit]) => {
    const {diagnostics} = render(body, kit);
    expect(places(diagnostics)).toEqual([`t.md:${where} ${code}`]);
    expect(diagnostics[0]?.hint?.en ?? "").toMatch(hint);
    expect(diagnostics[0]?.message.zh).toMatch(/\p{Script=Han}/u);
  });
});

const met: Record<string, Mistake> = {
  "unknown variable": ["文\n  {{are.name}}", "8:5", "unknown-variable", /"area"/],
  "unknown variable at the top": ["{{areas1}}", "7:3", "unknown-variable", /area/],
  "unknown field": ["{{area.nam}}", "7:3", "unknown-variable", /"name"/],
  "unknown field in a loop": [
    "{{#each (initiatives)}}\n- {{sumary}}\n{{/each}}",
    "8:5",
    "unknown-variable",
    /"summary"/,
  ],
  "unknown field of a block parameter": [
    "{{#each (initiatives) as |item|}}{{item.titel}}{{/each}}",
    "7:36",
    "unknown-variable",
    /choose one of: .*name/,
  ],
  "unknown variable as an argument": ["{{count foo}}", "7:9", "unknown-variable", /area/],
  "unknown variable in a condition": ["{{#if foo}}{{/if}}", "7:7", "unknown-variable", /area/],
  "helper without parentheses": ["{{#each areas}}{{/each}}", "7:9", "unknown-variable", /\(areas\)/],
  "explicitly local": ["{{#with city}}{{this.area}}{{/with}}", "7:17", "unknown-variable", /name, shortName/],
  "field of what has no data": [
    '{{#each (indicators kinds="rank")}}{{target.year}}{{/each}}',
    "7:38",
    "variable-without-data",
    /guard it/,
  ],
  "computed unknown indicator": [
    '{{#with (observation (text "enrol" "ment2"))}}{{/with}}',
    "7:9",
    "unknown-indicator",
    /"enrolment"/,
  ],
  "computed unknown area": [
    "{{count (observations area=(text area.name 1))}}",
    "7:9",
    "unknown-area",
    /"沙坪坝区"/,
  ],
  "computed unknown level": ['{{count (areas level=(text "x"))}}', "7:9", "unknown-level", /district/],
  "a list": ["文\n{{areas}}", "8:1", "value-not-printable", /names/],
  "a record": ["{{area}}", "7:1", "value-not-printable", /\.name/],
  "a condition": ["{{eq 1 1}}", "7:1", "value-not-printable", /#if/],
  "loop variable outside a loop": ["{{@index}}", "7:1", "value-not-printable", /#each/],
  "loop over a record": ["文\n{{#each area}}{{/each}}", "8:1", "wrong-arguments", /#with/],
  "loop over a text": ["{{#each area.name}}{{/each}}", "7:1", "wrong-arguments", /#with/],
  "a table amid text": ["文{{table (observations)}}", "7:2", "value-not-printable", /line of its own/],
  "a table in an item": ["- {{table (observations)}}", "7:3", "value-not-printable", /line of its own/],
  "a value in code": ["`{{area.name}}`", "7:2", "value-not-printable", /backticks/],
  "subtracting bounds": [
    '{{change (observation "enrolment" status="baseline") (observation "enrolment" status="target")}}',
    "7:1",
    "not-comparable",
    /comparable a b/,
  ],
  "subtracting ranks": [
    '{{gap (observation "place") (observation "place")}}',
    "7:1",
    "not-comparable",
    /comparable/,
  ],
  "subtracting a growth rate from a share": [
    '{{gap (observation "enrolment") (observation "growth")}}',
    "7:1",
    "not-comparable",
    /comparable/,
  ],
  "subtracting different units": [
    '{{gap (observation "enrolment") (observation "kindergartens")}}',
    "7:1",
    "not-comparable",
    /comparable/,
  ],
  "change of what is no observation": [
    "{{change area null}}",
    "7:10",
    "wrong-arguments",
    /\(observation "indicator"\)/,
  ],
  "table of areas": ["{{table (areas)}}", "7:9", "wrong-arguments", /\(observations …\)/],
  "table with an unknown column": [
    '{{table (observations) columns="name"}}',
    "7:32",
    "wrong-arguments",
    /indicator, topic/,
  ],
  "table with an inherited column": [
    '{{table (observations) columns="toString"}}',
    "7:32",
    "wrong-arguments",
    /indicator/,
  ],
  "table with a list for a caption": [
    "{{table (observations) caption=(areas)}}",
    "7:32",
    "wrong-arguments",
    /^/,
  ],
  "verb that is a record": ['{{is (observation "enrolment") verb=area}}', "7:37", "wrong-arguments", /^/],
  "unknown grouping": [
    '{{#each (groups (observations) by="unit")}}{{/each}}',
    "7:35",
    "wrong-arguments",
    /period, area/,
  ],
  "inherited grouping": [
    '{{count (groups (observations) by="constructor")}}',
    "7:35",
    "wrong-arguments",
    /period/,
  ],
  "unknown dimension": ['{{pivot (observations) rows="unit"}}', "7:29", "wrong-arguments", /indicator, area/],
  "a number for a list": ["{{names 3}}", "7:9", "wrong-arguments", /^/],
  "names of what has none": ["{{names (observations)}}", "7:1", "wrong-arguments", /^/],
  "joining a record": ["{{text area}}", "7:8", "wrong-arguments", /^/],
  "collecting what the members do not have": [
    '{{count (collect (areas) "observation")}}',
    "7:26",
    "wrong-arguments",
    /observations/,
  ],
  "biggest of areas": ["{{#with (biggest (areas))}}{{/with}}", "7:18", "wrong-arguments", /\(indicators …\)/],
  "chart of different units": [
    "```chart\ntype: bar\ntitle: 图\ndata: {{chart-data (observations)}}\n```",
    "10:7",
    "mixed-units",
    /two charts/,
  ],
  "chart of nothing": [
    '```chart\ndata: {{chart-data (observations topic="special")}}\n```',
    "8:7",
    "chart-without-data",
    /#if \(observations …\)/,
  ],
  "chart data in text": ['{{chart-data (observations kinds="share")}}', "7:1", "value-not-printable", /^/],
  "chart data in quotes": [
    '```chart\ndata: "{{chart-data (observations kinds="share")}}"\n```',
    "8:8",
    "value-not-printable",
    /^/,
  ],
  "text without quotes that YAML would read": [
    "```chart\ntitle: 关于{{area.name}}\n```",
    "8:10",
    "value-not-printable",
    /double quotes/,
    {dataset: {...small, areas: small.areas.map((area) => ({...area, name: "a # b"}))}},
  ],
};

describe("mistakes that are met while rendering", () => {
  test.each(Object.entries(met))("%s", (_, [body, where, code, hint, kit]) => {
    const {diagnostics, brief} = render(body, kit);
    expect(places(diagnostics)).toEqual([`t.md:${where} ${code}`]);
    expect(diagnostics[0]?.hint?.en ?? "").toMatch(hint);
    expect(diagnostics[0]?.message.zh).toMatch(/\p{Script=Han}/u);
    expect(brief).toBeUndefined();
  });

  test.each([
    "constructor",
    "__proto__",
    "area.constructor",
    "toString",
    "area.__proto__.x",
    "hasOwnProperty",
  ])("{{%s}} reaches no prototype, and the console stays silent", (name) => {
    const spoken = vi.spyOn(console, "error").mockImplementation(() => {});
    const {diagnostics} = render(`文{{${name}}}`);
    expect(places(diagnostics)).toEqual(["t.md:7:4 forbidden-name"]);
    expect(diagnostics[0]?.message.en).toContain(
      name.split(".").find((part) => part !== "area" && part !== "x"),
    );
    expect(spoken).not.toHaveBeenCalled();
    spoken.mockRestore();
  });

  test("a figure without data is said, with a warning", () => {
    const {diagnostics, text} = render('文{{figure null}}和{{is (observation "place" area=city)}}');
    expect(places(diagnostics)).toEqual(["t.md:7:36 indicator-without-data", "t.md:7:2 figure-without-data"]);
    expect(diagnostics.map(({severity}) => severity)).toEqual(["warning", "warning"]);
    expect(text).toBe("文暂无数据和暂无数据");
  });
});

describe("several mistakes", () => {
  test("are reported at once, across the template, its front matter and its partials", () => {
    const {diagnostics} = render('{{figur 1}}\n{{> a}}\n{{count (observations topic="x")}}\n{{{area}}}', {
      head: "---\ntitle: \"甲{{names2 1}}\"\nsubtitle: '{{x y}}'\nfor: area\nformat: docx\ntheme: plain\n---\n",
      partials: {a: "文\n{{#foo area}}{{/foo}}\n{{> b}}", b: "{{#if}}"},
    });
    expect(places(diagnostics)).toEqual([
      "p/a.md:2:4 unknown-block",
      "p/b.md:1:1 unclosed-block",
      "t.md:8:3 unknown-helper",
      "t.md:10:29 unknown-topic",
      "t.md:11:1 raw-output",
      "t.md:2:12 unknown-helper",
      "t.md:3:14 unknown-helper",
    ]);
  });

  test("while rendering are reported at once, with the partial's own places", () => {
    const {diagnostics} = render("{{nope1}}\n{{> a}}\n{{area.nope3}}", {partials: {a: "文\n文{{nope2}}"}});
    expect(places(diagnostics)).toEqual([
      "p/a.md:2:4 unknown-variable",
      "t.md:7:3 unknown-variable",
      "t.md:9:3 unknown-variable",
    ]);
  });
});

describe("partials that include themselves", () => {
  test("directly", () => {
    const {diagnostics, brief} = render("{{> a}}", {partials: {a: "{{#if area}}{{> a}}{{/if}}"}});
    expect(diagnostics.map(({code, place}) => [code, place?.file])).toEqual([["partial-cycle", "p/a.md"]]);
    expect(brief).toBeUndefined();
  });

  test("through each other", () => {
    const {diagnostics} = render("{{> a}}", {partials: {a: "{{> b}}", b: "{{> c}}", c: "{{> b}}"}});
    expect(tell(diagnostics).map((line) => line.split(" [")[0])).toEqual([
      "p/c.md:1:1 partial-cycle this partial includes itself and would never end: b → c → b",
    ]);
  });

  test("twice the same partial is no cycle", () => {
    expect(text("{{> a}}{{> b}}{{> a}}", {partials: {a: "甲", b: "{{> a}}乙"}})).toBe("甲甲乙甲");
  });
});

describe("names", () => {
  const cases: Record<string, [string, string, Kit?]> = {
    "of the surroundings hold inside #with": [
      "{{#with city}}{{name}}{{area.name}}{{/with}}",
      "重庆市沙坪坝区",
    ],
    "of the surroundings hold inside #each": [
      "{{#each (initiatives)}}{{name}}（{{date}}）{{/each}}",
      "红岩小课堂（2025年12月25日）全国先进（2025年12月25日）",
    ],
    "of the surroundings hold two blocks deep": [
      "{{#with city}}{{#each (initiatives)}}{{dataset.title}}{{/each}}{{/with}}",
      "小数据小数据",
    ],
    "of the surroundings hold inside partials": [
      "{{#each (topics)}}{{> a x=1}}{{/each}}",
      "沙坪坝区总体水平1沙坪坝区学前教育1沙坪坝区义务教育1",
      {partials: {a: "{{area.name}}{{name}}{{x}}"}},
    ],
    "given to a partial hide those outside": [
      "{{> a area=city}}{{area.name}}",
      "重庆市沙坪坝区",
      {partials: {a: "{{area.name}}"}},
    ],
    "given to a partial as null hide those outside": [
      "{{#with city}}{{> a area=null}}{{/with}}",
      "无",
      {partials: {a: "{{#if area}}{{area.name}}{{else}}无{{/if}}"}},
    ],
    "without data in a record hide those outside": [
      '{{#with (observation "enrolment") as |o|}}{{#each (indicators kinds="rank")}}{{#if target}}有{{else}}无{{/if}}{{/each}}{{/with}}',
      "无",
    ],
    "of block parameters": [
      "{{#each (take (areas) 2) as |a i|}}{{#if (gt i 0)}}、{{/if}}{{a.shortName}}{{/each}}",
      "重庆、沙坪坝",
    ],
    "of block parameters hide fields": ["{{#with city as |name|}}{{name.shortName}}{{/with}}", "重庆"],
    "of loops": [
      "{{#each (take (areas) 3)}}{{@number}}{{#if @first}}首{{/if}}{{#if @last}}尾{{else}}、{{/if}}{{/each}}",
      "1首、2、3尾",
    ],
    "of loops hold inside #with and partials": [
      "{{#each (take (areas) 2)}}{{#with city}}{{> a}}{{/with}}{{/each}}",
      "1重庆市2重庆市",
      {partials: {a: "{{@number}}{{name}}"}},
    ],
    "of the enclosing context by ../": ["{{#with city}}{{../area.name}}{{/with}}", "沙坪坝区"],
    "of the whole by @root": ["{{#with city}}{{@root.area.name}}{{/with}}", "沙坪坝区"],
  };
  test.each(Object.entries(cases))("%s", (_, [body, expected, kit]) => {
    expect(text(body, kit)).toBe(expected);
  });

  test("a null within the nearest record is not looked up further out", () => {
    const body =
      '{{#with (indicators kinds="share" with="target")}}{{#each this}}{{#each (indicators kinds="rank")}}{{target.year}}{{/each}}{{/each}}{{/with}}';
    expect(places(render(body).diagnostics)).toEqual(["t.md:7:102 variable-without-data"]);
  });

  test("a block parameter's field is not looked up further out", () => {
    const body = "{{#with city as |area|}}{{#with (topics) as |area|}}{{area.name}}{{/with}}{{/with}}";
    expect(places(render(body).diagnostics)).toEqual(["t.md:7:55 unknown-variable"]);
  });
});

describe("branches", () => {
  test.each([
    ['{{#if (observation "place" area=city)}}有{{else}}无{{/if}}', "无"],
    ["{{#unless area}}甲{{else}}乙{{/unless}}", "乙"],
    ["{{^if area}}甲{{/if}}乙", "乙"],
    ["{{^if area}}甲{{else}}乙{{/if}}", "乙"],
    ['{{#each (observations topic="special")}}甲{{else}}无{{/each}}', "无"],
    ['{{#with (observations topic="special")}}甲{{else}}无{{/with}}', "无"],
    ['{{#with (observation "place" area=city)}}甲{{else with city}}{{name}}{{/with}}', "重庆市"],
    ["{{#if (count (topics missing=true))}}甲{{else if area}}乙{{else}}丙{{/if}}", "甲"],
    ['{{#if ""}}甲{{else if area}}乙{{else}}丙{{/if}}', "乙"],
    ["{{! 注 }}甲{{!-- {{nope}} --}}", "甲"],
    ["甲 {{~#if area~}} 乙 {{~/if~}} 丙", "甲乙丙"],
  ])("%s", (body, expected) => {
    expect(text(body)).toBe(expected);
  });
});
