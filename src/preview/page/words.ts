import type {Language, Wording} from "../../diagnostic/diagnostic.ts";

/** Every text of the page, in both languages. */
export const words = {
  product: {zh: "简报预览", en: "Briefing preview"},
  skip: {zh: "跳到正文", en: "Skip to the document"},
  documents: {zh: "文件列表", en: "Documents"},
  siblings: {zh: "同一对象的其他文件", en: "Other documents on the same subject"},
  search: {zh: "查找地区、领域、模板", en: "Find an area or topic"},
  noMatch: {zh: "没有匹配的文件", en: "No document matches"},
  meeting: {zh: "会议", en: "Meetings"},
  review: {zh: "核对", en: "Review"},
  newMeeting: {zh: "新会议", en: "new meeting"},
  openMeeting: {zh: "打开会议", en: "Open a meeting"},
  areaOfMeeting: {zh: "汇报地区", en: "Area"},
  topicsOfMeeting: {zh: "领域和次序（可拖动）", en: "Topics in their order (drag to move)"},
  up: {zh: "上移", en: "up"},
  down: {zh: "下移", en: "down"},
  date: {zh: "会议日期", en: "Date"},
  occasion: {zh: "会议名称（封面）", en: "Occasion, on the cover"},
  speaker: {zh: "汇报人", en: "Speaker"},
  issuer: {zh: "汇报单位", en: "Issuer"},
  closing: {zh: "结束语（none 不要结束页）", en: "Closing line (none: no such slide)"},
  edition: {zh: "版本", en: "Edition"},
  both: {zh: "两样都要", en: "both"},
  theme: {zh: "外观主题", en: "Theme"},
  logo: {zh: "标志", en: "Logo"},
  ofTheme: {zh: "同主题", en: "as the theme has it"},
  ofTemplate: {zh: "同模板", en: "as the template says"},
  sources: {zh: "资料来源", en: "Sources"},
  sourcesSlide: {zh: "列在最后一页", en: "on a slide at the end"},
  sourcesAppendix: {zh: "列在隐藏的附页", en: "on a hidden slide"},
  sourcesNone: {zh: "只写在备注里", en: "in the notes alone"},
  agenda: {zh: "目录页", en: "Agenda"},
  yes: {zh: "要", en: "yes"},
  no: {zh: "不要", en: "no"},
  shownSlides: {zh: "放映的页（去掉勾就隐藏）", en: "Slides that are shown"},
  meetingName: {zh: "文件名（保存用）", en: "Name of the file"},
  saveMeeting: {zh: "保存为会议", en: "Save as a meeting"},
  saved: {zh: "已保存", en: "Saved"},
  nameMissing: {zh: "请先写文件名", en: "Give it a name first"},
  meetingExists: {
    zh: "已经有这个名称的会议，没有改动它。",
    en: "There is a meeting of this name; it is left as it is.",
  },
  replace: {zh: "覆盖它", en: "Replace it"},
  noMeetingTemplate: {
    zh: "项目里没有这个版本的会议模板：jianbao new template meeting-deck --for meeting --edition deck",
    en: "No template makes this edition: jianbao new template meeting-deck --for meeting --edition deck",
  },
  area: {zh: "地区", en: "Areas"},
  topic: {zh: "领域", en: "Topics"},
  all: {zh: "总览", en: "Overview"},
  briefing: {zh: "简报", en: "briefing"},
  deck: {zh: "演示文稿", en: "deck"},
  compendium: {zh: "资料汇编", en: "compendium"},
  broken: {zh: "模板有错", en: "has errors"},
  omitted: {zh: "数据不足，不生成", en: "Not made for want of data"},
  zoom: {zh: "显示比例", en: "Zoom"},
  zoomWidth: {zh: "适合宽度", en: "Fit width"},
  zoomWhole: {zh: "整页", en: "Whole page"},
  zoomGrid: {zh: "缩略图", en: "Thumbnails"},
  panel: {zh: "问题和备注", en: "Problems and notes"},
  problems: {zh: "问题", en: "Problems"},
  noProblem: {zh: "没有发现问题", en: "No problem found"},
  error: {zh: "错误", en: "Error"},
  warning: {zh: "警告", en: "Warning"},
  notes: {zh: "讲解备注", en: "Speaker notes"},
  hiddenSlide: {zh: "（隐藏，放映时不出现）", en: "(hidden, not shown to the audience)"},
  noNotes: {zh: "这一页没有备注", en: "No notes on this slide"},
  language: {zh: "Switch to English", en: "切换为中文"},
  languageMark: {zh: "EN", en: "中"},
  look: {zh: "切换浅色、深色", en: "Switch between light and dark"},
  lookAuto: {zh: "随系统明暗", en: "Light or dark, as the system says"},
  lookLight: {zh: "浅色", en: "Light"},
  lookDark: {zh: "深色", en: "Dark"},
  help: {zh: "键盘操作", en: "Keyboard"},
  close: {zh: "关闭", en: "Close"},
  download: {zh: "下载", en: "Download"},
  downloading: {zh: "正在生成", en: "Building"},
  downloaded: {zh: "已下载", en: "Downloaded"},
  notDownloaded: {zh: "没有生成，原因见问题列表", en: "Not built: see the problems"},
  noted: {zh: "有几点要注意，见问题列表", en: "see what is noted among the problems"},
  printInstead: {
    zh: "可先用浏览器打印（Ctrl+P）另存为 PDF",
    en: "Print it from the browser (Ctrl+P) and save that as PDF instead",
  },
  stop: {zh: "。", en: ". "},
  stale: {
    zh: "暂时无法更新，下面是出错前的样子。",
    en: "It cannot be updated; this is how it was before the mistake.",
  },
  seeProblem: {zh: "查看原因", en: "See why"},
  lost: {
    zh: "与预览程序的连接已断开，正在重新连接……",
    en: "The connection to jianbao is lost; trying again…",
  },
  opening: {zh: "正在读取数据和模板……", en: "Reading data and templates…"},
  cannotShow: {zh: "这份文件现在无法显示", en: "This document cannot be shown now"},
  nothing: {zh: "没有可显示的文件", en: "There is no document to show"},
  mend: {
    zh: "请处理列出的问题，保存后这里会自动更新。",
    en: "Mend the problems listed; this page follows as soon as you save.",
  },
  updated: {zh: "已更新", en: "Updated"},
  copy: {zh: "复制位置", en: "Copy the place"},
  copied: {zh: "已复制", en: "Copied"},
  openEditor: {zh: "在 VS Code 中打开", en: "Open in VS Code"},
  gone: {zh: "文件已经不在，或无法读取", en: "The file is gone, or cannot be read"},
  printed: {zh: "来源原文", en: "As printed"},
  source: {zh: "来源", en: "Source"},
  locator: {zh: "位置", en: "Where"},
  note: {zh: "说明", en: "Note"},
  id: {zh: "编号", en: "Id"},
  actual: {zh: "实际", en: "actual"},
  baseline: {zh: "基期", en: "baseline"},
  target: {zh: "目标", en: "target"},
  computed: {zh: "由以下数据算出", en: "Computed from"},
  keyNext: {zh: "下一份、上一份文件", en: "Next, previous document"},
  keySibling: {zh: "同一对象的另一份文件", en: "The other document on the same subject"},
  keySheet: {zh: "下一页、上一页", en: "Next, previous sheet"},
  keySearch: {zh: "查找", en: "Search"},
  keyFigure: {zh: "进入数字；← → 在数字间移动", en: "To the figures; ← → from one to the next"},
  keyGrid: {zh: "缩略图", en: "Thumbnails"},
  keyPanel: {zh: "显示或隐藏问题和备注", en: "Show or hide problems and notes"},
  keyChanged: {zh: "跳到刚才变化的页", en: "To the sheet that has just changed"},
  keyPdf: {zh: "下载 PDF", en: "Download the PDF"},
  keyEscape: {zh: "关闭", en: "Close"},
} satisfies Record<string, Wording>;

let language: Language = "zh";

export const currentLanguage = (): Language => language;

export function setLanguage(chosen: Language): void {
  language = chosen;
}

export function word(key: keyof typeof words): string {
  return words[key][language];
}

/** A message of the server. */
export const say = (wording: Wording): string => wording[language];

/** A list of names in a sentence. */
export const enumerate = (names: readonly string[]) => names.join(language === "zh" ? "、" : ", ");

/** What follows is what is named. */
export const colon = () => (language === "zh" ? "：" : ": ");

/** `第 3、7 页`, `Slides 3, 7`. */
export function nameSheets(numbers: readonly number[], isDeck: boolean): string {
  const some = numbers.slice(0, 5);
  const more = numbers.length > some.length;
  if (language === "zh") return `第 ${enumerate(some.map(String))}${more ? " 等" : ""} 页`;
  const noun = isDeck ? "slide" : "page";
  return `${noun}${numbers.length > 1 ? "s" : ""} ${some.join(", ")}${more ? "…" : ""}`;
}
