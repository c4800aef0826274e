import {z} from "zod";
import type {WantedLayouts} from "../../house/deck/choose-layouts.ts";
import {houseRoles} from "../../house/deck/house-deck.ts";
import {explain} from "../../yaml/explain.ts";
import {slideThemeSchema} from "../slide-theme.ts";
import {type Loose, loosen} from "./loosen.ts";

/** A file beside the theme: no path, so that nobody wonders from where it counts. */
const houseFile = z
  .string()
  .regex(
    /^[^/\\]+\.(?:pptx|potx|pptm|potm|ppsx|ppsm|ppt|pot|docx|dotx|dps|odp|otp)$/iu,
    'the name of a PowerPoint file beside the theme, e.g. "house.pptx" / 与主题同一文件夹里的 PowerPoint 文件名，如 house.pptx',
  );

const uses: Readonly<
  Record<(typeof houseRoles)[number], readonly [zh: string, en: string, example: string]>
> = {
  cover: ["封面", "title slide", "封面页"],
  agenda: ["目录", "agenda", "目录页"],
  section: ["章节页", "section slides", "过渡页"],
  content: ["内容页，标题下面要有较大的空白", "content slides: with much room below the title", "仅标题"],
  closing: ["结束页", "closing slide", "封底"],
};

const layouts = z.strictObject(
  Object.fromEntries(
    houseRoles.map((role) => {
      const [zh, en, example] = uses[role];
      return [role, explain(z.string().min(1).optional(), {title: {en, zh}, examples: [example]})];
    }),
  ),
);

const {
  name,
  slide: _slide,
  look: _look,
  logo: _logo,
  ...rest
} = (loosen(slideThemeSchema) as unknown as z.ZodObject).shape as Record<string, z.ZodType>;

/** A theme that takes its look from a house's PowerPoint file; whatever else it says wins over the file. */
export const slideHouseSchema = explain(
  z.strictObject({
    format: slideThemeSchema.shape.format,
    name: name as z.ZodOptional<z.ZodString>,
    from: explain(houseFile, {
      title: {
        en: "the house's own PowerPoint file, beside this theme",
        zh: "本单位的 PowerPoint 文件，放在主题旁边",
      },
      text: {
        en: "Masters, layouts, backgrounds, logo, fonts, colours and the size of slides come from it. Every other key may be left out; one that is given wins.",
        zh: "母版、版式、背景、标志、字体、颜色和幻灯片尺寸都取自它。其他各项都可以不写；写了的以这里为准。",
      },
      examples: ["house.pptx"],
    }),
    layouts: explain(layouts.optional(), {
      title: {en: "which layouts of the file to use", zh: "用文件里的哪些版式"},
      text: {
        en: "Names as PowerPoint lists them (Home → Layout). What is left out is found by kind and name.",
        zh: "写 PowerPoint“开始→版式”里看到的名称；没写的按类型和名称自动查找。",
      },
      examples: [{cover: "封面页", content: "仅标题"}],
    }),
    ...(rest as Record<string, z.ZodType>),
  }),
  {
    title: {
      en: "theme of jianbao for PowerPoint, made of a house's own file",
      zh: "以本单位 PowerPoint 文件为准的主题",
    },
    text: {en: "A file in templates/themes.", zh: "放在 templates/themes 里。"},
  },
);

type Whole = z.infer<typeof slideThemeSchema>;

/** What an editor wrote of such a theme. */
export interface GivenSlideTheme extends Loose<Omit<Whole, "format" | "slide" | "look" | "logo">> {
  readonly format: "pptx";
  readonly from: string;
  readonly layouts?: WantedLayouts | undefined;
}

/** What a theme is called that does not say it. */
export const slideHouseName = ({from, name}: Pick<GivenSlideTheme, "from" | "name">): string =>
  name ??
  (from
    .replace(/\.[^.]+$/u, "")
    .toLowerCase()
    .replace(/[^a-z0-9-]+/gu, "-") ||
    "house");
