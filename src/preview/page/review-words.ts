import type {Wording} from "../../diagnostic/diagnostic.ts";
import {currentLanguage} from "./words.ts";

/** Every text of the page where drafts are decided upon. */
const words = {
  review: {zh: "核对", en: "Review"},
  back: {zh: "返回预览", en: "Back to the preview"},
  noDrafts: {
    zh: "没有待核对的草稿。先运行：jianbao extract 报告 --source-id 编号 --area 地区",
    en: "There is no draft. Run first: jianbao extract REPORT --source-id ID --area AREA",
  },
  left: {zh: "还有 # 条", en: "# left"},
  none: {zh: "全部决定了", en: "All is decided"},
  bulk: {zh: "采用有依据的 # 条", en: "Accept # that are sure"},
  bulkTitle: {
    zh: "指标名称完全相同，时间写在句子里，没有疑问",
    en: "Their indicators match to the letter, their times stand in their sentences, nothing is doubtful",
  },
  apply: {zh: "并入数据", en: "Add to the data"},
  search: {zh: "查找数字、指标、句子", en: "Find a number, a name, a sentence"},
  filterAll: {zh: "全部", en: "all"},
  filterOpen: {zh: "没有决定的", en: "undecided"},
  filterDoubtful: {zh: "有疑问的", en: "doubtful"},
  filterAccepted: {zh: "已采用的", en: "accepted"},
  filterRefused: {zh: "不作数据的", en: "no figures"},
  filterSkipped: {zh: "跳过的数字", en: "numbers that were skipped"},
  accept: {zh: "采用（回车）", en: "Accept (Enter)"},
  confirm: {zh: "确认不是数据（回车）", en: "No figure indeed (Enter)"},
  edit: {zh: "修改（E）", en: "Edit (E)"},
  refuse: {zh: "不是数据（N）", en: "No figure (N)"},
  same: {zh: "与上一条同指标（S）", en: "Indicator as above (S)"},
  figure: {zh: "是数据（F）", en: "It is a figure (F)"},
  undo: {zh: "撤销（U）", en: "Undo (U)"},
  indicator: {zh: "指标", en: "indicator"},
  newIndicator: {zh: "新指标", en: "new"},
  topic: {zh: "领域", en: "topic"},
  area: {zh: "地区", en: "area"},
  period: {zh: "时间", en: "period"},
  value: {zh: "数值", en: "value"},
  unit: {zh: "单位", en: "unit"},
  qualifier: {zh: "限定", en: "qualifier"},
  status: {zh: "状态", en: "status"},
  phrase: {zh: "短句", en: "phrase"},
  reason: {zh: "理由（按数字键选）", en: "Reason (press its number)"},
  missing: {zh: "请先填：", en: "Fill in first: "},
  saved: {zh: "已保存", en: "Saved"},
  changed: {
    zh: "草稿被别的程序改过，已重新读取；刚才这一条没有写入。",
    en: "Another program has changed the draft; it is read anew, and the last decision was not written.",
  },
  notSaved: {zh: "没有保存：", en: "Not saved: "},
  undone: {zh: "已撤销", en: "Taken back"},
  nothingToUndo: {zh: "没有可以撤销的", en: "There is nothing to take back"},
  lost: {zh: "与程序的连接断开了，这一条没有保存。", en: "The program does not answer; this was not saved."},
  applied: {
    zh: "已并入：# 条观测。接下来运行 jianbao build。",
    en: "Added: # observations. Next: jianbao build.",
  },
  notApplied: {zh: "数据没有改动：", en: "Nothing was added: "},
  keys: {zh: "按键", en: "Keys"},
  keyMove: {zh: "下一条、上一条", en: "next, previous"},
  keyFind: {zh: "查找", en: "find"},
  keyLeave: {zh: "离开输入框", en: "leave a field"},
  keyBulk: {zh: "采用有依据的各条", en: "accept all that are sure"},
} satisfies Record<string, Wording>;

export type ReviewWord = keyof typeof words;

export const text = (key: ReviewWord, count?: number): string =>
  words[key][currentLanguage()].replace("#", String(count ?? ""));
