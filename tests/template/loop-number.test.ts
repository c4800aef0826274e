// Readers count from 1: @number does, and a count from 0 that is printed is warned of.
import {describe, expect, test} from "vitest";
import {render, text} from "./render.ts";

const three = "(take (observations area=null) 3)";

describe("@number counts the turns of a loop from 1", () => {
  test.each([
    ["printed", `{{#each ${three}}}第{{@number}}项，{{/each}}`, "第1项，第2项，第3项，"],
    ["with names for the members", `{{#each ${three} as |o i|}}{{@number}}；{{/each}}`, "1；2；3；"],
    [
      "in a loop within a loop",
      `{{#each (take (topics) 2)}}{{#each ${three}}}{{@../number}}-{{@number}} {{/each}}{{/each}}`,
      "1-1 1-2 1-3 2-1 2-2 2-3",
    ],
    [
      "within other blocks",
      `{{#each ${three}}}{{#with area}}{{#if true}}{{@number}}{{/if}}{{/with}}，{{/each}}`,
      "1，2，3，",
    ],
    [
      "beside @first and @last",
      `{{#each ${three}}}{{#if @first}}首{{/if}}{{@number}}{{#if @last}}末{{else}}、{{/if}}{{/each}}`,
      "首1、2、3末",
    ],
    ["as a value", `{{#each ${three}}}{{#if (gt @number 1)}}、{{/if}}{{@number}}{{/each}}`, "1、2、3"],
  ])("%s", (_, body, expected) => {
    const {diagnostics} = render(`${body}\n`);
    expect(diagnostics).toEqual([]);
    expect(text(`${body}\n`)).toContain(expected);
  });

  test("in a partial, and handed to it", () => {
    const kit = {partials: {row: "{{n}}={{@number}} "}};
    expect(text(`{{#each ${three}}}{{> row n=@number}}{{/each}}\n`, kit)).toContain("1=1 2=2 3=3");
  });
});

describe("a count from 0 that is printed is warned of, with what to write", () => {
  test.each([
    [`{{#each ${three}}}第{{@index}}项{{/each}}`, "@index", "{{@number}}"],
    [`{{#each ${three}}}{{@key}}{{/each}}`, "@key", "{{@number}}"],
    [`{{#each ${three} as |o i|}}{{i}}{{/each}}`, "i", "{{@number}}"],
    [`{{#each ${three} as |o i|}}{{literal i}}{{/each}}`, "i", "{{@number}}"],
    [`{{#each (topics)}}{{#each ${three}}}{{@../index}}{{/each}}{{/each}}`, "@../index", "{{@../number}}"],
    [`{{#if false}}{{#each ${three}}}{{@index}}{{/each}}{{/if}}`, "@index", "{{@number}}"],
  ])("%s", (body, name, remedy) => {
    const [told, ...rest] = render(`${body}\n`).diagnostics;
    expect(rest).toEqual([]);
    expect(told).toMatchObject({severity: "warning", code: "zero-based-index"});
    expect(told?.message.zh).toContain(`“${name}”`);
    expect(told?.hint?.zh).toContain(remedy);
  });

  test("in a partial that is handed one, and in no other", () => {
    const kit = {partials: {row: "{{n}}", other: "{{n}}"}};
    const body = `{{#each ${three}}}{{> row n=@index}}{{> other n=@number}}{{/each}}\n`;
    expect(render(body, kit).diagnostics.map(({code, place}) => [code, place?.file])).toEqual([
      ["zero-based-index", "p/row.md"],
    ]);
  });

  test.each([
    `{{#each ${three}}}{{#if @index}}、{{/if}}{{#if (eq @index 0)}}首{{/if}}{{/each}}`,
    `{{#each ${three} as |o i|}}{{#each (topics) as |i|}}{{i.name}}{{/each}}{{/each}}`,
  ])("%s asks, and prints nothing", (body) => {
    expect(render(`${body}\n`).diagnostics).toEqual([]);
  });
});

test.each([
  "{{@ordinal}}",
  "{{inc @index}}",
  "{{add @index 1}}",
  "{{ordinal}}",
  "{{@position}}",
  "{{math @index 1}}",
])("%s, as other programs have it, is answered with @number", (mustache) => {
  const [told] = render(`{{#each ${three}}}${mustache}{{/each}}\n`).diagnostics;
  expect(told?.severity).toBe("error");
  expect(told?.hint?.zh).toContain("{{@number}}");
});
