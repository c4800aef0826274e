import {findings, smallestText, tasteHints} from "../../../diagnostic/content-rules.ts";
import {chartPlace} from "../../read/charts.ts";
import {textRuns} from "../../read/slide-fonts.ts";
import {canvasPlace} from "../../read/slides.ts";
import type {Rule} from "../../rule.ts";
import {around, childNamed, numberAttribute} from "../../view/elements.ts";
import type {PackageView} from "../../view/package-view.ts";
import {at} from "../../words.ts";

/** Hundredths of a point. */
const smallest = smallestText * 100;

export const smallText: Rule = {
  id: "small-text",
  title: {en: "text on a slide is smaller than 9 points", zh: "幻灯片上的文字小于 9 磅"},
  hint: tasteHints["small-text"],
  appliesTo: ["pptx"],
  isAdvice: true,
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
          message: findings.smallText(text, shown / 100),
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
      message: findings.smallChartText(size / 100),
    };
  }
}
