import {contrast} from "../../colour/contrast.ts";
import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {ChosenLayouts} from "../../house/deck/choose-layouts.ts";
import type {HouseLayout, HousePlaceholder} from "../../house/deck/house-deck.ts";
import type {DrawingTheme} from "../../house/drawing-theme.ts";
import {GRAPHICS, nearestPassing, standsOn, TEXT} from "../contrast.ts";
import {substituteFont} from "./deck-fonts.ts";
import {isChinese} from "./house-fonts.ts";
import type {GivenSlideTheme} from "./slide-house-schema.ts";

type Told = Omit<Diagnostic, "place">;

/** Large text may have less contrast (WCAG 2.2, 1.4.3): from 18 points on. */
const LARGE = 18;

/** Titles and subtitles of the house that are hard to read on its own grounds; each layout once. */
export function deckContrast(layouts: ChosenLayouts["layouts"]): Told[] {
  return [...new Set(Object.values(layouts))].flatMap((layout) => {
    const worst = [layout.title, layout.subtitle]
      .flatMap((place) => (place ? [{place, ratio: ratioOf(place)}] : []))
      .filter(({place, ratio}) => ratio < leastOf(place))
      .toSorted((one, other) => one.ratio - other.ratio)[0];
    return worst ? [paleText(layout, worst.place, worst.ratio)] : [];
  });
}

/** With the worst colour of its ground; of a picture that cannot be read nothing is known, and nothing is told. */
const ratioOf = ({colour, grounds}: HousePlaceholder) =>
  Math.min(...grounds.map((ground) => contrast(colour, ground)));

/** Below this nobody reads a title from the end of a room. */
const UNREADABLE = 2.5;

/** Texts of a layout in the house's colour, but in the nearest one that can be read where that cannot be read at all. */
export function withInk(layout: HouseLayout): HouseLayout {
  const places = (["title", "subtitle", "imprint", "ordinal"] as const).flatMap((name) => {
    const place = layout[name];
    return place
      ? [[name, ratioOf(place) < UNREADABLE ? {...place, ink: inkFor(place)} : place] as const]
      : [];
  });
  return {...layout, ...Object.fromEntries(places)};
}

function inkFor(place: HousePlaceholder): string {
  const demands = place.grounds.map((ground) => standsOn("ground", ground, leastOf(place)));
  const [plain = "000000"] = ["000000", "FFFFFF"].toSorted(
    (one, other) => ratioOf({...place, colour: other}) - ratioOf({...place, colour: one}),
  );
  return nearestPassing(place.colour, demands) ?? plain;
}

const leastOf = ({size}: HousePlaceholder) => (size >= LARGE ? GRAPHICS : TEXT);

function paleText({name}: HouseLayout, place: HousePlaceholder, ratio: number): Told {
  const found = (Math.floor(ratio * 100) / 100).toFixed(2);
  const what =
    place.type === "title" || place.type === "ctrTitle"
      ? {en: "title", zh: "标题"}
      : {en: "subtitle", zh: "副标题"};
  return {
    severity: "warning",
    code: "house-contrast",
    message: {
      en: `the ${what.en} of the house's layout "${name}" (${place.colour}) has a contrast of ${found}:1 with its ground, below ${leastOf(place)}:1`,
      zh: `单位样式文件的版式“${name}”中，${what.zh}（${place.colour}）与底色的对比度只有 ${found}:1，低于 ${leastOf(place)}:1`,
    },
    hint: {
      en: `${place.ink ? `it is written in ${place.ink} instead; ` : ""}change its colour or its ground in the file (View → Slide Master)`,
      zh: `${place.ink ? `已改用 ${place.ink}；` : ""}请在文件的“视图→幻灯片母版”里调整文字颜色或底色`,
    },
  };
}

/** A picture below texts that is dark and light. */
export function busyGround({name}: HouseLayout): Told {
  return {
    severity: "warning",
    code: "house-contrast",
    message: {
      en: `the picture behind contents in the house's layout "${name}" is dark and light: text of one colour cannot be read well on all of it; contents stand on a plain ground of their own`,
      zh: `单位样式文件的版式“${name}”中，正文后面的图片有深有浅：无论用什么颜色，文字总有些地方看不清；正文下面已垫上纯色底`,
    },
    hint: {
      en: "choose a layout with a calmer ground (layouts: {content: …}), or put a plain area behind the text in the file (View → Slide Master)",
      zh: "请另选底图平缓的版式（layouts: {content: …}），或在文件的“视图→幻灯片母版”里给正文区垫一块纯色底",
    },
  };
}

/** Chinese text would be set in whatever font the reader's Office takes. */
export function fontMissing({major, minor}: DrawingTheme, given: GivenSlideTheme): Told[] {
  const isMissing =
    (!isChinese(minor.eastAsia) && given.fonts?.body?.eastAsia === undefined) ||
    (!isChinese(major.eastAsia) &&
      !isChinese(minor.eastAsia) &&
      given.fonts?.heading?.eastAsia === undefined);
  if (!isMissing) return [];
  return [
    {
      severity: "warning",
      code: "house-font-missing",
      message: {
        en: `the house's file names no font for Chinese; ${substituteFont} is used`,
        zh: `单位样式文件没有指定中文字体，用${substituteFont}代替`,
      },
      hint: {
        en: "name one in the theme (fonts: {body: {eastAsia: …}}), or in the file (View → Slide Master → Fonts)",
        zh: "请在主题里写 fonts: {body: {eastAsia: …}}，或在文件的“视图→幻灯片母版→字体”里设定",
      },
    },
  ];
}
