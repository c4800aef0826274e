import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {Place} from "../../diagnostic/place.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import type {Slide} from "./slide.ts";

/**
 * Tells of each title, subtitle and fixed box whose text had to be set smaller than the theme allows. What flows,
 * text and tables and cards, never is: it goes on to the next slide.
 *
 * The limits, each in the theme's `sizes`: titles `headingMinimum`, subtitles and agenda and lists of contents
 * `bodyMinimum`, body text between `bodyMinimum` and `bodyMaximum`, tables between `tableMinimum` and
 * `tableMaximum`, number cards `kpiMinimum`; labels of cards two points less than `label`; captions and sources
 * keep their size.
 */
export function tellShrunk(
  slides: readonly Slide[],
  {sizes}: SlideTheme,
  placeOf: (slide: Slide) => Place,
): Diagnostic[] {
  return slides.flatMap((slide) => {
    const place = placeOf(slide);
    const {title, titleSize, subtitleSize} = slide;
    const boxes = slide.boxes.filter((box) => box.type === "text" && box.isShrunk);
    return [
      ...(titleSize < sizes.headingMinimum
        ? [titleTooLong(title, sizes.headingMinimum, titleSize, place)]
        : []),
      ...(slide.subtitle !== "" && subtitleSize < Math.min(sizes.subtitle, sizes.bodyMinimum)
        ? [textTooLong(title, "副标题", "subtitle", place)]
        : []),
      ...boxes.map(({name}) => textTooLong(title, name, englishName(name), place)),
    ];
  });
}

/** Boxes are named in Chinese, for the people who open the file. */
function englishName(name: string): string {
  const known = {目录: "agenda entry", 章节说明: "introduction of the section", 汇报单位和日期: "imprint"};
  const [, english = name] = Object.entries(known).find(([zh]) => name.startsWith(zh)) ?? [];
  return english;
}

function titleTooLong(title: string, least: number, size: number, place: Place): Diagnostic {
  return {
    severity: "warning",
    code: "title-too-long",
    message: {
      en: `the title "${title}" does not fit its place at ${least} pt; it is set in ${size} pt`,
      zh: `标题“${title}”过长，用最小字号 ${least} 磅也放不下，已缩小到 ${size} 磅`,
    },
    hint: {en: "shorten the heading", zh: "请缩短这个标题"},
    place,
  };
}

function textTooLong(title: string, zh: string, en: string, place: Place): Diagnostic {
  return {
    severity: "warning",
    code: "text-too-long",
    message: {
      en: `the ${en} on slide "${title}" does not fit its place in the theme's smallest type; it is set smaller`,
      zh: `幻灯片“${title}”上“${zh}”的文字过长，用最小字号也放不下，已继续缩小`,
    },
    hint: {en: "shorten the text", zh: "请精简这段文字"},
    place,
  };
}
