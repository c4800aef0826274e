import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {Place} from "../../diagnostic/place.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import {titleLines, titleRoom} from "./fit-title.ts";
import type {Frame} from "./frame.ts";
import {shapeNames} from "./name-shapes.ts";
import type {Area, Slide} from "./slide.ts";

/** A title on a slide with contents is read at a glance, or not at all. */
const mostTitleLines = 2;

/**
 * Tells of each title that takes more than two lines, and each title, subtitle and fixed box whose text had to be set smaller than the theme allows. What flows,
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
  frame: Frame,
  placeOf: (slide: Slide) => Place,
): Diagnostic[] {
  return slides.flatMap((slide) => {
    const place = placeOf(slide);
    const {title, subtitleSize} = slide;
    const boxes = slide.boxes.filter((box) => box.type === "text" && box.isShrunk);
    return [
      ...tellTitle(slide, sizes.headingMinimum, frame.title[slide.layout], place),
      ...(slide.subtitle !== "" && subtitleSize < Math.min(sizes.subtitle, sizes.bodyMinimum)
        ? [textTooLong(title, shapeNames.subtitle, "subtitle", place)]
        : []),
      ...boxes.map(({name}) => textTooLong(title, name, englishName(name), place)),
    ];
  });
}

/** Boxes are named in Chinese, for the people who open the file. */
function englishName(name: string): string {
  const known = {
    [shapeNames.agendaEntry]: "agenda entry",
    [shapeNames.sectionText]: "introduction of the section",
    [shapeNames.headline]: "headline",
    [shapeNames.imprint]: "imprint",
  };
  const [, english = name] = Object.entries(known).find(([zh]) => name.startsWith(zh)) ?? [];
  return english;
}

/** @param least size of a title, in points */
function tellTitle({layout, title, titleSize}: Slide, least: number, area: Area, place: Place): Diagnostic[] {
  const most = layout === "content" ? mostTitleLines : Number.POSITIVE_INFINITY;
  const isSmall = titleSize < least;
  const lines = titleLines(title, area, titleSize);
  if (!isSmall && lines <= most) return [];
  const count = [...title].length;
  const room = titleRoom(area, Math.max(titleSize, least), most);
  const message = isSmall
    ? {
        en: `the title "${title}" does not fit its place at ${least} pt; it is set in ${titleSize} pt`,
        zh: `标题“${title}”过长，用最小字号 ${least} 磅也放不下，已缩小到 ${titleSize} 磅`,
      }
    : {en: `the title "${title}" takes ${lines} lines`, zh: `标题“${title}”占了 ${lines} 行`};
  return [
    {
      severity: "warning",
      code: "title-too-long",
      message,
      hint: {
        en: `shorten the heading: it has ${count} characters, and there is room for about ${room} Chinese ones`,
        zh: `请缩短这个标题：现有 ${count} 个字，大约放得下 ${room} 个字`,
      },
      place,
    },
  ];
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
