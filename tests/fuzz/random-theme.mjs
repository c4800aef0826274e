// Themes within what their schemas allow (src/theme), and beyond what anybody would choose.
import {legalText} from "./nasty-text.mjs";

const colour = (dice) => dice.pick(["#000000", "FFFFFF", "#ff0000", "00fF00", "#7F7F7F"]);

/** @param shipped the theme to begin with, as an object; `changes` values of it become odd */
export function oddTheme(dice, shipped, changes = dice.integer(1, 8)) {
  const theme = structuredClone(shipped);
  for (let count = changes; count > 0; count--) dice.pick(mutations[theme.format])(dice, theme);
  return `${JSON.stringify(theme, null, 2)}\n`;
}

/** A font's name reaches XML; the schemas keep markup out of it. */
const fontName = (dice) => dice.pick(["Arial", "不存在的字体", "{{x}}]]/*--", " ", oddName(dice)]);

const oddName = (dice) =>
  [...legalText(dice, 0).replace(/[<>&"'\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "")].slice(0, 15).join("") || "x";

const mutations = {
  docx: [
    (dice, {styles}) =>
      Object.assign(dice.pick(Object.values(styles)), {sizePt: dice.pick([5, 5.25, 10.3, 36, 72])}),
    (dice, {styles}) => {
      const style = dice.pick(Object.values(styles));
      delete style.lineExactPt;
      delete style.lineMultiple;
      const distances = [{}, {lineExactPt: 5}, {lineExactPt: 7.77}, {lineExactPt: 200}];
      Object.assign(style, dice.pick([...distances, {lineMultiple: 0.8}, {lineMultiple: 4}]));
    },
    (dice, {styles}) =>
      Object.assign(dice.pick(Object.values(styles)), {firstLineChars: dice.pick([0, 0.5, 8])}),
    (dice, {styles}) =>
      Object.assign(dice.pick(Object.values(styles)), {
        beforePt: dice.pick([0, 0.1, 200]),
        afterPt: dice.pick([0, 200]),
      }),
    (dice, {styles}) =>
      Object.assign(dice.pick(Object.values(styles)), {
        align: dice.pick(["left", "center", "right", "justify"]),
        bold: true,
      }),
    (dice, {styles}) => Object.assign(dice.pick(Object.values(styles)), {eastAsia: fontName(dice)}),
    (dice, {styles}) => Object.assign(dice.pick(Object.values(styles)), {latin: fontName(dice)}),
    (dice, {colours}) => {
      colours[dice.pick(Object.keys(colours))] = colour(dice);
    },
    (dice, {page}) =>
      Object.assign(page, {widthMm: dice.pick([80, 210, 297, 450]), heightMm: dice.pick([80, 297, 450])}),
    (dice, {page}) => {
      page.marginsMm[dice.pick(Object.keys(page.marginsMm))] = dice.pick([5, 5.555, 50, 100]);
    },
    (dice, {page}) => {
      if (dice.chance(0.5)) delete page.grid;
      else page.grid = {linePitch: dice.pick([100, 2000, 312]), charSpace: dice.pick([-40_960, 0, 40_960])};
    },
    (dice, theme) =>
      Object.assign(theme, {
        charts: dice.pick(["image", "native"]),
        chart: dice.times(1, 15, () => colour(dice)),
      }),
    (dice, theme) => Object.assign(theme, {emphasisFont: fontName(dice), codeFont: fontName(dice)}),
    (dice, {headingNumbering}) => Object.assign(dice.pick(headingNumbering), numbering(dice)),
    (dice, theme) => Object.assign(theme, {bulletList: {levels: dice.times(1, 4, () => numbering(dice))}}),
    (dice, theme) => Object.assign(theme, {orderedList: {levels: dice.times(1, 4, () => numbering(dice))}}),
    (dice, theme) =>
      Object.assign(theme, {
        table: {
          borders: dice.pick(["grid", "horizontal"]),
          borderPt: dice.pick([0.25, 0.3, 6]),
          headerFill: "panel",
          striped: dice.chance(0.5),
        },
      }),
    (dice, {contents}) =>
      Object.assign(contents, {
        title: legalText(dice, 0.1) || "x",
        levels: dice.integer(1, 4),
        minimumHeadings: dice.pick([0, 1, 4, 1000]),
      }),
    (dice, theme) => Object.assign(theme, {header: {show: dice.chance(0.5), rule: dice.chance(0.5)}}),
    (dice, theme) =>
      Object.assign(theme, {
        pageNumber: {
          before: short(dice, 10),
          after: short(dice, 10),
          position: dice.pick(["outside", "center", "right"]),
        },
      }),
    (dice, theme) => Object.assign(theme, {name: legalText(dice, 0) || "x"}),
  ],
  pptx: [
    (dice, {slide}) =>
      Object.assign(slide, {width: dice.pick([12, 13.333, 20]), height: dice.pick([7, 7.5, 15])}),
    (dice, {sizes}) => {
      sizes[dice.pick(Object.keys(sizes))] = dice.pick([9, 9.5, 14, 33.3, 60, 120]);
    },
    (dice, {colours}) => {
      colours[dice.pick(Object.keys(colours).filter((key) => key !== "chart"))] = colour(dice).replace(
        "#",
        "",
      );
    },
    (dice, {colours}) => Object.assign(colours, {chart: dice.times(1, 12, () => colour(dice))}),
    (dice, {fonts}) =>
      Object.assign(dice.pick(Object.values(fonts)), {eastAsia: slideFont(dice), latin: slideFont(dice)}),
    (dice, theme) => Object.assign(theme, {sectionNumbers: dice.pick(["chinese", "digits"])}),
    (_, theme) => Object.assign(theme, {charts: "native"}),
    (dice, theme) =>
      Object.assign(theme, {
        look: {title: dice.pick(["rule", "side", "band"]), cover: dice.pick(["full", "band"])},
      }),
  ],
};

const slideFont = (dice) =>
  fontName(dice)
    .replace(/[<>&"']/g, "")
    .slice(0, 60) || "x";
const short = (dice, most) =>
  legalText(dice, 0)
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, "");
const numbering = (dice) => ({
  format: dice.pick(["chinese", "decimal", "circled", "bullet", "none"]),
  text: dice.pick(["%1.", "%1.%2.%3.%4", "", "%9", "%", short(dice, 20)]),
});
