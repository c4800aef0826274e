import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {Place} from "../../diagnostic/place.ts";
import {inLanguage} from "../../theme/in-language.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";

/** Titles that a meeting wants hidden and no slide has; without a file being made. @param text of a deck */
export async function checkHidden(
  text: string,
  theme: SlideTheme,
  locate: (line: number, column: number) => Place,
): Promise<Diagnostic[]> {
  if (!text.split("\n---\n", 1)[0]?.includes("\nhide:")) return [];
  // The planning of slides takes long to load: only where there is something to look for.
  const [{parseBrief}, {loadMeasuringFont}, {planSlides}, {hiddenMissingCode}] = await Promise.all([
    import("../../markdown/parse-brief.ts"),
    import("../../writer/typesetting/font.ts"),
    import("../../writer/pptx/plan.ts"),
    import("../../writer/pptx/hide-slides.ts"),
  ]);
  const {value} = parseBrief(text, locate);
  if (!value || loadMeasuringFont().length > 0) return [];
  return planSlides(value, inLanguage(theme, value.meta.language)).diagnostics.filter(
    ({code}) => code === hiddenMissingCode,
  );
}
