import type {Wording} from "../../diagnostic/diagnostic.ts";
import {kindOf} from "../../ooxml/relationships.ts";
import {type HouseProblem, linkedInHouse} from "../house-problem.ts";
import type {HouseParts} from "./house-parts.ts";
import {chooseSection, pageKinds, type RunningPlace, readSections} from "./sections.ts";
import {readStyles} from "./styles.ts";

/** Word itself makes no more than 4,079; what has many times as many was not made by people. */
const mostStyles = 10_000;

/** Why documents cannot be made of a file that Word opens. */
export function findUnusable(parts: HouseParts): HouseProblem | undefined {
  const styles = readStyles(parts.related("styles")).all;
  if (!styles.some(({kind}) => kind === "paragraph")) return noStyles;
  if (styles.length > mostStyles) return tooManyStyles(styles.length);
  return findLinked(parts);
}

const places: Readonly<Record<RunningPlace, Wording>> = {
  header: {en: "the header", zh: "页眉"},
  footer: {en: "the footer", zh: "页脚"},
};

/** A picture that lies elsewhere would be missing wherever a document is sent. */
function findLinked(parts: HouseParts): HouseProblem | undefined {
  const {running} = chooseSection(readSections(parts.main.content));
  for (const place of ["header", "footer"] as const) {
    for (const kind of pageKinds) {
      const way = parts.main.relationships.find(({id}) => id === running[place][kind]);
      const part = way && parts.find(way.target);
      const linked = part?.relationships.find((each) => each.isExternal && kindOf(each) !== "hyperlink");
      if (linked !== undefined) return linkedInHouse(places[place], linked.target);
    }
  }
  return undefined;
}

const noStyles: HouseProblem = {
  severity: "error",
  code: "house-file-no-styles",
  message: {
    en: "the house's file has no styles that documents could be made with",
    zh: "单位的样式文件里没有样式，无法据此排版",
  },
  hint: {
    en: "open it in Word or WPS and save it anew as .docx",
    zh: "请在 Word 或 WPS 中打开，另存为 .docx",
  },
};

const tooManyStyles = (count: number): HouseProblem => ({
  severity: "error",
  code: "house-file-too-many-styles",
  message: {
    en: `the house's file has ${count} styles, more than the ${mostStyles} that are read`,
    zh: `单位的样式文件里有 ${count} 个样式，超过 ${mostStyles} 个的上限`,
  },
  hint: {
    en: "delete the styles that are not used: they come along with text that is pasted",
    zh: "请删除不用的样式，它们多是随粘贴的文字带进来的",
  },
});
