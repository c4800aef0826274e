import {type BuildRequest, build} from "../../../src/pipeline/build.ts";
import {everything, type Selection} from "../../../src/pipeline/project/selection.ts";
import {change, tinyPackage} from "../../dataset/tiny-package.ts";
import {memoryEffects} from "../../support/memory-effects.ts";
import {readParts} from "../../support/read-package.ts";
import {inFolder, makeTemplate, type Project} from "../../support/small-project.ts";

/** A slide for each topic of a meeting, in its order, and all that a meeting can say of itself. */
export const meetingTemplate = makeMeetingTemplate("pptx", "meeting");
const briefingTemplate = makeMeetingTemplate("docx", "gongwen");

function makeMeetingTemplate(format: string, theme: string): string {
  return `---
title: "{{names meeting.areas}}汇报"
subtitle: "{{#if meeting.occasion}}{{meeting.occasion}}{{/if}}"
author: "{{#if meeting.issuer}}{{meeting.issuer}}{{/if}}{{#if meeting.speaker}}　汇报人：{{meeting.speaker}}{{/if}}"
issued: "{{#if meeting.date}}{{meeting.date}}{{/if}}"
for: meeting
format: ${format}
theme: ${theme}
file: "{{meeting.name}}"
section-slides: false
closing: 模板的结束语
minimum-observations: 1
---
{{#each meeting.areas as |area|}}
{{#each meeting.topics as |topic|}}
# {{topic.name}}

## {{area.name}}的{{topic.name}}

{{#each (observations area=area topic=topic) as |o|}}
- {{o.indicator.name}}{{period o}}{{status o}}{{figure o}}
{{/each}}
{{/each}}
{{/each}}
`;
}

/** 沙坪坝区 has figures on both topics, 重庆高新区 on one. */
export const data = change(
  tinyPackage(),
  "observations.csv",
  "b.2,CQ-GXQ,teacher-awards,2025,1200,,about,actual,daily-2025,9,首段,近1200人次,,",
  "a.4,500106,teacher-awards,2025,1200,,about,actual,plan-2021,50,表1,近1200人次,,",
);

/** A template of areas and two of meetings. */
export const project: Project = {
  ...inFolder("data", data),
  "templates/brief.md": makeTemplate({
    body: "# 数据\n\n{{#each (observations) as |o|}}{{figure o}}。{{/each}}\n",
  }),
  "templates/meeting-deck.md": meetingTemplate,
  "templates/meeting-briefing.md": briefingTemplate,
};

export interface Round extends Partial<BuildRequest> {
  readonly files?: Project;
  readonly only?: Partial<Selection>;
}

/** One folder and one build after the other. */
export function folder() {
  const written = new Map<string, Uint8Array>();
  const run = async ({files = project, only = {}, ...request}: Round = {}) =>
    build(
      {selection: {...everything, ...only}, generator: "test", ...request},
      memoryEffects(files, {written}),
    );
  return {written, run};
}

export interface ReadSlide {
  readonly texts: readonly string[];
  readonly hidden: boolean;
}

/** The slides of a deck in their order, as PowerPoint has them. */
export function readSlides(bytes: Uint8Array): ReadSlide[] {
  const parts = readParts(bytes);
  const order = [...String(parts.get("ppt/presentation.xml")).matchAll(/<p:sldId [^>]*r:id="([^"]+)"/gu)];
  const links = String(parts.get("ppt/_rels/presentation.xml.rels"));
  return order.map(([, id]) => {
    const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`, "u").exec(links)?.[0] ?? "";
    const xml = String(parts.get(`ppt/${/Target="([^"]+)"/u.exec(target)?.[1]}`));
    const texts = [...xml.matchAll(/<a:p>.*?<\/a:p>/gsu)].map(([paragraph]) =>
      [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(([, text]) => text).join(""),
    );
    return {texts: texts.filter((text) => text !== ""), hidden: /<p:sld [^>]*show="0"/u.test(xml)};
  });
}
