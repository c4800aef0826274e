import {chartPlace} from "../../read/charts.ts";
import {textRuns} from "../../read/slide-fonts.ts";
import {canvasPlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {around, childNamed, numberAttribute} from "../../view/elements.ts";
import type {PackageView} from "../../view/package-view.ts";
import {at, quote} from "../../words.ts";

/** Hundredths of a point: smaller print cannot be read from the second row. */
const smallest = 900;

export const smallText: Rule = {
  id: "small-text",
  title: {en: "text on a slide is smaller than 9 points", zh: "幻灯片上的文字小于 9 磅"},
  hint: {
    en: "use fewer words, more slides or a larger chart",
    zh: "请精简文字、分页或放大图表",
  },
  appliesTo: ["pptx"],
  *check(view) {
    for (const part of view.ofKind("slide")) {
      for (const {run, text} of textRuns(part)) {
        const size = numberAttribute(childNamed(run, "a:rPr"), "sz");
        if (size === undefined) continue;
        const body = childNamed(around(run, "p:txBody", "a:txBody"), "a:bodyPr", "a:normAutofit");
        const shown = size * ((numberAttribute(body, "fontScale") ?? 100_000) / 100_000);
        if (shown >= smallest || text.trim() === "") continue;
        yield {
          part: part.label,
          ...at(canvasPlace(view, part)),
          message: {
            en: `${quote(text)} is set in ${shown / 100} points`,
            zh: `${quote(text)} 只有 ${shown / 100} 磅`,
          },
        };
      }
    }
    yield* smallChartText(view);
  },
};

function* smallChartText(view: PackageView) {
  for (const part of view.ofKind("chart")) {
    const sizes = [...part.all("a:rPr"), ...part.all("a:defRPr")].flatMap(
      (properties) => numberAttribute(properties, "sz") ?? [],
    );
    const size = Math.min(...sizes, smallest);
    if (size === smallest) continue;
    yield {
      part: part.label,
      ...at(chartPlace(view, part)),
      message: {en: `texts are set in ${size / 100} points`, zh: `文字只有 ${size / 100} 磅`},
    };
  }
}
