/** What stands in for a font, by its kind, on machines that lack it: Windows, macOS, Linux. */
interface StandIns {
  readonly kind: RegExp;
  readonly others: readonly string[];
  readonly generic: "serif" | "sans-serif";
}

const chinese: readonly StandIns[] = [
  {
    kind: /仿宋|fang ?song/iu,
    others: ["FangSong", "STFangsong", "Songti SC", "Noto Serif CJK SC"],
    generic: "serif",
  },
  {
    kind: /楷|kai/iu,
    others: ["KaiTi", "Kaiti SC", "STKaiti", "AR PL UKai CN", "Noto Serif CJK SC"],
    generic: "serif",
  },
  {
    kind: /小标宋|中宋|xiaobiaosong|zhongsong/iu,
    others: ["FZXiaoBiaoSong-B05S", "STZhongsong", "SimSun", "Songti SC", "Noto Serif CJK SC"],
    generic: "serif",
  },
  {
    kind: /宋|明|song|simsun|serif/iu,
    others: ["SimSun", "Songti SC", "STSong", "Noto Serif CJK SC"],
    generic: "serif",
  },
  {
    kind: /黑体|simhei|heiti/iu,
    others: ["SimHei", "Heiti SC", "STHeiti", "Noto Sans CJK SC"],
    generic: "sans-serif",
  },
  {
    kind: /等线|dengxian/iu,
    others: ["DengXian", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC"],
    generic: "sans-serif",
  },
];
const usual: StandIns = {
  kind: /./u,
  others: ["Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC"],
  generic: "sans-serif",
};

/** Fonts whose letters are as wide. */
const latin: Readonly<Record<string, readonly string[]>> = {
  "Times New Roman": ["Liberation Serif", "Tinos"],
  Arial: ["Helvetica", "Liberation Sans", "Arimo"],
  "Courier New": ["Liberation Mono", "Cousine"],
  Consolas: ["Menlo", "DejaVu Sans Mono", "Liberation Mono"],
};

/** The Chinese font of a theme, then what machines without it have. */
export function chineseStack(font: string): string {
  const isSans = /sans|noto sans/iu.test(font);
  const {others, generic} = chinese.find(({kind}) => !isSans && kind.test(font)) ?? usual;
  return [...[...new Set([font, ...others])].map(quoted), generic].join(",");
}

/** The font of letters and digits, with nothing in it for Chinese: the Chinese stack comes after it. */
export function latinStack(font: string): string {
  return [font, ...(latin[font] ?? [])].map(quoted).join(",");
}

/** Letters and digits in the Latin font, the rest in the Chinese one, as Office sets them. */
export function fontStack(fonts: {readonly latin: string; readonly eastAsia: string}): string {
  const stack = chineseStack(fonts.eastAsia);
  return fonts.latin === fonts.eastAsia ? stack : `${latinStack(fonts.latin)},${stack}`;
}

/** The schema of themes refuses quotes and angle brackets; a backslash would escape what follows. */
const quoted = (name: string) => `"${name.replaceAll("\\", "\\\\")}"`;
