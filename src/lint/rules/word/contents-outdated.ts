import {quote} from "../../../diagnostic/quote.ts";
import {type Field, fieldSwitch, fieldsOf, fieldType, headingText} from "../../read/word-fields.ts";
import {headingsOf} from "../../read/word-styles.ts";
import type {Rule} from "../../rule.ts";
import type {PackageView} from "../../view/package-view.ts";

/** Compared are the entries of the whole outline (\o); contents by bookmark or by other styles are left alone. */
export const contentsOutdated: Rule = {
  id: "contents-outdated",
  title: {en: "the table of contents does not list the headings", zh: "目录与标题不符"},
  hint: {
    en: "write one entry for each heading of the levels that the field names, in their order",
    zh: "域所列级别的每个标题都应有一条目录，顺序一致",
  },
  appliesTo: ["docx"],
  isAdvice: true,
  *check(view) {
    const {main} = view;
    for (const field of main ? fieldsOf(main).fields : []) {
      const levels = fieldType(field) === "TOC" ? levelsOf(field) : undefined;
      if (!levels || field.paragraphs.length === 0) continue;
      const entries = field.paragraphs.map(headingText).filter((text) => text !== "");
      const headings = textsOf(view, levels);
      const index = headings.findIndex((heading, at) => !entries[at]?.includes(heading));
      if (index < 0 && entries.length === headings.length) continue;
      const [heading, entry] = [headings[Math.max(index, 0)] ?? "", entries[Math.max(index, 0)] ?? ""];
      yield {
        part: main?.label ?? "",
        message:
          index < 0
            ? {
                en: `${entries.length} entries for ${headings.length} headings`,
                zh: `目录${entries.length}条，标题${headings.length}个`,
              }
            : {
                en: `heading ${quote(heading)} stands as ${quote(entry)}`,
                zh: `标题${quote(heading)}在目录中是${quote(entry)}`,
              },
      };
    }
  },
};

function levelsOf(field: Field): {least: number; most: number} | undefined {
  const match = /^(\d)-(\d)$/.exec(fieldSwitch(field, "o") ?? "");
  if (!match || /\\[bt]\s/.test(field.instruction)) return undefined;
  return {least: Number(match[1]), most: Number(match[2])};
}

function textsOf(view: PackageView, {least, most}: {least: number; most: number}): string[] {
  return headingsOf(view)
    .filter(({level}) => level >= least && level <= most)
    .map(({paragraph}) => headingText(paragraph))
    .filter((text) => text !== "");
}
