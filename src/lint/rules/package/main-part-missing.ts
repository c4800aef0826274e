import {everyFormat, type Rule} from "../../rule.ts";

export const mainPartMissing: Rule = {
  id: "main-part-missing",
  title: {en: "the package does not lead to its document", zh: "文件包没有指向主文档"},
  hint: {
    en: "_rels/.rels needs a relationship of type officeDocument to the main part",
    zh: "_rels/.rels 中应有类型为 officeDocument 的关系指向主文档",
  },
  appliesTo: everyFormat,
  *check(view) {
    if (view.format !== undefined || view.zip?.xmlFaults.some(({part}) => part === view.main?.label)) return;
    yield {
      part: `${view.prefix}_rels/.rels`,
      message: view.main
        ? {
            en: `${view.main.label} is no document, deck or workbook`,
            zh: `${view.main.label} 不是文档、演示文稿或工作簿`,
          }
        : {en: "no relationship leads to a main part", zh: "没有关系指向主文档"},
    };
  },
};
