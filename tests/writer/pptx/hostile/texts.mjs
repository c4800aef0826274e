// Texts that are hard to set: by length, by script and by what may not be broken. All of it means nothing.
import {random} from "../../../audit/edits.mjs";

/** Random choices that are the same on every run. */
export function chooser(seed) {
  const next = random(seed);
  const integer = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (items) => items[integer(0, items.length - 1)];
  const times = (count, make) => Array.from({length: count}, (_, index) => make(index));
  return {integer, pick, times, chance: (share) => next() < share};
}

const phrases = [
  "各区县按照统一口径填报年度数据，",
  "学前教育普惠面继续扩大；",
  "义务教育优质均衡稳步推进，",
  "“双减”与课后服务并行，",
  "（含民办学校和教学点）",
  "到2025年达到97.6%，比上年提高3.2个百分点；",
  "新增学位3.6万个、投入12.5亿元，",
  "其中《行动方案》所列任务过半完成：",
  "教师交流轮岗常态化……",
  "社区学院、老年学堂同步开放！",
  "数字资源覆盖率超过九成——",
  "是否达标？以核定结果为准。",
  "职业院校与企业共建实训基地，",
  "高中阶段特色课程不断丰富，",
];
const latinWords = [
  "education",
  "benchmark",
  "internationalisation",
  "the",
  "of",
  "STEAM",
  "PISA-2025",
  "K-12",
  "(pilot)",
  "e-learning",
  "and/or",
  "well-being",
  "GPA",
  "3.75",
  "Ångström",
  "naïve",
];
const odd = [
  "😀",
  "👨‍👩‍👧",
  "🏫",
  "𠮷",
  "𠀋",
  "𪚥",
  "ＡＢＣ",
  "１２３",
  "ｱｲｳ",
  "㈱",
  "①",
  "№",
  "é́",
  "½",
  "℃",
  "→",
  "ü",
];
const marks = ["。", "，", "！", "？", "……", "——", "（", "）", "“", "”", "《", "》", "、", "；", "%", "："];

const makers = {
  han: (choose) => choose.pick(phrases),
  latin: (choose) => `${choose.pick(latinWords)} `,
  mixed: (choose) => (choose.chance(0.6) ? choose.pick(phrases) : choose.pick(latinWords)),
  /** No line may break anywhere within. */
  unbroken: (choose) =>
    choose.pick(["Pneumonoultra", "microscopic", "SILICO", "volcano_", "coniosis", "WWWW"]),
  url: (choose) => choose.pick(["/jiaoyu", "/2025", "?id=", "&page=12", "/index.html", "_list", "-a1b2c3"]),
  digits: (choose) => String(choose.integer(0, 999_999)),
  odd: (choose) => choose.pick([...odd, ...phrases]),
  marks: (choose) => choose.pick([...marks, "教育", "统计"]),
};
const graphemes = new Intl.Segmenter("zh-CN");

/** Kinds of text, by what is hard about them. */
export const scripts = Object.keys(makers);

/** A text of about `length` characters; `script` is one of `scripts`, or any. */
export function words(choose, length, script = choose.pick(scripts)) {
  let text = script === "url" ? "https://example.org" : "";
  while (text.length < length) text += makers[script](choose);
  // Cut between graphemes, so that no half of a surrogate pair is left.
  let cut = text.slice(0, Math.max(0, length - 20));
  for (const {segment} of graphemes.segment(text.slice(cut.length))) {
    if (cut.length + segment.length > length && cut !== "") break;
    cut += segment;
  }
  return cut.trim() || "无";
}
