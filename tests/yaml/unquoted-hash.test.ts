// A # behind a space begins a comment in YAML: a colour without quotes is no value. Who writes one is told so.
import {describe, expect, test} from "vitest";
import {z} from "zod";
import {formatPlace} from "../../src/diagnostic/place.ts";
import {parseYaml} from "../../src/yaml/parse-yaml.ts";

const schema = z.strictObject({
  colour: z.string().min(1).optional(),
  colours: z.strictObject({text: z.string(), chart: z.array(z.string()).min(1).optional()}).optional(),
  list: z.array(z.string()).min(1).optional(),
  title: z.string().default(""),
  theme: z.string().default(""),
  minimum: z.number().nullable().default(null),
});

const tell = (text: string) =>
  parseYaml(text, schema, (line, column) => ({file: "f", line, column})).diagnostics;

describe("a value without quotes that begins with # is told as that, at the #, with what to write", () => {
  test.each([
    ["a colour", "colour: #1F4E79\n", ["f:1:9"], "#1F4E79"],
    ["the last line without an end", "colour: #1F4E79", ["f:1:9"], "#1F4E79"],
    ["behind several spaces", "colour:   #1F4E79\n", ["f:1:11"], "#1F4E79"],
    ["a colour with a comment", "colour: #1F4E79 # 主色 main\n", ["f:1:9"], "#1F4E79"],
    ["a colour of three digits", "colours:\n  text: #333\n", ["f:2:9"], "#333"],
    ["entries of a list", "list:\n  - #112233\n  - #445566\n", ["f:2:5", "f:3:5"], "#112233"],
    ["within brackets", "list: [#112233, #445566]\ntitle: a\n", ["f:1:8"], "#112233"],
    ["not first within brackets", 'list: ["112233", #445566]\ntitle: a\n', ["f:1:18"], "#445566"],
    ["within brackets over lines", "list: [\n  #112233\n]\n", ["f:2:3"], "#112233"],
    ["within braces", "colours: {text: #112233}\n", ["f:1:17"], "#112233"],
    ["a list within braces", "colours: {text: a, chart: [#112233]}\ntitle: a\n", ["f:1:28"], "#112233"],
    ["a text", "title: #3期\n", ["f:1:8"], "#3期"],
    ["a number that may be missing", "minimum: #0\n", ["f:1:10"], "#0"],
    ["a space behind it", "colour: # 1F4E79\n", ["f:1:9"], "# 1F4E79"],
  ])("%s", (_, text, places, written) => {
    const told = tell(text);
    expect(told.map(({place}) => place && formatPlace(place))).toEqual(places);
    expect(told.map(({code, severity}) => `${severity} ${code}`)).toEqual(
      places.map(() => "error unquoted-hash"),
    );
    expect(told[0]?.message.zh).toContain("# 后面的内容被当作注释");
    expect(told[0]?.hint).toEqual({en: `put it in quotes: "${written}"`, zh: `请加英文引号："${written}"`});
  });
});

describe("a text that ends where a # stands is warned of", () => {
  test.each([
    ["title: 简报 #1班\n", "f:1:11", '"简报 #1班"'],
    ["list:\n  - 甲 乙 #丙\n", "f:2:9", '"甲 乙 #丙"'],
  ])("%s", (text, place, right) => {
    const [told, ...rest] = tell(text);
    expect(rest).toEqual([]);
    expect(told).toMatchObject({severity: "warning", code: "unquoted-hash"});
    expect(told?.place && formatPlace(told.place)).toBe(place);
    expect(told?.hint?.zh).toContain(right);
  });
});

describe("comments, and # where it is one's own", () => {
  test.each([
    'colour: "#1F4E79"\n',
    "colour: '#1F4E79' #主色\n",
    "title: 简报 # 说明\n",
    "title: 简报#1\n",
    "theme: gongwen #公文\n",
    "# 全是说明\ntitle: 简报\n#colour: 1F4E79\n",
    "list: [甲, 乙] #两项\n",
    "title: |\n  简报 #1\n",
    "minimum: 5 #起点\n",
  ])("%s is not told", (text) => {
    expect(tell(text)).toEqual([]);
  });
});

test("a number is told as it is written: 001122 is none of YAML's numbers", () => {
  expect(tell("colour: 001122\n")[0]?.hint?.en).toBe('put it in quotes: "001122"');
  expect(tell("colour: 1e1000\n")[0]?.hint?.en).toBe('put it in quotes: "1e1000"');
});
