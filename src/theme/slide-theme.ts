import {z} from "zod";
import type {Wording} from "../diagnostic/diagnostic.ts";
import type {HouseDeck} from "../house/deck/house-deck.ts";
import type {LightState} from "../model/light.ts";
import {explain, unitOfInches, unitOfPoints} from "../yaml/explain.ts";
import {chartForm} from "./chart-form.ts";
import {fontName} from "./font-name.ts";
import {slideLogo} from "./logo.ts";
import type {ThemeFiles} from "./theme-file.ts";
import {themeLanguage} from "./theme-language.ts";
import {thousandsSeparators} from "./thousands-separators.ts";

/** A colour as PowerPoint writes it: six hex digits without `#`. A `#` in front is accepted and dropped. */
const colour = z
  .string()
  .regex(
    /^#?[0-9A-Fa-f]{6}$/,
    'a colour is six hex digits in quotes, e.g. "1F4E8C" / 颜色写成加引号的六位十六进制数，如 1F4E8C',
  )
  .transform((value) => value.replace("#", "").toUpperCase());

const coloured = (zh: string, en: string, text?: Wording) =>
  explain(colour, {title: {en, zh}, ...(text ? {text} : {})});

/** A type size in points. */
const size = z.number().min(9).max(120);

const sized = (zh: string, en: string, text?: Wording) =>
  explain(size, {title: {en, zh}, unit: unitOfPoints, ...(text ? {text} : {})});

const font = z.strictObject({
  eastAsia: explain(fontName, {
    title: {en: "for Chinese characters and punctuation", zh: "用于汉字和中文标点"},
    text: {
      en: "PowerPoint falls back by itself where it is missing.",
      zh: "电脑上没有这种字体时，PowerPoint 会自动替换。",
    },
  }),
  latin: explain(fontName, {title: {en: "for Latin letters and digits", zh: "用于西文字母和数字"}}),
});

const colours = z.strictObject({
  background: coloured("页面底色", "slide background"),
  surface: coloured("卡片、提示框、表格隔行的底色", "cards, callouts and every other table row"),
  text: coloured("正文", "body text"),
  muted: coloured("图注、资料来源、页码", "captions, sources, slide numbers"),
  heading: coloured("页标题、小标题", "slide titles and lead-ins"),
  primary: coloured("表头、序号块等填充区域", "filled areas: table headers, number badges"),
  onPrimary: coloured("primary 上面的文字", "text on primary"),
  accent: coloured(
    "点缀色，只用于细线条，不用于文字",
    "the one warm colour, for thin bars only; never for text",
  ),
  highlight: coloured("数字卡片的大数字和强调文字", "large numbers of key figures, and emphasised text"),
  border: coloured("细线", "hairlines"),
  cover: coloured(
    "封面、章节页、结束页标题的底色",
    "ground of the titles of title, section and closing slides",
  ),
  onCover: coloured("cover 上面的文字", "text on cover"),
  chart: explain(z.array(colour).min(1).max(12).optional(), {
    title: {en: "series colours of charts, in order", zh: "图表各系列的颜色，依次使用"},
    text: {en: "Left out: jianbao's own palette.", zh: "不写则用默认配色。"},
    examples: [["1F4E8C", "D98324", "3A8A6E"]],
  }),
  chartText: coloured("图表文字", "chart text"),
  chartGrid: coloured("图表网格线", "chart grid"),
});

const sizes = z.strictObject({
  title: sized("封面标题", "title slide"),
  subtitle: sized("封面副标题", "second line of the title slide"),
  section: sized("章节页标题", "title of a section slide"),
  heading: sized("页标题", "title of every other slide"),
  headingMinimum: sized("页标题过长时最小缩到", "least size of a long slide title", {
    en: "At most heading.",
    zh: "不能大于 heading。",
  }),
  body: sized("正文", "body text"),
  bodyMaximum: sized("页面内容少时正文最大放到", "body text where a slide has little on it", {
    en: "At least body.",
    zh: "不能小于 body。",
  }),
  bodyMinimum: sized(
    "正文最小缩到，再放不下就续到下一页",
    "least size of body text before it goes on to the next slide",
    {
      en: "At most body.",
      zh: "不能大于 body。",
    },
  ),
  table: sized("表格", "tables"),
  tableMaximum: sized("表格小时最大放到", "small tables may grow to this", {
    en: "At least table.",
    zh: "不能小于 table。",
  }),
  tableMinimum: sized("表格最小缩到", "least size of tables", {en: "At most table.", zh: "不能大于 table。"}),
  kpi: sized("数字卡片的大数字", "numbers of key figures"),
  kpiMinimum: sized("大数字最小缩到", "least size of these numbers", {
    en: "At most kpi.",
    zh: "不能大于 kpi。",
  }),
  label: sized("数字卡片的名称、图注", "labels of key figures, captions"),
  small: sized("数字卡片的第三行", "third line of key figures"),
  source: sized("资料来源、页码", "source line and slide number"),
});

