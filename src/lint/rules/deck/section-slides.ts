import type {Rule} from "../../rule.ts";
import {attribute} from "../../view/elements.ts";
import {repeated} from "../../words.ts";

export const sectionSlides: Rule = {
  id: "section-slides",
  title: {en: "the sections of the deck and its slides do not agree", zh: "节与幻灯片不一致"},
  hint: {
    en: "list each slide in one section (p14:sectionLst); PowerPoint repairs or drops the sections otherwise",
    zh: "每张幻灯片应恰好列在一个节中（p14:sectionLst），否则 PowerPoint 会修复或丢弃节",
  },
  appliesTo: ["pptx"],
  *check({main}) {
    const listed = (main?.all("p14:sldId") ?? []).map((entry) => attribute(entry, "id") ?? "");
    if (!main || main.all("p14:section").length === 0) return;
    const slides = new Set(main.all("p:sldId").map((entry) => attribute(entry, "id") ?? ""));
    const part = main.label;
    for (const id of listed.filter((each) => !slides.has(each))) {
      yield {part, message: {en: `there is no slide with id ${id}`, zh: `没有编号为 ${id} 的幻灯片`}};
    }
    for (const id of [...slides].filter((each) => !listed.includes(each))) {
      const message = {en: `slide id ${id} is in no section`, zh: `编号 ${id} 的幻灯片不在任何节中`};
      // PowerPoint puts it into one.
      yield {part, message, isAdvice: true};
    }
    for (const [id] of repeated(listed, (each) => each)) {
      yield {part, message: {en: `slide id ${id} is listed twice`, zh: `编号 ${id} 的幻灯片列出两次`}};
    }
  },
};
