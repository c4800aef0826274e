import {storiesOf} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {attribute, childNamed} from "../../view/elements.ts";
import type {PackageView} from "../../view/package-view.ts";

export const numberingUndefined: Rule = {
  id: "numbering-undefined",
  title: {en: "a list numbering is used that is not defined", zh: "使用了没有定义的编号"},
  hint: {
    en: "define the w:num and its w:abstractNum in numbering.xml; w:numId 0 means no numbering",
    zh: "请在 numbering.xml 中定义 w:num 及其 w:abstractNum；w:numId 为 0 表示不编号",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    const known = definedNumbers(view);
    for (const part of [...storiesOf(view), ...view.ofKind("styles")]) {
      const ids = new Set(part.all("w:numId").map((each) => attribute(each, "val") ?? ""));
      for (const id of ids) {
        if (id === "0" || known.has(id)) continue;
        yield {part: part.label, message: {en: `w:numId ${id} is not defined`, zh: `w:numId ${id} 没有定义`}};
      }
    }
  },
};

function definedNumbers(view: PackageView): Set<string> {
  const [part] = view.ofKind("numbering");
  const abstract = new Set(part?.all("w:abstractNum").map((each) => attribute(each, "abstractNumId")));
  const numbers = part?.all("w:num") ?? [];
  return new Set(
    numbers
      .filter((each) => abstract.has(attribute(childNamed(each, "w:abstractNumId"), "val")))
      .map((each) => attribute(each, "numId") ?? ""),
  );
}
