import {describe, expect, test} from "vitest";
import {plain, render, tell} from "./render.ts";

const all: Readonly<Record<string, string>> = {
  one: "{{topic.name}}：{{count (observations topic=topic)}}",
  place: "{{#if area.parent}}{{area.name}}{{/if}}",
  rows: "{{#each list as |o|}}{{figure o}}{{/each}}",
  inLoop: "{{#each (take (topics) 1) as |t|}}{{t.name}}{{item.name}}{{/each}}",
  words: "{{topic}}{{count (observations topic=topic)}}",
};

/** Only those that a body calls: others would miss what nobody hands them. */
const partialsOf = (body: string) =>
  Object.fromEntries(
    Object.entries(all).filter(([name]) => body.includes(`{{> ${name} `) || body.includes(`{{> ${name}}`)),
  );

describe("a partial that is handed what it cannot use says so at the call", () => {
  test.each([
    [
      '{{> one topic="preschool"}}',
      't.md:7:15 wrong-arguments the partial "one" needs a topic as "topic", and this is a text',
    ],
    ["{{> one topic=3}}", "t.md:7:15 wrong-arguments"],
    [
      '{{> place area="沙坪坝区"}}',
      't.md:7:16 wrong-arguments the partial "place" needs an area as "area", and this is a text',
    ],
    [
      '{{> rows list="甲"}}',
      't.md:7:15 wrong-arguments the partial "rows" needs a list as "list", and this is a text',
    ],
    ["{{> rows list=area}}", 'needs a list as "list", and this is an area'],
    ['{{> inLoop item="甲"}}', 'needs a record as "item", and this is a text'],
  ])("%s", (body, expected) => {
    const told = tell(render(body, {partials: partialsOf(body)}).diagnostics);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(expected);
  });

  test.each([
    '{{> one topic=(topic "preschool")}}',
    "{{#each (topics) as |t|}}{{> one topic=t}}{{/each}}",
    '{{> place area=(area "沙坪坝区")}}',
    '{{> rows list=(observations topic="preschool" status="target")}}',
    '{{> words topic="preschool"}}',
    "{{> place}}",
  ])("%s is right", (body) => {
    expect(() => plain(body, {partials: partialsOf(body)})).not.toThrow();
  });
});
