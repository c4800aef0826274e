import type {IBaseCharacterStyleOptions, IParagraphStyleOptions, IStylesOptions} from "docx";
import {wordsOf} from "../../language/languages.ts";
import {points, pointsToTwips} from "../../model/length.ts";
import type {TextRole, TextStyle, WordTheme} from "../../theme/word-theme.ts";
import {headingNumbering} from "./numbering.ts";

type ParagraphLook = NonNullable<IParagraphStyleOptions["paragraph"]>;
type CharacterLook = NonNullable<IBaseCharacterStyleOptions["run"]>;

export const alignments = {
  left: "left",
  center: "center",
  right: "right",
  justify: "both",
} as const;

/** Styles under the names that Word knows, so that its navigation, contents and style list work as usual. */
export function writeStyles(theme: WordTheme): IStylesOptions {
  const {body} = theme.styles;
  const style = styleWriter(theme);
  return {
    default: {document: {run: runLook(body, theme)}},
    paragraphStyles: [
      // The document grid counts characters of the size of Normal (ECMA-376 Part 1 §17.6.5), hence body text.
      {
        id: "Normal",
        name: "Normal",
        quickFormat: true,
        run: runLook(body, theme),
        paragraph: {...lineLook(body), widowControl: true} as ParagraphLook,
      },
      style("BodyText", "Body Text", "body"),
      style("Title", "Title", "title", {keepNext: true, keepLines: true}),
      style("Subtitle", "Subtitle", "subtitle", {contextualSpacing: true}),
      issueStyle(theme),
      headlineStyle(theme),
      ...([1, 2, 3, 4] as const).map((level) =>
        style(`Heading${level}`, `heading ${level}`, `heading${level}`, {
          keepNext: true,
          keepLines: true,
          outlineLevel: level - 1,
          numbering: {reference: headingNumbering, level: level - 1},
        }),
      ),
      style("ListParagraph", "List Paragraph", "list"),
      style("Callout", "Callout", "callout", {...calloutFrame(theme), contextualSpacing: true}),
      ...pointsStyles(theme),
      style("TableHeader", "Table Header", "tableHeader", {keepNext: true}),
      style("TableCell", "Table Cell", "tableCell"),
      style("Caption", "caption", "caption", {keepLines: true}),
      style("SourceNote", "Source Note", "note", {keepLines: true}),
      style("SourceEntry", "Source Entry", "source", {keepLines: true}),
      style("SourcePlaces", "Source Places", "source", {
        indent: {left: pointsToTwips(points(theme.styles.source.sizePt * 2))},
      }),
      style("KeyValue", "Key Value", "keyValue", {keepNext: true}),
      style("KeyLabel", "Key Label", "keyLabel", {keepNext: true}),
      style("KeyDetail", "Key Detail", "keyDetail"),
      style("TOCHeading", "TOC Heading", "contentsTitle", {keepNext: true}),
      ...[1, 2, 3, 4].map((level) =>
        style(`TOC${level}`, `toc ${level}`, "contents", {
          indent: {left: pointsToTwips(points(theme.styles.contents.sizePt * 2 * (level - 1)))},
        }),
      ),
      style("Header", "header", "header"),
      style("Footer", "footer", "footer"),
      pictureStyle(theme),
      spacerStyle(theme),
    ],
    characterStyles: [
      {id: "Hyperlink", name: "Hyperlink", run: {color: theme.colours.accent, underline: {type: "single"}}},
      {id: "SourceReference", name: "Source Reference", run: {superScript: true}},
    ],
  };
}

function styleWriter(theme: WordTheme) {
  return (
    id: string,
    name: string,
    role: TextRole,
    paragraph: ParagraphLook = {},
  ): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    ...(id.startsWith("Heading") ? {next: "BodyText"} : {}),
    run: runLook(theme.styles[role], theme),
    paragraph: {...paragraphLook(theme.styles[role]), ...paragraph},
  });
}

/** Number, issuer and date, close to the rule below them. */
function issueStyle(theme: WordTheme): IParagraphStyleOptions {
  const look: TextStyle = {...theme.styles.subtitle, beforePt: 2, afterPt: 0, firstLineChars: 0};
  return {
    id: "IssueLine",
    name: "Issue Line",
    basedOn: "Normal",
    quickFormat: true,
    run: runLook(look, theme),
    paragraph: {...paragraphLook(look), keepNext: true},
  };
}

/** What a briefing comes to, below its title: between a title and a heading of the first level. */
function headlineStyle(theme: WordTheme): IParagraphStyleOptions {
  const look = headlineLook(theme);
  return {
    id: "Headline",
    name: "Headline",
    basedOn: "Normal",
    quickFormat: true,
    run: runLook(look, theme),
    paragraph: {...paragraphLook(look), keepLines: true},
  };
}

export const headlineLook = ({styles: {heading1}}: WordTheme): TextStyle => ({
  ...heading1,
  sizePt: 18,
  bold: true,
  colour: "text",
  align: "center",
  lineExactPt: 28,
  lineMultiple: undefined,
  beforePt: 6,
  afterPt: 12,
  firstLineChars: 0,
});

