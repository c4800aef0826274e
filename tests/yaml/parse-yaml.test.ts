import {describe, expect, test} from "vitest";
import {z} from "zod";
import {parseYaml} from "../../src/yaml/parse-yaml.ts";

const schema = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(["bar", "line", "doughnut"]),
  size: z.strictObject({width: z.number().int().min(1), unit: z.string().default("mm")}).optional(),
  items: z.array(z.strictObject({label: z.string(), value: z.number().nullable()})).default([]),
  show: z.boolean().default(true),
  fonts: z.record(z.string(), z.strictObject({east: z.string()})).default({}),
});

const parse = (text: string) =>
  parseYaml(text, schema, (line, column) => ({file: "f", line: line + 10, column}));
const good = "name: 甲\nkind: bar\n";

describe("parseYaml", () => {
  test("fills in what may be left out", () => {
    expect(parse(`${good}size: {width: 3}\nitems:\n- label: a\n  value: null\n`)).toEqual({
      value: {
        name: "甲",
        kind: "bar",
        size: {width: 3, unit: "mm"},
        items: [{label: "a", value: null}],
        show: true,
        fonts: {},
      },
      diagnostics: [],
    });
  });

  const mistakes: Record<string, [string, string[], RegExp?]> = {
    "nothing at all": ["", ["11:1 invalid-value", "11:1 wrong-type"]],
    "a comment only": ["# 文", ["11:1 invalid-value", "11:1 wrong-type"]],
    "a text instead of keys": ["文", ["11:1 wrong-type"]],
    "a list instead of keys": ["- a", ["11:1 wrong-type"]],
    "a missing space after the colon": ["name:甲\nkind: bar", ["11:1 yaml-syntax"]],
    "two colons on one line": ["name: a: b\nkind: bar", ["11:7 yaml-syntax"], /write name: "a: b"/],
    "a quote that is not closed": ['name: "甲\nkind: bar', ["12:10 yaml-syntax"]],
    "a tab": ["size:\n\twidth: 3", ["12:1 yaml-syntax"], /indent with spaces/],
    "a key twice": [`${good}name: 乙`, ["13:1 yaml-syntax"]],
    "an unknown anchor": ["name: *甲\nkind: bar", ["11:7 yaml-syntax"]],
    "a reserved symbol": ["name: @甲\nkind: bar", ["11:7 yaml-syntax"]],
    "an unknown key": [`${good}knd: x`, ["13:1 unknown-key"], /did you mean "kind"/],
    "an unknown key unlike others": [`${good}qwertyuiop: x`, ["13:1 unknown-key"], /name, kind, size, items/],
    "an unknown key in a record": [`${good}size:\n  width: 3\n  units: x`, ["15:3 unknown-key"], /"unit"/],
    "an unknown key in a list": [
      `${good}items:\n- {label: a, value: 1, labell: b}`,
      ["14:24 unknown-key"],
      /"label"/,
    ],
    "an unknown key under free names": [
      `${good}fonts:\n  title: {east: 宋, esat: 黑}`,
      ["14:20 unknown-key"],
      /east/,
    ],
    "a missing key": ["kind: bar", ["11:1 wrong-type"]],
    "a missing key in a list": [`${good}items:\n- label: a`, ["14:3 wrong-type"]],
    "a missing choice": ["name: 甲", ["11:1 invalid-value"], /bar, line, doughnut/],
    "a number for a text": ["name: 3\nkind: bar", ["11:7 wrong-type"]],
    "a text for a number": [`${good}size: {width: 三}`, ["13:15 wrong-type"]],
    "a fraction for a whole number": [`${good}size: {width: 1.5}`, ["13:15 wrong-type"]],
    "a number that is too small": [`${good}size: {width: 0}`, ["13:15 invalid-value"]],
    "an empty text": ['name: ""\nkind: bar', ["11:7 invalid-value"]],
    "a text for a boolean": [`${good}show: 是`, ["13:7 wrong-type"]],
    "a record for a list": [`${good}items: {a: 1}`, ["13:8 wrong-type"]],
    "a wrong choice": ["name: 甲\nkind: bars", ["12:7 invalid-value"], /did you mean "bar"/],
    "null for a choice": ["name: 甲\nkind:", ["12:6 invalid-value"], /choose one of/],
    "all of them at once": [
      "nam: 甲\nkind: pie\nsize: {width: x}\nshow: 1",
      ["11:1 unknown-key", "12:7 invalid-value", "13:15 wrong-type", "14:7 wrong-type"],
    ],
    "two syntax errors": ["a: @x\nb: @y", ["11:4 yaml-syntax", "12:4 yaml-syntax"]],
    "a bomb of references": [
      `${good}a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]`,
      ["14:23 yaml-syntax"],
    ],
  };

  test.each(Object.entries(mistakes))("reports %s", (_, [text, where, hint]) => {
    const {value, diagnostics} = parse(text);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({place, code}) => `${place?.line}:${place?.column} ${code}`).toSorted()).toEqual(
      where,
    );
    if (hint) expect(diagnostics[0]?.hint?.en).toMatch(hint);
    for (const {message, hint: advice} of diagnostics) {
      expect(message.en).toMatch(/[a-z]{2}/);
      expect(message.zh).toMatch(/\p{Script=Han}{2}/u);
      // No English sentence in a Chinese message.
      expect(message.zh).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/i);
      if (advice) expect([advice.en, advice.zh].every((words) => words.length > 3)).toBe(true);
    }
  });
});
