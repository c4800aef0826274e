import type {Wording} from "../diagnostic/diagnostic.ts";
import type {OfficeProblem, OfficeUse} from "../office/office-problem.ts";

/** A problem of a house's file: it has no place yet, for it belongs where a theme names the file. */
export type HouseProblem = OfficeProblem;

const failure = (code: string, message: Wording, hint: Wording): HouseProblem => ({
  severity: "error",
  code,
  message,
  hint,
});

/** Which kind of house file a theme wants. */
export type HouseFormat = "docx" | "pptx";

const file: Wording = {en: "the house's file", zh: "单位的样式文件"};

export const houseUses: Readonly<Record<HouseFormat, OfficeUse>> = {
  docx: {
    mainType: /\.wordprocessingml\.(?:document|template)\.main\+xml$/,
    file,
    wanted: {en: "a Word file (.docx or .dotx)", zh: "Word 文件（.docx 或 .dotx）"},
  },
  pptx: {
    mainType: /\.presentationml\.(?:presentation|template|slideshow)\.main\+xml$/,
    file,
    wanted: {en: "a PowerPoint file (.pptx or .potx)", zh: "PowerPoint 文件（.pptx 或 .potx）"},
  },
};

/** @param where the master, layout, header … that shows it; @param address what it leads to */
export const linkedInHouse = (where: Wording, address: string) =>
  failure(
    "house-file-linked",
    {
      en: `${where.en} of the house's file shows a picture or object that lies elsewhere: ${address}`,
      zh: `单位的样式文件的${where.zh}引用了文件以外的图片或对象：${address}`,
    },
    {
      en: "insert it into the file instead of linking to it: who gets a document does not have that place",
      zh: "请改为插入到文件里，不要用链接：收到文件的人没有那个位置",
    },
  );
