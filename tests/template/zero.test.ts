// A figure of 0 is a figure: conditions that would take it for nothing are told, and includeZero lets it hold.
import {describe, expect, test} from "vitest";
import {render, text} from "./render.ts";
import {observe, small} from "./small-dataset.ts";

const zero = {
  dataset: {
    ...small,
    observations: [observe("z", "kindergartens", 0, {printed: "0所"})],
  },
};
const one = '{{#with (observation "kindergartens") as |o|}}';

describe("a record's value of 0 as a condition is warned of, in every branch", () => {
  test.each([
    [`${one}{{#if o.value}}有{{else}}无{{/if}}{{/with}}`, "o.value"],
    [`${one}{{#unless o.value}}无{{/unless}}{{/with}}`, "o.value"],
    [`${one}{{#if false}}甲{{else if o.value}}有{{/if}}{{/with}}`, "o.value"],
    [`${one}{{#if (and o.value true)}}有{{/if}}{{/with}}`, "o.value"],
    [`${one}{{#if (or false o.valueHigh)}}有{{/if}}{{/with}}`, "o.valueHigh"],
    [`${one}{{#if (not o.value)}}无{{/if}}{{/with}}`, "o.value"],
    ["{{#each (observations)}}{{#if value}}有{{/if}}{{/each}}", "value"],
    ["{{#each (indicators)}}{{#if actual.value}}有{{/if}}{{/each}}", "actual.value"],
    [`${one}{{#with o.value as |v|}}{{#if v}}有{{/if}}{{/with}}{{/with}}`, "v"],
    ['{{#if false}}{{#each (observations area="500110")}}{{#if value}}有{{/if}}{{/each}}{{/if}}', "value"],
  ])("%s", (body, name) => {
    const [told, ...rest] = render(`${body}\n`, zero).diagnostics;
    expect(rest).toEqual([]);
    expect(told).toMatchObject({severity: "warning", code: "zero-as-nothing"});
    expect(told?.message.zh).toContain(`“${name}”`);
  });

  test("within a partial, by the names of fields and by what is handed to it", () => {
    const kit = {...zero, partials: {p: "{{#if goal}}有{{/if}}{{#if o.value}}有{{/if}}"}};
    const {diagnostics} = render(`${one}{{> p goal=o.value o=o}}{{/with}}\n`, kit);
    expect(diagnostics.map(({code, place}) => [code, place?.file, place?.column])).toEqual([
      ["zero-as-nothing", "p/p.md", 7],
      ["zero-as-nothing", "p/p.md", 27],
    ]);
  });

  test.each([
    `${one}{{#if o}}有{{/if}}{{/with}}`,
    `${one}{{#if (gt o.value 0)}}有{{/if}}{{/with}}`,
    `${one}{{#if (eq o.value 0)}}零{{/if}}{{/with}}`,
    "{{#if (count (observations))}}有{{/if}}",
    "{{#each (observations) as |o index|}}{{#if index}}、{{/if}}{{#if @index}}、{{/if}}{{/each}}",
    "{{#each (observations)}}{{#if year}}有{{/if}}{{/each}}",
    `${one}{{#if o.value includeZero=true}}有{{/if}}{{/with}}`,
  ])("%s says what is meant", (body) => {
    expect(render(`${body}\n`, zero).diagnostics).toEqual([]);
  });
});

describe("includeZero=true", () => {
  test("0 holds, and what is not there does not", () => {
    const ask = (block: string, name: string) =>
      text(`${one}{{#${block} ${name} includeZero=true}}有{{else}}无{{/${block}}}{{/with}}\n`, zero).trim();
    expect(ask("if", "o.value")).toBe("有");
    expect(ask("unless", "o.value")).toBe("无");
    expect(ask("if", "o.valueHigh")).toBe("无");
    expect(ask("if", "o.note")).toBe("无");
  });

  test("behind else as well", () => {
    const body = `${one}{{#if false}}甲{{else if o.value includeZero=true}}有{{else}}无{{/if}}{{/with}}\n`;
    expect(text(body, zero).trim()).toBe("有");
  });

  test.each(["{{#if area includeZero=1}}有{{/if}}", '{{#with area includeZero="true"}}有{{/with}}'])(
    "%s is refused",
    (body) => {
      expect(render(`${body}\n`, zero).diagnostics.map(({code}) => code)).toEqual(["wrong-arguments"]);
    },
  );
});
