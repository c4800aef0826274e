import type {Wording} from "../../diagnostic/diagnostic.ts";
import {kindOf} from "../../ooxml/relationships.ts";
import type {BodyUse} from "./body-use.ts";
import type {HouseParts} from "./house-parts.ts";
import {find, numberOf, settingOf, within} from "./plain.ts";
import type {ChosenSection} from "./sections.ts";

/** What of the house's file does not come into documents, in sentences for those who make a theme of it. */
export function tellLeftOut(parts: HouseParts, section: ChosenSection, use: BodyUse): Wording[] {
  const {content, relationships} = parts.main;
  const settings = parts.related("settings");
  const leads = (...kinds: readonly string[]) => relationships.some((each) => kinds.includes(kindOf(each)));
  const has = (...names: readonly string[]) => names.some((name) => !within(content, name).next().done);
  const says = (...names: readonly string[]) => names.some((name) => find(settings, name) !== undefined);
  const columns = numberOf(find(section.section?.element, "w:cols"), "w:num") ?? 1;
  const direction = settingOf(find(section.section?.element, "w:textDirection")) ?? "lrTb";
  const told: readonly (readonly [isSo: boolean, told: Wording])[] = [
    [!use.isEmpty, {en: "the text in it is left out", zh: "其中的正文文字不用"}],
    [
      leads("comments") || has("w:ins", "w:del", "w:moveFrom", "w:moveTo"),
      {en: "comments are left out, tracked changes accepted", zh: "批注不用，修订按已接受处理"},
    ],
    [
      says("w:documentProtection", "w:writeProtection"),
      {en: "its protection is taken off", zh: "去掉了文档保护"},
    ],
    [
      says("w:attachedTemplate"),
      {en: "the template that it is attached to is not named any more", zh: "不再附加原来的模板文件"},
    ],
    [says("w:mailMerge"), {en: "its mail merge is left out", zh: "去掉了邮件合并"}],
    [leads("glossaryDocument"), {en: "its building blocks are left out", zh: "文档部件（构建基块）不用"}],
    [
      section.isLandscapeLeftOut,
      {
        en: "pages in landscape are left out: the text stands in the upright ones",
        zh: "横向的页面不用，正文按纵向页面排",
      },
    ],
    [columns > 1, {en: "the text stands in one column", zh: "正文排成一栏"}],
    [direction !== "lrTb", {en: "the text runs from left to right", zh: "正文从左向右横排"}],
  ];
  return told.flatMap(([isSo, wording]) => (isSo ? [wording] : []));
}