const look = z.strictObject({
  title: explain(z.enum(["rule", "side", "band"]).default("rule"), {
    title: {en: "titles of content slides", zh: "页标题的样式"},
    text: {
      en: "rule: a short bar under it; side: a bar beside it; band: set on a strip of primary across the slide.",
      zh: "rule：标题下有短线；side：标题左侧有竖线；band：标题整条衬 primary 底色。",
    },
  }),
  cover: explain(z.enum(["full", "band"]).default("full"), {
    title: {en: "title and closing slide", zh: "封面和结束页"},
    text: {
      en: "full: coloured all over; band: a band of cover on the slide's background, which saves ink.",
      zh: "full：整页 cover 底色；band：页面底色上一条 cover 色带，打印省墨。",
    },
  }),
});

/** How a deck looks: `templates/themes/<name>.yaml` with `format: pptx`. */
export const slideThemeSchema = explain(
  z.strictObject({
    format: explain(z.literal("pptx"), {title: {en: "for PowerPoint decks", zh: "用于 PowerPoint 演示文稿"}}),
    name: explain(
      z.string().regex(/^[a-z0-9-]+$/, "lower-case letters, digits and hyphens / 小写字母、数字和连字符"),
      {
        title: {en: "as in the name of the file", zh: "与文件名相同"},
        text: {en: "Lower-case letters, digits and hyphens.", zh: "小写字母、数字和连字符。"},
      },
    ),
    language: themeLanguage,
    slide: explain(
      z.strictObject({
        width: explain(z.number().min(12).max(20), {title: {en: "width", zh: "宽"}, unit: unitOfInches}),
        height: explain(z.number().min(7).max(15), {title: {en: "height", zh: "高"}, unit: unitOfInches}),
      }),
      {
        title: {en: "size of slides", zh: "幻灯片尺寸"},
        text: {en: "13.333 × 7.5 is PowerPoint's 16:9.", zh: "13.333 × 7.5 就是 PowerPoint 的 16:9 宽屏。"},
      },
    ),
    fonts: explain(
      z.strictObject({
        heading: explain(font, {title: {en: "titles", zh: "标题"}}),
        body: explain(font, {title: {en: "everything else", zh: "其他文字"}}),
      }),
      {
        title: {en: "fonts", zh: "字体"},
        text: {en: "Named, never embedded in the file.", zh: "只写名称，不嵌入文件。"},
      },
    ),
    colours: explain(colours, {
      title: {en: "colours", zh: "颜色"},
      text: {
        en: "Six hex digits in quotes. Text needs a contrast of 4.5:1 with its ground, bars and chart colours 3:1; a warning says where not, and names the nearest colour that will do.",
        zh: "写成加引号的六位十六进制数。文字与底色的对比度至少 4.5:1，线条和图表颜色至少 3:1；不够时会提醒，并给出最接近的合格颜色。",
      },
    }),
    look: explain(look.prefault({}), {title: {en: "layout", zh: "版面"}}),
    sizes: explain(sizes, {title: {en: "type sizes", zh: "字号"}}),
    sectionNumbers: explain(z.enum(["chinese", "digits"]), {
      title: {en: "how sections are numbered", zh: "章节编号"},
      text: {
        en: "chinese: 第一部分, and 一、二、三 in the agenda; digits: 01, 02, 03.",
        zh: "chinese：第一部分，目录里是一、二、三；digits：01、02、03。",
      },
    }),
    charts: chartForm("PowerPoint"),
    thousandsSeparators,
    logo: slideLogo,
  }),
  {
    title: {en: "theme of jianbao for PowerPoint", zh: "简报的 PowerPoint 主题"},
    text: {en: "A file in templates/themes.", zh: "放在 templates/themes 里。"},
  },
);

export type SlideTheme = z.infer<typeof slideThemeSchema> &
  ThemeFiles & {
    /** The house's file that it is made of, within the templates folder. */
    readonly from?: string;
    readonly house?: HouseDeck;
    /** What an editor wrote, until that file is read. */
    readonly given?: object;
  };
/** The part that a colour plays; a plan names roles, only the writer looks up hex digits. */
export type ColourRole = Exclude<keyof SlideTheme["colours"], "chart" | "chartText" | "chartGrid">;
/** What text is set in. */
export type InkRole = ColourRole | LightState;
