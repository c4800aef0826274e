import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {Place} from "../../diagnostic/place.ts";
import {slideScale} from "../../theme/house/deck-sizes.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import {figuresIn} from "./citations.ts";
import type {Slide, TextBox} from "./slide.ts";

/** Points below which text is not read from the second row; tables, labels, captions, notes and sources may be smaller. */
const LEAST_TEXT = 14;
/** Fewer words than these beside a number give no reason for it. */
const LEAST_WORDS = 20;
/** The boxes that hold what is being said; a point has its tag in its name, 要点 目标. */
const spoken = /^(?:正文|结论|提示|要点 .*)$/u;

/** Warns of slides that a meeting gets nothing from: one number without a reason, text that is too small to read. */
export function tellThin(
  slides: readonly Slide[],
  theme: SlideTheme,
  placeOf: (slide: Slide) => Place,
): Diagnostic[] {
  // The slides of a house may be smaller than ours, and are thrown on the same screen.
  const least = theme.house ? Math.floor(LEAST_TEXT * Math.min(1, slideScale(theme.slide))) : LEAST_TEXT;
  return slides.flatMap((slide) => {
    const texts = slide.boxes.filter((box) => box.type === "text").filter(({name}) => spoken.test(name));
    const sizes = texts.flatMap(({paragraphs}) => paragraphs.map(({size}) => size));
    const smallest = Math.min(...sizes);
    return [
      ...(isLonelyNumber(slide, texts) ? [lonelyNumber(slide.title, placeOf(slide))] : []),
      ...(smallest < least ? [smallBody(slide.title, smallest, least, placeOf(slide))] : []),
    ];
  });
}

function isLonelyNumber({boxes}: Slide, texts: readonly TextBox[]): boolean {
  const words = texts.flatMap(({paragraphs}) => paragraphs.flatMap(({runs}) => runs));
  const said = words.reduce(
    (sum, {text, observations}) => sum + (observations.length > 0 ? 0 : text.length),
    0,
  );
  return figuresIn(boxes).length === 1 && said < LEAST_WORDS;
}

function lonelyNumber(title: string, place: Place): Diagnostic {
  return {
    severity: "warning",
    code: "lonely-number",
    message: {
      en: `slide "${title}" shows one number and says nothing about it`,
      zh: `幻灯片“${title}”只有一个数字，没有说明`,
    },
    hint: {
      en: "say what it means: compared with what, risen from where, what follows; or put it on another slide",
      zh: "请写明它说明什么（与谁比、从多少变来、接下来怎么办），或并入其他幻灯片",
    },
    place,
  };
}

function smallBody(title: string, size: number, least: number, place: Place): Diagnostic {
  return {
    severity: "warning",
    code: "small-body-text",
    message: {
      en: `the text of slide "${title}" is set in ${size} pt; below ${least} pt only tables, labels, notes and sources`,
      zh: `幻灯片“${title}”的正文只有 ${size} 磅；小于 ${least} 磅只用于表格、图注、注释和来源`,
    },
    hint: {
      en: "use fewer words or raise `bodyMinimum` of the theme, so that the text goes on to another slide",
      zh: "请精简文字，或调高主题的 bodyMinimum，让文字转到下一页",
    },
    place,
  };
}
