import type {SlideTheme} from "./slide-theme.ts";
import type {NumberingLevel} from "./word-numbering.ts";
import type {TextStyle} from "./word-styles.ts";
import type {WordTheme} from "./word-theme.ts";

const isHan = (text: string) => /[\p{Script=Han}（）、　]/u.test(text);

/** What Office calls the look of a document that has a Chinese name. */
const foreignName = "jianbao";

/** Chinese fonts draw Latin letters as an afterthought; these come with Office and have the same air. */
function latinFont(name: string): string {
  if (/yahei|dengxian|simhei|heiti|雅黑|等线|黑体/iu.test(name)) return "Calibri";
  return isHan(name) || /simsun|fangsong|kaiti|song\b/iu.test(name) ? "Times New Roman" : name;
}

/**
 * The look of decks for a language in Latin letters, from a theme made for Chinese: fonts for those letters, and sections
 * numbered in digits.
 */
export function latinSlides(theme: SlideTheme): SlideTheme {
  const {heading, body} = theme.fonts;
  return {
    ...theme,
    name: isHan(theme.name) ? foreignName : theme.name,
    fonts: {
      heading: {...heading, latin: latinFont(heading.latin)},
      body: {...body, latin: latinFont(body.latin)},
    },
    sectionNumbers: "digits",
  };
}

/** The same of briefings: no indents where paragraphs have space between them, headings numbered 1.1 where they are numbered. */
export function latinWord(theme: WordTheme): WordTheme {
  const {contents, pageNumber, headingNumbering, orderedList} = theme;
  const {title, ...listed} = contents;
  const {before = "", after = "", afterTotal = "", position} = pageNumber;
  return {
    ...theme,
    name: isHan(theme.name) ? foreignName : theme.name,
    styles: Object.fromEntries(
      Object.entries(theme.styles).map(([role, style]) => [role, latinStyle(style)]),
    ) as WordTheme["styles"],
    codeFont: latinFont(theme.codeFont),
    headingNumbering: headingNumbering.some(isChinese) ? decimalHeadings : headingNumbering,
    orderedList: {levels: orderedList.levels.map(latinLevel)},
    contents: title === undefined || isHan(title) ? listed : contents,
    pageNumber: isHan(before + after + afterTotal) ? {position} : pageNumber,
  };
}

function latinStyle(style: TextStyle): TextStyle {
  const isIndented = style.firstLineChars > 0;
  return {
    ...style,
    latin: latinFont(style.latin),
    // Without hyphens, lines that all end at the margin have holes.
    align: style.align === "justify" ? "left" : style.align,
    firstLineChars: 0,
    afterPt: isIndented ? Math.max(style.afterPt, style.sizePt / 2) : style.afterPt,
  };
}

const isChinese = ({format, text}: NumberingLevel) =>
  format === "chinese" || format === "circled" || isHan(text);

/** Nothing else parts the number from its heading: an en space. */
const gap = "\u2002";

const decimalHeadings: NumberingLevel[] = [
  {format: "decimal", text: `%1${gap}`},
  {format: "decimal", text: `%1.%2${gap}`},
  {format: "decimal", text: `%1.%2.%3${gap}`},
  {format: "none", text: ""},
];

function latinLevel(level: NumberingLevel): NumberingLevel {
  if (!isChinese(level)) return level;
  const [number = "%1"] = /%\d/u.exec(level.text) ?? [];
  return {format: "decimal", text: `(${number})`};
}
