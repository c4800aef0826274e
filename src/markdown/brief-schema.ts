import {z} from "zod";
import {chartForms, chartTypes, lights} from "../model/chart.ts";
import {qualifiers, statuses} from "../model/dataset.ts";
import {citationForms} from "../model/document.ts";
import {languageIds, usualLanguage} from "../model/language.ts";
import {sourcePlaces} from "../model/slide-choices.ts";
import {captionId, captionIdRule} from "../query/captions.ts";
import {explain} from "../yaml/explain.ts";

const observation = z.strictObject({
  id: z.string(),
  area: z.string(),
  indicator: z.string(),
  period: z.string(),
  value: z.number(),
  valueHigh: z.number().nullable(),
  qualifier: z.enum(qualifiers),
  status: z.enum(statuses),
  source: z.string(),
  line: z.number(),
  locator: z.string(),
  printed: z.string(),
  note: z.string(),
});

const source = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  published: z.string(),
  sha256: z.string(),
});

/** The front matter of a brief text: the document's properties, and all that it cites. */
export const briefSchema = z.strictObject({
  title: z.string(),
  subtitle: z.string(),
  subject: z.string(),
  format: z.enum(["docx", "pptx"]),
  template: z.string(),
  theme: z.string(),
  language: z.enum(languageIds).default(usualLanguage),
  date: z.string(),
  author: z.string(),
  issue: z.string().default(""),
  issued: z.string().default(""),
  sectionSlides: z.boolean().default(true),
  closing: z.string().default(""),
  agenda: z.boolean().optional(),
  sourcesAt: z.enum(sourcePlaces).optional(),
  hide: z.array(z.string()).optional(),
  /** The form of charts that the command line and the template ask for. */
  charts: z
    .strictObject({command: z.enum(chartForms).nullable(), template: z.enum(chartForms).nullable()})
    .default({command: null, template: null}),
  "pages-at-most": z.number().optional(),
  "slides-at-most": z.number().optional(),
  citations: z.enum(citationForms).default("places"),
  /** The template made in Word that the text fills. */
  form: z.strictObject({digest: z.string(), marks: z.boolean(), sources: z.boolean()}).optional(),
  observations: z.array(observation),
  sources: z.array(source),
});

const point = z
  .strictObject({
    value: explain(z.number(), {title: {en: "value in the chart's unit", zh: "数值，单位同图表"}}),
    text: explain(z.string(), {
      title: {en: "the figure as its label says it", zh: "标签上的写法"},
      examples: ["≥85%"],
    }),
    observations: explain(z.array(z.string()), {
      title: {en: "ids of the observations behind the value", zh: "数值所依据的观测的 id"},
    }),
    bound: explain(z.enum(["least", "most"]).optional(), {
      title: {en: "the value is the least or the most that it may be", zh: "数值只是下限或上限"},
    }),
  })
  .nullable();

const series = z.strictObject({
  name: explain(z.string(), {title: {en: "name in the legend", zh: "系列名称，显示在图例里"}}),
  unit: explain(z.string().optional(), {
    title: {en: "unit of a series along the second axis", zh: "第二条轴上的系列的单位"},
    examples: ["%"],
  }),
  points: explain(z.array(point), {
    title: {
      en: "one value for each category; null where there is none",
      zh: "每个分类一个数；没有数据时为 null",
    },
  }),
});

