import {canvasPlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {at} from "../../words.ts";

/** What parts of a deck must lead to, and only once (ECMA-376 Part 1, 13.3). */
const required: Readonly<Record<string, readonly string[]>> = {
  slide: ["slideLayout"],
  slideLayout: ["slideMaster"],
  slideMaster: ["theme"],
  notesSlide: ["notesMaster", "slide"],
  notesMaster: ["theme"],
};

/** Notes without a master have no geometry: https://github.com/iOfficeAI/OfficeCLI/pull/265. */
export const requiredRelationship: Rule = {
  id: "required-relationship",
  title: {
    en: "a slide, layout, master or notes page is not related to what it rests on",
    zh: "幻灯片、版式、母版或备注页缺少必需的关系",
  },
  hint: {
    en: "a slide needs one layout, a layout one master, a master one theme, notes their master and slide",
    zh: "幻灯片要有一个版式，版式要有一个母版，母版要有一个主题，备注页要有备注母版和所属幻灯片",
  },
  appliesTo: ["pptx"],
  *check(view) {
    for (const part of view.parts) {
      for (const kind of required[part.kind] ?? []) {
        const count = view.related(part, kind).length;
        if (count === 1) continue;
        yield {
          part: part.label,
          ...at(canvasPlace(view, part)),
          message: {
            en: `${count} relationships of kind ${kind} instead of one`,
            zh: `类型为 ${kind} 的关系应有一个，实际${count}个`,
          },
        };
      }
    }
  },
};
