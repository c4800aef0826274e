import {z} from "zod";
import {chartForms} from "../model/chart.ts";
import {citationForms} from "../model/document.ts";
import {type Edition, editions, usualEdition} from "../model/edition.ts";
import {languageIds} from "../model/language.ts";
import {sourcePlaces} from "../model/slide-choices.ts";
import {explain} from "../yaml/explain.ts";

/** Whether another area contains an area. */
const areaPositions = ["top", "parts"] as const;

/** What documents can be about. */
const subjectKinds = ["area", "topic", "all", "meeting"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What a person writes between the two `---` lines at the head of a template. */
export const frontMatterSchema = explain(
  z.strictObject({
    title: explain(z.string().min(1), {
      title: {en: "title of the document", zh: "文件标题"},
      text: {
        en: "It may name {{area.name}} or {{topic.name}}. Always in double quotes.",
        zh: "可以写 {{area.name}}、{{topic.name}} 等取值。请加英文双引号。",
      },
      examples: ["{{area.name}}教育发展简报"],
    }),
    subtitle: explain(z.string().default(""), {
      title: {en: "second line under the title", zh: "副标题"},
      text: {en: "It may take values as the title does.", zh: "和标题一样可以取值。"},
      examples: ["依据公开资料整理"],
    }),
    for: explain(z.enum(subjectKinds), {
      title: {en: "what the documents are about", zh: "写给谁"},
      text: {
        en: "area: one document for each area; topic: one for each topic; all: one for all data; meeting: one for each file in meetings/ that asks for this edition.",
        zh: "area：每个地区一份；topic：每个领域一份；all：全部数据合为一份；meeting：meetings/ 里要这个版本的会议各一份。",
      },
    }),
    format: explain(z.enum(["docx", "pptx"]), {
      title: {en: "Word or PowerPoint", zh: "文件格式"},
      text: {
        en: "docx: a Word briefing; pptx: a PowerPoint deck.",
        zh: "docx：Word 简报；pptx：PowerPoint 演示文稿。",
      },
    }),
    edition: explain(z.enum(editions).optional(), {
      title: {en: "what the documents are for", zh: "版本"},
      text: {
        en: "briefing: a few pages for reading; deck: slides for a meeting; compendium: every figure, for looking up. Left out, Word documents are briefings and PowerPoint files decks.",
        zh: "briefing：几页的简报；deck：会议用的演示文稿；compendium：收全部数字的资料汇编。不写时，Word 文件是简报，PowerPoint 文件是演示文稿。",
      },
    }),
    theme: explain(z.string().min(1), {
      title: {en: "look of the document", zh: "外观主题"},
      text: {
        en: "Name of a file in templates/themes without its ending, made for this format.",
        zh: "templates/themes 里的文件名（不带扩展名），其 format 须与本模板一致。",
      },
      examples: ["gongwen", "plain", "briefing", "meeting", "formal-red", "night"],
    }),
    language: explain(z.enum(languageIds).optional(), {
      title: {en: "language of the documents", zh: "文件的语言"},
      text: {
        en: "zh: Chinese; en: English. For what the program writes itself; the text of the template is yours. Left out, the theme decides, then datapackage.json.",
        zh: "zh：中文；en：英文。决定程序自己写的文字；模板里的文字由您写。不写时看主题，再看 datapackage.json。",
      },
    }),
    author: explain(z.string().default(""), {
      title: {en: "author or department, shown below the title", zh: "作者或单位，显示在标题下方"},
      text: {en: "It may take values as the title does.", zh: "和标题一样可以取值。"},
    }),
    issue: explain(z.string().default(""), {
      title: {en: "number of the issue (briefings)", zh: "期号（简报）"},
      text: {
        en: "With it, or with issued, a line stands below the title: issue, author, date, and a rule. What is left out is not printed.",
        zh: "写了它或 issued，标题下面就印一行期号、编发单位（author）、日期，再加一条横线；没写的不印。可以取值。",
      },
      examples: ["第3期"],
    }),
    issued: explain(z.string().default(""), {
      title: {en: "date that the document bears", zh: "编发日期"},
      text: {
        en: "As it is to be printed; on the cover of a deck too. It may take values as the title does.",
        zh: "照原样印出，演示文稿印在封面。和标题一样可以取值。",
      },
      examples: ["2026年3月5日"],
    }),
    "section-slides": explain(z.boolean().default(true), {
      title: {en: "slides of their own for # headings (decks)", zh: "# 标题是否单独成页（演示文稿）"},
      text: {
        en: "false: no section slides and no agenda; the name of the section stands in small type above the titles of its slides.",
        zh: "false：不出章节页和目录页，章节名用小字印在各页标题上方。",
      },
    }),
    agenda: explain(z.boolean().optional(), {
      title: {en: "a slide with the agenda behind the cover (decks)", zh: "封面后面是否有目录页（演示文稿）"},
      text: {
        en: "Left out, there is one where sections have slides of their own.",
        zh: "不写时，章节单独成页的才有目录页。",
      },
    }),
    sources: explain(z.enum(sourcePlaces).optional(), {
      title: {en: "where the sources are listed (decks)", zh: "资料来源列在哪里（演示文稿）"},
      text: {
        en: "slide: on a slide at the end; appendix: on a hidden one; none: in the notes alone. Left out, on a slide at the end, which is hidden where there is an annex.",
        zh: "slide：最后一页；appendix：隐藏的附页；none：只写在备注里。不写时列在最后一页，有附录时这一页隐藏。",
      },
    }),
    closing: explain(z.string().default(""), {
      title: {en: "what the last slide says (decks)", zh: "结束页的文字（演示文稿）"},
      text: {
        en: "No such slide where it is left out. It may take values as the title does.",
        zh: "不写就没有结束页。和标题一样可以取值。",
      },
      examples: ["汇报完毕"],
    }),
    charts: explain(z.enum(chartForms).optional(), {
      title: {en: "how charts get into the file", zh: "图表的形式"},
      text: {
        en: "image: pictures; native: charts that Word and PowerPoint can edit. The theme decides where it is left out.",
        zh: "image：图片；native：可在 Word、PowerPoint 里编辑的图表。不写时由主题决定。",
      },
    }),
    citations: explain(z.enum([...citationForms, "none"]).optional(), {
      title: {en: "what the small numbers behind figures count", zh: "数字后面小编号的编法"},
      text: {
        en: "With places each heading, table row or sentence cited has a number; with sources each source document has one, for briefings of a few pages; with none, for templates made in Word only, there are neither numbers nor a list of sources. Left out, places; in templates made in Word no numbers, and the list. For Word; decks name their sources at the foot of slides.",
        zh: "places：每处出处一个编号；sources：每份来源材料一个编号，适合几页的简报；none：不加编号也不列来源，只用于 Word 做的模板。不写为 places；用 Word 做的模板不写时不加编号，只在文末列来源。用于 Word；演示文稿在页脚写来源。",
      },
    }),
    file: explain(z.string().min(1).optional(), {
      title: {en: "name of the file without its ending", zh: "文件名，不带扩展名"},
      text: {
        en: "The title where it is left out. It may take values, and must differ from subject to subject.",
        zh: "不写时用标题。可以取值；各份文件不能同名。",
      },
      examples: ["{{area.name}}教育发展简报"],
    }),
    "pages-at-most": explain(z.number().int().min(1).optional(), {
      title: {en: "how long a Word document may be", zh: "Word 文件最多几页"},
      unit: {en: "pages", zh: "页"},
      text: {
        en: "A longer one is built all the same, with a warning that names its longest sections.",
        zh: "超出时照样生成，并提示哪几节最长、可以删减。",
      },
      examples: [4],
    }),
    "slides-at-most": explain(z.number().int().min(1).optional(), {
      title: {en: "how many slides a deck may show", zh: "演示文稿最多放映几张"},
      unit: {en: "slides", zh: "张"},
      text: {
        en: "A longer one is built all the same, with a warning that names its longest sections. Hidden slides do not count.",
        zh: "超出时照样生成，并提示哪几节最长、可以删减。隐藏的幻灯片不计。",
      },
      examples: [15],
    }),
    "minimum-observations": explain(z.number().int().min(0).default(5), {
      title: {en: "fewest observations for a document", zh: "至少要有几条数据才生成文件"},
      text: {
        en: "A subject with fewer gets no document, and the manifest says so.",
        zh: "数据不足的地区或领域不生成文件，并在清单里说明。",
      },
    }),
    levels: explain(
      z
        .union([z.string().min(1), z.array(z.string().min(1)).min(1)], {
          error: "write levels of areas, such as district county / 请写地区级别，如 district county",
        })
        .optional(),
      {
        title: {en: "levels of the areas that get a document", zh: "给哪些级别的地区"},
        text: {
          en: "With for: area. As areas.csv writes them, one or several; left out, those that datapackage.json does not exclude.",
          zh: "用于 for: area。照 areas.csv 的写法，可以写几个；不写时，给 datapackage.json 没有排除的级别。",
        },
        examples: ["district county"],
      },
    ),
    areas: explain(z.enum(areaPositions).optional(), {
      title: {en: "areas by their place", zh: "给上级还是下级地区"},
      text: {
        en: "With for: area. top: areas within no other; parts: areas within another. Both where it is left out.",
        zh: "用于 for: area。top：没有上级的地区；parts：有上级的地区。不写时都给。",
      },
    }),
  }),
  {
    title: {en: "front matter of a jianbao template", zh: "简报模板的文首设置"},
    text: {
      en: "Stands between two lines --- at the head of templates/*.md.",
      zh: "写在 templates/*.md 开头的两行 --- 之间。",
    },
  },
);

export type FrontMatter = z.infer<typeof frontMatterSchema>;

export const editionOf = ({edition, format}: FrontMatter): Edition => edition ?? usualEdition[format];

/** The key that says how long documents of a format may be. */
export const limitKeys = {docx: "pages-at-most", pptx: "slides-at-most"} as const;

/** Keys whose values are small templates themselves. */
export const templatedKeys = ["title", "subtitle", "author", "issue", "issued", "closing", "file"] as const;
