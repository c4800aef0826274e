import type {Wording} from "../../diagnostic/diagnostic.ts";
import type {WordTheme} from "../word-theme.ts";
import {readWordHouse} from "./dress-word.ts";
import {styleIds} from "./theme-house.ts";

export interface FoundStyle {
  /** A kind of text as themes call it. */
  readonly role: string;
  readonly name: string;
  readonly look: Wording;
}

/** Kinds of text for which the house's file has a style, and those for which one is made. */
export function wordFindings({house, styles}: WordTheme): {
  readonly used: readonly FoundStyle[];
  readonly made: readonly string[];
} {
  const file = house?.file;
  const used: FoundStyle[] = [];
  const made: string[] = [];
  for (const [role, id] of Object.entries(styleIds)) {
    const style = role === "body" ? file?.body : file?.styles[id];
    if (style === undefined) {
      made.push(role);
      continue;
    }
    const {eastAsia, latin, sizePt} = styles[role as keyof typeof styleIds];
    const points = String(Math.round(sizePt * 10) / 10);
    const fonts = eastAsia === latin ? eastAsia : `${eastAsia} / ${latin}`;
    used.push({role, name: style.name, look: {en: `${fonts}, ${points} pt`, zh: `${fonts}，${points} 磅`}});
  }
  if (file?.table !== undefined)
    used.push({role: "table", name: file.table.name, look: {en: "tables", zh: "表格"}});
  return {used, made};
}

/** What was found in a house's file, for whoever makes a theme of it: what comes from it, and what stands in. */
export function tellWord(theme: WordTheme, bytes: Uint8Array): Wording[] {
  const {page, house} = theme;
  const read = readWordHouse(bytes);
  if (house === undefined || read.problem) return [];
  const {file, takes} = house;
  const {used, made} = wordFindings(theme);
  const mm = (length: number) => Math.round(length * 10) / 10;
  const {top, right, bottom, left} = page.marginsMm;
  const numbered = file.headings.some((level) => level !== undefined);
  const names = used.map(({role, name}) => `${role} ← ${name}`);
  const has = (is: boolean): Wording =>
    is ? {en: "from the file", zh: "取自文件"} : {en: "ours", zh: "用自带的"};
  return [
    {
      en: `paper ${mm(page.widthMm)} × ${mm(page.heightMm)} mm, margins ${mm(top)}, ${mm(right)}, ${mm(bottom)}, ${mm(left)} mm`,
      zh: `纸张 ${mm(page.widthMm)} × ${mm(page.heightMm)} 毫米，页边距上右下左 ${mm(top)}、${mm(right)}、${mm(bottom)}、${mm(left)} 毫米`,
    },
    {en: `styles of the file: ${names.join(", ")}`, zh: `文件里的样式：${names.join("、")}`},
    ...(made.length === 0
      ? []
      : [
          {
            en: `no style of the file for ${made.join(", ")}: made to go with its text`,
            zh: `文件里没有 ${made.join("、")} 的样式，按正文配好`,
          },
        ]),
    {
      en: `header ${has(takes.header).en}, footer ${has(takes.footer).en}; headings ${numbered ? "numbered as in the file" : "without numbers, as in the file"}`,
      zh: `页眉${has(takes.header).zh}，页脚${has(takes.footer).zh}；标题${numbered ? "按文件编号" : "不编号，与文件一致"}`,
    },
    ...(takes.footer && !hasPageNumber(theme)
      ? [
          {
            en: "its headers and footers have no page number, and get none",
            zh: "文件的页眉页脚里没有页码，不另加",
          },
        ]
      : []),
    ...read.house.remarks,
  ];
}

const hasPageNumber = ({house}: WordTheme) =>
  (["header", "footer"] as const).some((place) =>
    Object.values(house?.file.running[place] ?? {}).some((running) => running.hasPageNumber),
  );
