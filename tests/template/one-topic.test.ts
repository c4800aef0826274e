import {describe, expect, test} from "vitest";
import {plain, render, tell} from "./render.ts";

describe("one topic or area, fetched by its id or name", () => {
  test.each([
    ['{{#with (topic "preschool")}}{{name}}（{{id}}）{{/with}}', "学前教育（preschool）"],
    ['{{#with (topic "学前教育")}}{{id}}{{/with}}', "preschool"],
    ['{{#with (area "沙坪坝区")}}{{code}}{{/with}}', "500106"],
    ['{{#with (area "500106")}}{{name}}{{/with}}', "沙坪坝区"],
    ['{{> p topic=(topic "preschool")}}', "学前教育有"],
    // The variables of the same names go on to mean what they did.
    [
      '{{area.name}}{{#with area}}{{code}}{{/with}}{{#with (area "重庆市")}}{{name}}{{/with}}',
      "沙坪坝区500106重庆市",
    ],
    ["{{#each (topics) as |topic|}}{{#if @first}}{{topic.name}}{{/if}}{{/each}}", "总体水平"],
    // A name that a loop gives does not hide the helper.
    ['{{#each (take (topics) 1) as |topic|}}{{#with (topic "special")}}{{id}}{{/with}}{{/each}}', "special"],
    ['{{#each (take (areas) 1) as |area|}}{{#with (area "500106")}}{{name}}{{/with}}{{/each}}', "沙坪坝区"],
    ['{{#with "甲" as |topic|}}{{topic}}{{/with}}', "甲"],
    ['{{> words topic="三件事"}}', "三件事"],
  ])("%s", (body, expected) => {
    const partials = {
      p: '{{topic.name}}有{{count (where (observations topic=topic) "year" 1900)}}',
      words: "{{topic}}",
    };
    expect(plain(body, {partials}).trim().replace(/0$/u, "")).toBe(expected);
  });

  test("a topic may be named wherever its id may be", () => {
    const byId = plain('{{count (observations topic="preschool")}}');
    expect(plain('{{count (observations topic="学前教育")}}')).toBe(byId);
    expect(Number(byId)).toBeGreaterThan(0);
  });

  test.each([
    ['{{#with (topic "pre-school")}}{{name}}{{/with}}', "t.md:7:35 unknown-topic"],
    [
      '{{#with (area "沙坪坝")}}{{name}}{{/with}}{{#with (area "沙平坝区")}}{{name}}{{/with}}',
      "unknown-area",
    ],
    ['{{#with (topic "preschool") as |t|}}{{t.unit}}{{/with}}', "unknown-variable"],
    ['{{topic "preschool"}}', "value-not-printable"],
    ['{{figure (topic "preschool")}}', "wrong-arguments"],
  ])("%s is told before anything is built", (body, expected) => {
    const told = tell(render(`{{#if area.parent}}${body}{{/if}}`, {}).diagnostics).join("\n");
    expect(told).toContain(expected);
  });
});
