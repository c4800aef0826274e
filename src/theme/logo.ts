import {z} from "zod";
import {explain, unitOfInches, unitOfMillimetres} from "../yaml/explain.ts";

const file = explain(z.string().min(1), {
  title: {en: "its picture, PNG or JPEG", zh: "标志的图片，PNG 或 JPEG"},
  text: {
    en: "The path from the templates folder on; with a transparent ground it fits on every colour.",
    zh: "写从模板文件夹起的路径；底色透明的 PNG 放在什么颜色上都合适。",
  },
  examples: ["pictures/logo.png"],
});
const alt = explain(z.string().trim().min(1), {
  title: {en: "what it shows, for those who do not see it", zh: "替代文字：给看不到图的人"},
  examples: ["江滨区教育委员会"],
});

/** Where a logo stands on a slide. */
const slideCorners = ["head-left", "head-right", "foot-left", "foot-right"] as const;
export type SlideCorner = (typeof slideCorners)[number];

const onSlide = z.strictObject({
  place: explain(z.enum(slideCorners), {
    title: {en: "where it stands", zh: "位置"},
    text: {
      en: "head-left, head-right: above, beside the title; foot-left, foot-right: below, beside sources and number.",
      zh: "head-left、head-right：页面上方左、右，与标题并排；foot-left、foot-right：页面下方左、右，与来源和页码并排。",
    },
  }),
  height: explain(z.number().min(0.15).max(2), {
    title: {en: "how high it is", zh: "高度"},
    unit: unitOfInches,
    text: {en: "Its width follows from the picture.", zh: "宽度按图片的比例。"},
  }),
});

/** On the slides of a deck. */
export const slideLogo = explain(
  z
    .strictObject({
      file,
      alt,
      cover: explain(onSlide.optional(), {
        title: {en: "on the title slide and the closing one", zh: "在封面和结束页上"},
        text: {en: "Left out: not there.", zh: "不写则没有。"},
        examples: [{place: "head-left", height: 0.7}],
      }),
      slides: explain(onSlide.optional(), {
        title: {en: "on slides with contents", zh: "在内容页上"},
        text: {en: "Left out: not there.", zh: "不写则没有。"},
        examples: [{place: "head-right", height: 0.45}],
      }),
    })
    .refine(
      ({cover, slides}) => cover !== undefined || slides !== undefined,
      "say where: cover, slides or both / 请写明放在哪里：cover、slides 或两处都放",
    )
    .optional(),
  {
    title: {en: "logo of the house", zh: "单位标志"},
    text: {en: "Titles and sources give way to it.", zh: "标题、来源会让出位置。"},
    examples: [{file: "pictures/logo.png", alt: "单位名称", slides: {place: "head-right", height: 0.45}}],
  },
);

/** At the head of the pages of a briefing. */
export const pageLogo = explain(
  z
    .strictObject({
      file,
      alt,
      heightMm: explain(z.number().min(4).max(60), {
        title: {en: "how high it is", zh: "高度"},
        unit: unitOfMillimetres,
        text: {
          en: "It stands on the line of the running title; its width follows from the picture.",
          zh: "底边与页眉文字对齐；宽度按图片的比例。",
        },
      }),
      place: explain(z.enum(["left", "right"]).default("left"), {
        title: {en: "at which side", zh: "靠哪一边"},
        text: {
          en: "left or right of the running title, which gives way.",
          zh: "left：页眉文字左边；right：右边。页眉文字会让出位置。",
        },
      }),
      pages: explain(z.enum(["all", "first"]).default("all"), {
        title: {en: "on which pages", zh: "在哪些页上"},
        text: {
          en: "all: on every page; first: on the first one only.",
          zh: "all：每一页；first：只在第一页。",
        },
      }),
    })
    .optional(),
  {
    title: {en: "logo of the house, in the header of pages", zh: "单位标志，在页眉里"},
    examples: [{file: "pictures/logo.png", alt: "单位名称", heightMm: 10}],
  },
);
