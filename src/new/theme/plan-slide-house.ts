import {z} from "zod";
import type {Language, Outcome, Wording} from "../../diagnostic/diagnostic.ts";
import {dressSlides} from "../../theme/house/dress-slides.ts";
import {slideHouseSchema} from "../../theme/house/slide-house-schema.ts";
import {type DeckFindings, deckFindings, roleNames} from "../../theme/house/tell-deck.ts";
import {type SlideTheme, slideThemeSchema} from "../../theme/slide-theme.ts";
import {withComment, yamlComment} from "../comment.ts";
import {type HouseKind, type HouseRequest, type PlannedHouse, planHouse} from "./plan-house.ts";
import {writeTheme} from "./write-theme.ts";
import {writeScalar} from "./write-value.ts";

/** A theme that takes its look from a house's PowerPoint file, with what was found in it. */
export const planSlideHouse = (request: HouseRequest): Outcome<PlannedHouse> =>
  planHouse(request, slideHouse);

const slideHouse: HouseKind<SlideTheme> = {
  format: "pptx",
  schema: "slide-house",
  keys: {name: slideThemeSchema.shape.name, from: slideHouseSchema.shape.from},
  called: {en: "PowerPoint", zh: "PowerPoint"},
  unfit: {en: "Word briefings", zh: " Word 简报"},
  dress: ({name, file, ...house}) => dressSlides({format: "pptx", name, from: file}, house, () => ({file})),
  describe(theme, request) {
    const {language} = request;
    const found = deckFindings(request);
    const {sectionNumbers, charts, thousandsSeparators} = slideThemeSchema.shape;
    const scalars = z.strictObject({sectionNumbers, charts, thousandsSeparators});
    return {
      lines: [...writeLayouts(found, language), "", writeTheme(scalars, theme, language)],
      taken: writeTheme(z.strictObject(taken), theme, language),
      told: tell(theme, found),
    };
  },
  overrides: {
    en: "What follows is taken from the file, and changes with it. To have something else, delete the # before it and before the line that it belongs to.",
    zh: "以下各项取自文件，文件改了就跟着变。要用别的，去掉那一行和它上级那一行行首的 #，再改。",
  },
};

const {fonts, colours, sizes} = slideThemeSchema.shape;
const taken = {fonts, colours, sizes};

function writeLayouts({names, chosen}: DeckFindings, language: Language): string[] {
  const all = {
    en: `Which layouts of the file are used. It has these with a title: ${names.join(", ")}`,
    zh: `用文件里的哪些版式。带标题的版式有：${names.join("、")}`,
  };
  return [
    ...yamlComment(all[language], ""),
    // A key without anything below it would be empty.
    chosen.some(({isOwn}) => isOwn) ? "layouts:" : "# layouts:",
    ...chosen.flatMap(({role, name, isOwn}) => {
      const line = `  ${isOwn ? "" : "# "}${role}: ${writeScalar(name)}`;
      const missing = {
        en: `${roleNames[role].en}: none found, this one serves`,
        zh: `${roleNames[role].zh}：没有找到专用的版式，用这个代替`,
      };
      return isOwn ? withComment(line, roleNames[role][language]) : [`${line} # ${missing[language]}`];
    }),
  ];
}

function tell({slide, fonts, colours}: SlideTheme, {chosen}: DeckFindings): Wording[] {
  const size = [slide.width, slide.height].map((inches) => Math.round(inches * 100) / 100);
  const [fontList, colourList] = [
    [...new Set([fonts.heading.eastAsia, fonts.heading.latin, fonts.body.eastAsia, fonts.body.latin])],
    [colours.background, colours.text, colours.primary, colours.highlight],
  ];
  return [
    {
      en: `slides of ${size[0]} × ${size[1]} inches; fonts ${fontList.join(", ")}; colours ${colourList.join(", ")}`,
      zh: `幻灯片 ${size[0]} × ${size[1]} 英寸；字体 ${fontList.join("、")}；颜色 ${colourList.join("、")}`,
    },
    ...chosen.map(({role, name, isOwn}) =>
      isOwn
        ? {en: `${roleNames[role].en}: layout "${name}"`, zh: `${roleNames[role].zh}：版式“${name}”`}
        : {
            en: `${roleNames[role].en}: no layout of its own, "${name}" is used instead`,
            zh: `${roleNames[role].zh}：没有专用的版式，用“${name}”代替`,
          },
    ),
  ];
}