/** The content of a chart block. */
export const chartBlockSchema = explain(
  z.strictObject({
    id: explain(z.string().regex(captionId, `${captionIdRule.en} / ${captionIdRule.zh}`).optional(), {
      title: {en: "what :ref[…] calls the chart", zh: "正文用 :ref[…] 引用此图时写的名称"},
      text: {
        en: "Letters, digits, - _ and ., beginning with a letter or digit.",
        zh: "由文字、数字和 - _ . 组成，以文字或数字开头。",
      },
      examples: ["current-rates"],
    }),
    type: explain(z.enum(chartTypes), {
      title: {en: "kind of chart", zh: "图表种类"},
      text: {
        en: "bar: bars side by side; stacked-bar: bars of several pieces; percent-stacked-bar: the same as shares of 100 %; horizontal-bar: bars lying down, for long names; line: lines over the years; area: the same filled down to zero, several of them on one another; doughnut: the parts of a whole; pie: the same of few parts; combination: bars, and lines of another unit along a second axis; scatter: a point with its name for each category, by two values; pyramid: two series on both sides of a middle, as men and women by age; dumbbell: from one value to another; bullet: the same beside a reference; progress: how far on the way to 100 %.",
        zh: "bar：柱形图；stacked-bar：堆积柱形图；percent-stacked-bar：百分比堆积柱形图，看构成；horizontal-bar：横条图，适合名称较长的；line：折线图，看历年变化；area：面积图，看历年的量，几个系列叠在一起；doughnut：环形图，看各部分占比；pie：饼图，部分很少时用；combination：组合图，柱子和另一单位的折线，各有数值轴；scatter：散点图，每个分类一个点，标名称，看两项指标的关系；pyramid：金字塔图，两个系列分在左右两边，如男女各年龄；dumbbell：哑铃图，看从一个数到另一个数的变化；bullet：子弹图，再与参照值相比；progress：进度条，看比率走到哪里。",
      },
    }),
    title: explain(z.string().min(1), {
      title: {en: "caption and alternative text", zh: "图题，也用作替代文字"},
      text: {en: "In double quotes; it may take values.", zh: "请加英文双引号，可以取值。"},
      examples: ["{{area.name}}主要比率指标现状"],
    }),
    data: explain(
      z.strictObject({
        unit: explain(z.string(), {
          title: {en: "unit of every value", zh: "各数值的单位"},
          examples: ["%", "所"],
        }),
        categories: explain(z.array(z.string()).min(1), {
          title: {en: "what stands along the axis", zh: "分类，沿坐标轴排列"},
        }),
        series: explain(z.array(series).min(1), {
          title: {en: "the values, series by series", zh: "各系列的数值"},
        }),
        differences: explain(z.array(z.string().nullable()).optional(), {
          title: {
            en: "what lies between two values of each category; null where it is not known",
            zh: "各分类两个数之间的差，按文字显示；不能相减时为 null",
          },
          examples: [["+20", "下限+5", null]],
        }),
        lights: explain(z.array(z.enum(lights).nullable()).optional(), {
          title: {
            en: "whether the target of each category is met, near, behind or missing",
            zh: "各分类的进度灯：met 达、near 近、behind 差、missing 未",
          },
        }),
      }),
      {
        title: {en: "the values of the chart", zh: "图表的数据"},
        text: {
          en: 'In a template: data: {{chart-data (observations …) categories="indicator" series="status"}}, without quotes.',
          zh: '模板里写成 data: {{chart-data (observations …) categories="indicator" series="status"}}，不加引号。',
        },
      },
    ),
    highlight: explain(z.string().min(1).optional(), {
      title: {en: "the category or series to look at", zh: "要突出的分类或系列"},
      text: {
        en: "Its name; for a dumbbell also largest, the category with the largest gap. The others are pale.",
        zh: "写名称；哑铃图还可写 largest，即变化最大的一项。其余用浅色。",
      },
      examples: ["{{area.shortName}}", "largest"],
    }),
    multiples: explain(z.enum(["series"]).optional(), {
      title: {en: "small multiples: a panel of its own for each series", zh: "小图：每个系列单独一格"},
      text: {
        en: "series: small line, area or bar charts in a grid, all on one scale. For more lines than one plot can show.",
        zh: "series：每个系列一张小图，排成一片，共用同一刻度。用于 line、area、bar，适合一张图放不下的许多系列。",
      },
    }),
    sort: explain(z.enum(["gap"]).optional(), {
      title: {en: "order of the categories", zh: "分类的次序"},
      text: {
        en: "gap: by how far the first two values are apart, the largest first. Left out, the order of the data.",
        zh: "gap：按前两个数的差距由大到小。不写时按数据的次序。",
      },
    }),
    labels: explain(z.enum(["auto", "show", "hide"]).default("auto"), {
      title: {en: "numbers at the bars and points", zh: "数值标签"},
      text: {
        en: "auto: while there is room; show: always; hide: never.",
        zh: "auto：放得下时显示；show：总是显示；hide：不显示。",
      },
    }),
    minimum: explain(z.number().nullable().default(null), {
      title: {en: "lower end of the value axis", zh: "数值轴的起点"},
      text: {
        en: "Bars begin at zero where it is left out. No value may lie below it.",
        zh: "不写时柱形从 0 开始。所有数值都不能小于它。",
      },
      examples: [80],
    }),
    maximum: explain(z.number().nullable().default(null), {
      title: {en: "upper end of the value axis", zh: "数值轴的终点"},
      text: {en: "No value may lie above it.", zh: "所有数值都不能大于它。"},
      examples: [100],
    }),
    charts: explain(z.enum(chartForms).optional(), {
      title: {en: "how this chart gets into the file", zh: "这张图的形式"},
      text: {
        en: "image: a picture; native: a chart that Word and PowerPoint can edit. Left out, the template decides, then the theme.",
        zh: "image：图片；native：可在 Word、PowerPoint 里编辑的图表。不写时依次由模板、主题决定。",
      },
    }),
  }),
  {
    title: {en: "chart block of a jianbao template", zh: "简报模板的图表块"},
    text: {
      en: "Stands between ```chart and ``` in templates/*.md.",
      zh: "写在 templates/*.md 的 ```chart 与 ``` 之间。",
    },
  },
);
