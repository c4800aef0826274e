import {z} from "zod";
import {explain} from "../../yaml/explain.ts";
import {textStyles} from "../word-styles.ts";
import {wordThemeSchema} from "../word-theme.ts";
import {type Loose, loosen} from "./loosen.ts";

/** A file beside the theme: no path, so that nobody wonders from where it counts. */
const houseFile = z
  .string()
  .regex(
    /^[^/\\]+\.(?:docx|dotx|docm|dotm|doc|dot|pptx|potx|wps|odt|ott|rtf)$/iu,
    'the name of a Word file beside the theme, e.g. "house.docx" / 与主题同一文件夹里的 Word 文件名，如 house.docx',
  );

const styleName = z.string().min(1).max(253);

const roles = Object.keys(textStyles.shape) as (keyof typeof textStyles.shape)[];

const houseStyles = z
  .strictObject(
    Object.fromEntries(
      [...roles, "table" as const].map((role) => [
        role,
        explain(styleName.optional(), {
          title: {
            en: `style of the file for ${role}`,
            zh: `文件里用作 ${role} 的样式`,
          },
          examples: ["正文缩进"],
        }),
      ]),
    ),
  )
  .optional();

const {name, ...rest} = (loosen(wordThemeSchema) as unknown as z.ZodObject).shape as Record<
  string,
  z.ZodType
>;

/** A theme that takes its look from a house's Word file; whatever else it says wins over the file. */
export const wordHouseSchema = explain(
  z.strictObject({
    format: wordThemeSchema.shape.format,
    name: name as z.ZodOptional<z.ZodString>,
    from: explain(houseFile, {
      title: {en: "the house's own Word file, beside this theme", zh: "本单位的 Word 文件，放在主题旁边"},
      text: {
        en: "Styles, paper, margins, header, footer and colours come from it. Every other key may be left out; one that is given wins.",
        zh: "样式、纸张、页边距、页眉、页脚和颜色都取自它。其他各项都可以不写；写了的以这里为准。",
      },
      examples: ["house.docx"],
    }),
    houseStyles: explain(houseStyles, {
      title: {en: "which styles of the file to use", zh: "用文件里的哪些样式"},
      text: {
        en: "Names as Word shows them. What is left out is found by its usual name.",
        zh: "写 Word 样式列表里看到的名称；没写的按通用名称自动查找。",
      },
      examples: [{body: "正文缩进", heading1: "一级标题", table: "网格型"}],
    }),
    ...(rest as Record<string, z.ZodType>),
  }),
  {
    title: {
      en: "theme of jianbao for Word, made of a house's own file",
      zh: "以本单位 Word 文件为准的主题",
    },
    text: {en: "A file in templates/themes.", zh: "放在 templates/themes 里。"},
  },
);

type Whole = z.infer<typeof wordThemeSchema>;

/** What an editor wrote of such a theme. */
export interface GivenWordTheme extends Loose<Omit<Whole, "format">> {
  readonly format: "docx";
  readonly from: string;
  readonly houseStyles?: Readonly<Record<string, string>> | undefined;
}
