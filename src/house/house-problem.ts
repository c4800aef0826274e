import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";

/** A problem of a house's file: it has no place yet, for it belongs where a theme names the file. */
export type HouseProblem = Omit<Diagnostic, "place">;

const failure = (code: string, message: Wording, hint: Wording): HouseProblem => ({
  severity: "error",
  code,
  message,
  hint,
});

/** Which kind of house file a theme wants. */
export type HouseFormat = "docx" | "pptx";

const wantedFiles: Readonly<Record<HouseFormat, Wording>> = {
  docx: {en: "a Word file (.docx or .dotx)", zh: "Word 文件（.docx 或 .dotx）"},
  pptx: {en: "a PowerPoint file (.pptx or .potx)", zh: "PowerPoint 文件（.pptx 或 .potx）"},
};

export const damagedHouse = ({en, zh}: Wording) =>
  failure(
    "house-file-damaged",
    {en: `the house's file is damaged: ${en}`, zh: `单位的样式文件已损坏：${zh}`},
    {
      en: "open it in PowerPoint, Word or WPS, let it be repaired, and save it anew",
      zh: "请在 PowerPoint、Word 或 WPS 中打开，修复并另存",
    },
  );

export const protectedHouse = ({en, zh}: Wording, format: HouseFormat) =>
  failure(
    "house-file-protected",
    {en: `the house's file cannot be read: ${en}`, zh: `读不了单位的样式文件：${zh}`},
    {
      en: `take its password off, or save it as ${wantedFiles[format].en}`,
      zh: `请取消密码，或另存为 ${wantedFiles[format].zh}`,
    },
  );

export const otherHouse = ({en, zh}: Wording, format: HouseFormat) =>
  failure(
    "house-file-other-kind",
    {en: `the house's file is of another kind: ${en}`, zh: `单位的样式文件不是所要的格式：${zh}`},
    {
      en: `this theme wants ${wantedFiles[format].en}`,
      zh: `这个主题要的是 ${wantedFiles[format].zh}`,
    },
  );

export const macrosInHouse = (format: HouseFormat) =>
  failure(
    "house-file-macros",
    {
      en: "the house's file holds macros, which would be in every document",
      zh: "单位的样式文件带宏，会进到每一份文件里",
    },
    {
      en: `save it without macros, as ${wantedFiles[format].en}`,
      zh: `请另存为不带宏的 ${wantedFiles[format].zh}`,
    },
  );

export const tooLargeHouse = (what: Wording, megabytes: number) =>
  failure(
    "house-file-too-large",
    {
      en: `${what.en} is larger than ${megabytes} MB, and would be in every document`,
      zh: `${what.zh}超过 ${megabytes} MB，会进到每一份文件里`,
    },
    {
      en: "compress the pictures of its masters and layouts (Picture Format → Compress Pictures), and delete what is not needed",
      zh: "请压缩母版和版式里的图片（图片格式→压缩图片），并删去用不着的内容",
    },
  );

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
