import {type Lines, marksOf, note, say, slideTitle, type TemplateDraft} from "../template-draft.ts";

/** What is being done, and apart from it what a plan proposes. */
export function initiatives(draft: TemplateDraft): Lines {
  const isWord = draft.format === "docx";
  const prefix =
    draft.for === "area" ? "" : say(draft, {zh: "{{one.area.shortName}}·", en: "{{one.area.shortName}}: "});
  const level = isWord ? "##" : "###";
  const list = (heading: string, name: string) => [
    `{{#with ${name} as |list|}}`,
    `${level} ${heading}`,
    "",
    `{{#each (take list ${isWord ? 3 : 4}) as |one|}}`,
    `- **${prefix}{{one.name}}**{{#if one.summary}}${marksOf(draft).colon}{{one.summary}}{{/if}}`,
    "{{/each}}",
    "",
    "{{/with}}",
  ];
  const acts = `(initiatives status="done under-way unknown")`;
  const plans = `(initiatives status="planned")`;
  return [
    note(
      draft,
      "列表：each 给每项举措写一条，“- ”开头。已经开展的、没有注明进展的、规划提出的（还没有做）分开列；没有举措时整节不出现。",
      "A list: each writes one item, beginning with “- ”, for every initiative. What is done or under way, what nothing is known of and what is only planned have lists of their own; without any the section is left out.",
    ),
    "{{#if (initiatives)}}",
    say(draft, {zh: "# 主要举措", en: "# Initiatives"}),
    "",
    ...slideTitle(
      draft,
      say(draft, {
        zh: `{{#with ${acts} as |acts|}}来源中有{{count acts}}项举措{{#with ${plans} as |plans|}}，另有{{count plans}}项尚在规划{{/with}}{{else}}{{count ${plans}}}项举措尚在规划{{/with}}`,
        en: `{{#with ${acts} as |acts|}}Initiatives in the sources: {{count acts}}{{#with ${plans} as |plans|}}; planned: {{count plans}}{{/with}}{{else}}Initiatives planned: {{count ${plans}}}{{/with}}`,
      }),
    ),
    ...list(say(draft, {zh: "已经开展", en: "Done or under way"}), `(initiatives status="done under-way")`),
    ...list(say(draft, {zh: "其他举措", en: "Others"}), `(initiatives status="unknown")`),
    ...list(say(draft, {zh: "规划提出", en: "Planned"}), plans),
    "{{/if}}",
  ];
}
