/** The fonts of one role, as a theme names them. */
export interface FontPair {
  readonly latin: string;
  readonly eastAsia: string;
}

/** Names under which systems other than a Chinese Windows know the fonts. */
const englishNames: Readonly<Record<string, string>> = {
  微软雅黑: "Microsoft YaHei",
  等线: "DengXian",
  黑体: "SimHei",
  宋体: "SimSun",
  新宋体: "NSimSun",
  仿宋: "FangSong",
  楷体: "KaiTi",
  华文中宋: "STZhongsong",
  华文仿宋: "STFangsong",
  华文楷体: "STKaiti",
  华文宋体: "STSong",
  华文黑体: "STHeiti",
};

interface StandIns {
  readonly others: readonly string[];
  readonly generic: "serif" | "sans-serif";
}

/** What stands in for a font on Windows, macOS and Linux, by its kind. */
const standIns: readonly (StandIns & {readonly kind: RegExp})[] = [
  {
    kind: /仿宋|fang ?song/i,
    others: ["FangSong", "STFangsong", "Songti SC", "Noto Serif CJK SC"],
    generic: "serif",
  },
  {kind: /楷|kai/i, others: ["KaiTi", "Kaiti SC", "Noto Serif CJK SC"], generic: "serif"},
  {
    kind: /宋|明|song|simsun|serif/i,
    others: ["SimSun", "Songti SC", "Noto Serif CJK SC"],
    generic: "serif",
  },
];
const plainStandIns: StandIns = {
  others: ["Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC"],
  generic: "sans-serif",
};

/** `font-family` of CSS: Latin letters and digits in the Latin font, the rest in the Chinese one, as in PowerPoint. */
export function fontFamily({latin, eastAsia}: FontPair): string {
  return family([latin, eastAsia], eastAsia);
}

/** The Chinese font alone. */
export function chineseFamily({eastAsia}: FontPair): string {
  return family([eastAsia], eastAsia);
}

function family(names: readonly string[], chinese: string): string {
  const {others, generic} = standInsOf(chinese);
  const known = names.flatMap((name) => [name, englishNames[name] ?? name]);
  return [...[...new Set([...known, ...others])].map(quoted), generic].join(",");
}

function standInsOf(font: string): StandIns {
  const found = /sans/i.test(font) ? undefined : standIns.find(({kind}) => kind.test(font));
  return found ?? plainStandIns;
}

/** A name as a string of CSS. The theme's schema refuses quotes and `<`; a backslash would escape what follows. */
const quoted = (name: string) => `"${name.replaceAll("\\", "\\\\")}"`;