/** Title, tags and texts of the box with the points of a briefing; its cells make the distances. */
function pointsStyles(theme: WordTheme): IParagraphStyleOptions[] {
  const {callout, heading1} = theme.styles;
  const text: TextStyle = {...callout, align: "left", beforePt: 0, afterPt: 0, firstLineChars: 0};
  const {eastAsia, latin} = heading1;
  const tag: TextStyle = {...text, eastAsia, latin, bold: true, colour: "primary"};
  const title: TextStyle = {...tag, sizePt: callout.sizePt + 1.5};
  const style = (id: string, name: string, look: TextStyle, keepNext: boolean): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: runLook(look, theme),
    paragraph: {...paragraphLook(look), ...(keepNext ? {keepNext} : {})},
  });
  return [
    style("PointsTitle", "Points Title", title, true),
    style("PointsTag", "Points Tag", tag, false),
    style("PointsText", "Points Text", text, false),
  ];
}

/** For spelling and reading aloud; Word wants to know of both scripts, whatever the text is written in. */
function languageOf({language}: WordTheme): NonNullable<CharacterLook["language"]> {
  const {script, tag} = wordsOf(language);
  return script === "han" ? {value: "en-US", eastAsia: tag} : {value: tag, eastAsia: "zh-CN"};
}

/** Fonts for every script, so that nothing falls back to Word's own defaults; sizes in half-points. */
function runLook(style: TextStyle, theme: WordTheme): CharacterLook {
  return {
    font: {ascii: style.latin, hAnsi: style.latin, cs: style.latin, eastAsia: style.eastAsia},
    size: style.sizePt * 2,
    sizeComplexScript: style.sizePt * 2,
    bold: style.bold,
    color: theme.colours[style.colour],
    ...gridLook(style, theme),
    language: languageOf(theme),
  };
}

/**
 * The document grid's distance of characters, as spacing of the text itself, and away from the grid: Word and LibreOffice
 * then both set 28 characters to a line. LibreOffice would put each character of 16 pt into two cells of 15.8 pt.
 */
function gridLook({sizePt}: TextStyle, {page: {grid}, styles}: WordTheme): CharacterLook {
  if (grid === undefined) return {};
  // Twentieths of a point; a whole one less than rounded down, as the last character of a line keeps its full width.
  const spacing = Math.floor((grid.charSpace / 4096) * 20) - 1;
  return {snapToGrid: false, ...(sizePt === styles.body.sizePt ? {characterSpacing: spacing} : {})};
}

function paragraphLook(style: TextStyle): ParagraphLook {
  return {
    ...lineLook(style),
    alignment: alignments[style.align],
    ...(style.firstLineChars === 0 ? {} : {indent: firstLine(style)}),
  };
}

/** First-line indent in twips and, for Word, in hundredths of a character. */
export const firstLine = (style: TextStyle) => ({
  firstLine: pointsToTwips(points(style.sizePt * style.firstLineChars)),
  firstLineChars: Math.round(style.firstLineChars * 100),
});

function lineLook(style: TextStyle): ParagraphLook {
  const line =
    style.lineExactPt === undefined
      ? {line: Math.round(240 * (style.lineMultiple ?? 1)), lineRule: "auto" as const} // 240ths of a line
      : {line: pointsToTwips(points(style.lineExactPt)), lineRule: "exact" as const};
  return {
    spacing: {
      before: pointsToTwips(points(style.beforePt)),
      after: pointsToTwips(points(style.afterPt)),
      ...line,
    },
  };
}

/**
 * A bar at the left; the other three lines have the colour of the ground and only widen it, as Word
 * shades no more than the lines of text.
 */
function calloutFrame(theme: WordTheme): ParagraphLook {
  const {panel, primary} = theme.colours;
  const ground = {style: "single", size: 4, color: panel, space: 6} as const;
  return {
    border: {
      top: ground,
      bottom: ground,
      right: ground,
      left: {style: "single", size: 24, color: primary, space: 10},
    },
    shading: {type: "clear", color: "auto", fill: panel},
    indent: {left: calloutIndent, right: 160},
  };
}

/** Twips from the margin to the text of a callout: the bar and its distance stay inside the margin. */
export const calloutIndent = 260;

/** Exact line distances would cut a picture off, so its line is as tall as it needs; small type adds little below it. */
function pictureStyle(theme: WordTheme): IParagraphStyleOptions {
  return {
    id: "Picture",
    name: "Picture",
    basedOn: "Normal",
    run: runLook(theme.styles.note, theme),
    paragraph: {
      alignment: "center",
      keepNext: true,
      spacing: {before: 120, after: 0, line: 240, lineRule: "auto"},
    },
  };
}

/** An empty line that holds two tables apart; Word joins tables that touch. */
function spacerStyle(theme: WordTheme): IParagraphStyleOptions {
  return {
    id: "Spacer",
    name: "Spacer",
    basedOn: "Normal",
    run: runLook(theme.styles.note, theme),
    paragraph: {spacing: {before: 0, after: 0, line: 160, lineRule: "exact"}},
  };
}
