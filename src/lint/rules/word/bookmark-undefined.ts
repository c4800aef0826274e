import {type Field, fieldArgument, fieldSwitch, fieldsOf, fieldType} from "../../read/word-fields.ts";
import {storiesOf} from "../../read/word-text.ts";
import type {Rule} from "../../rule.ts";
import {attribute, referenceOf} from "../../view/elements.ts";

/** Places in the document that Word knows without a bookmark. */
const builtIn = new Set(["_top", "top"]);

export const bookmarkUndefined: Rule = {
  id: "bookmark-undefined",
  title: {en: "a link or field leads to a bookmark that does not exist", zh: "链接或域指向不存在的书签"},
  hint: {
    en: "set the bookmark, or drop the link; a field prints an error message when it is updated",
    zh: "请加上书签或去掉链接；更新域时会显示“错误！未定义书签。”",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    const stories = storiesOf(view);
    const known = new Set(
      stories.flatMap((part) =>
        part.all("w:bookmarkStart").map((start) => (attribute(start, "name") ?? "").toLowerCase()),
      ),
    );
    for (const part of stories) {
      // Beside an address the anchor is a place in that other document (ECMA-376 Part 1, 17.16.22).
      const inside = part.all("w:hyperlink").filter((link) => referenceOf(link) === undefined);
      const anchors = inside.flatMap((link) => attribute(link, "anchor") ?? []);
      const targets = fieldsOf(part).fields.flatMap((field) => targetOf(field) ?? []);
      for (const name of new Set([...anchors, ...targets])) {
        if (known.has(name.toLowerCase()) || builtIn.has(name.toLowerCase())) continue;
        yield {part: part.label, message: {en: `there is no bookmark "${name}"`, zh: `没有书签“${name}”`}};
      }
    }
  },
};

function targetOf(field: Field): string | undefined {
  const type = fieldType(field);
  if (["REF", "PAGEREF", "NOTEREF"].includes(type)) return fieldArgument(field);
  // With an address before the switch the place is in that other document, or a fragment of that address.
  const isInside = /^\s*HYPERLINK\s+\\/i.test(field.instruction);
  return type === "HYPERLINK" && isInside ? fieldSwitch(field, "l") : undefined;
}
