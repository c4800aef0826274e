import {expect, test} from "vitest";
import {findPrintContext} from "../../src/template/yaml-regions.ts";

/** The context of the mustache `{{x}}` in a body. */
function contextOf(body: string): string {
  const lines = body.slice(0, body.indexOf("{{x}}")).split("\n");
  return findPrintContext(body)(lines.length, lines.at(-1)?.length ?? 0);
}

const fenced = (yaml: string) => `文\n\`\`\`chart\n${yaml}\n\`\`\`\n文`;

test.each([
  ["文{{x}}", "markdown"],
  ["- {{x}}", "markdown"],
  ["{{x}}文", "markdown"],
  ["  {{x}}", "markdown"],
  ["文\n{{x}}\n文", "line"],
  ["{{x}}  ", "line"],
  ["`a` {{x}}", "markdown"],
  ["\\` {{x}}", "markdown"],
  ["`a {{x}}`", "code"],
  ['{{figure "`"}} {{x}}', "markdown"],
  ["```\n```chart\na: {{x}}\n```", "yaml"],
  ["```a``` 文 {{x}}", "markdown"],
  [fenced("title: {{x}}"), "yaml"],
  [fenced("title: {{x}} # 注"), "yaml"],
  [fenced("  - {{x}}"), "yaml"],
  [fenced("title: 关于{{x}}"), "yaml-part"],
  [fenced("title: {{x}}文"), "yaml-part"],
  [fenced("title: {{y}}{{x}}"), "yaml-part"],
  [fenced("a: [{{x}}]"), "yaml-part"],
  [fenced('title: "{{x}}"'), "yaml-quoted"],
  [fenced('title: "关于{{x}}"'), "yaml-quoted"],
  [fenced('title: "a\\"{{x}}"'), "yaml-quoted"],
  [fenced('title: "a\n  {{x}}"'), "yaml-quoted"],
  [fenced('a: "b"\ntitle: {{x}}'), "yaml"],
  [fenced('{a: "{{x}}"}'), "yaml-quoted"],
  [fenced("title: '{{x}}'"), "yaml-single"],
  [fenced("title: 'it''s {{x}}'"), "yaml-single"],
  [fenced("title: it's {{x}}"), "yaml-part"],
  [fenced('title: 5" {{x}}'), "yaml-part"],
  [fenced("# it's\ntitle: {{x}}"), "yaml"],
  [fenced('data: {{y "a"}}\ntitle: {{x}}'), "yaml"],
  ["```chart\na: b\n```\n{{x}}文", "markdown"],
  ["~~~chart\na: {{x}}\n```\n~~~", "yaml"],
  ["````chart\n```\na: {{x}}\n````", "yaml"],
  ["```chart\n```chart\na: {{x}}\n```", "yaml"],
])("%j → %s", (body, context) => {
  expect(contextOf(body)).toBe(context);
});
