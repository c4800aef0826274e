import {slideLights} from "../../../../src/theme/light-colours.ts";
import type {SlideTheme} from "../../../../src/theme/slide-theme.ts";
import {LANGUAGE} from "../../../../src/writer/in-tongue.ts";
import type {Bullet, Para, Run} from "../../../../src/writer/pptx/slide.ts";
import type {TextOptions, TextRun} from "../library-types.ts";

type RunOptions = TextOptions;

/**
 * Paragraphs as pptxgenjs wants them: a flat list of runs, the last of each paragraph with `breakLine`.
 * Every run repeats its paragraph's options, because pptxgenjs 4.0.1 writes `a:pPr` again before each run
 * (`dropRepeatedProperties` takes the others out). `align` is always set, or a
 * bullet on a second run would start a new paragraph.
 */
export function paragraphRuns(paras: readonly Para[], font: string, theme: SlideTheme): TextRun[] {
  return paras.flatMap((para, index) => {
    const options = paragraphOptions(para, index === 0);
    const runs = para.runs.length > 0 ? para.runs : [emptyRun];
    return runs.map((run, position) => ({
      text: run.text,
      options: {
        ...options,
        ...runOptions(run, para, font, theme),
        ...(position === runs.length - 1 ? {breakLine: true} : {}),
      },
    }));
  });
}

const emptyRun: Run = {text: "", bold: false, colour: "text", observations: []};

function paragraphOptions(para: Para, first: boolean): RunOptions {
  return {
    align: para.align,
    lineSpacing: para.lineHeight,
    ...(first ? {} : {paraSpaceBefore: para.spaceBefore}),
    ...(para.bullet ? bulletOptions(para.bullet) : {}),
  };
}

/** `indent` is in points; pptxgenjs multiplies it by the level. */
function bulletOptions(bullet: Bullet): RunOptions {
  const indent = bullet.indent * 72;
  return {
    indentLevel: bullet.level,
    bullet: bullet.ordered
      ? {type: "number", numberType: "arabicPeriod", numberStartAt: bullet.start, indent}
      : {characterCode: bullet.level === 0 ? "2022" : "2013", indent},
  };
}

function runOptions(run: Run, para: Para, font: string, theme: SlideTheme): RunOptions {
  return {
    fontFace: font,
    fontSize: para.size,
    lang: LANGUAGE,
    bold: run.bold,
    ...(run.deleted ? {strike: "sngStrike"} : {}),
    // Parts of 50 in hundredths of a percent; for lowered text pptxgenjs itself would take -40000.
    ...(run.position ? {baseline: run.position === "superscript" ? 600 : -500} : {}),
    color: {...theme.colours, ...slideLights(theme)}[run.colour],
    ...(run.breakBefore ? {softBreakBefore: true} : {}),
    ...(run.url ? {hyperlink: {url: run.url}} : {}),
  };
}
