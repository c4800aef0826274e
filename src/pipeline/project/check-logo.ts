import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import {placeInTheme} from "../../theme/place-in-theme.ts";
import {findPageLogoFaults} from "../../writer/docx/logo.ts";
import {logoZones} from "../../writer/pptx/frame.ts";
import {findLogoFaults} from "../../writer/pptx/logo-places.ts";

/** Tells of a logo that is larger than its place; a theme has its files by then. */
export function checkLogo(
  theme: Theme,
  source: {readonly text: string; readonly file: string},
): Diagnostic[] {
  if (!theme.logo) return [];
  const [faults, unit] =
    theme.format === "docx"
      ? ([findPageLogoFaults(theme), {en: "mm", zh: "毫米"}] as const)
      : ([findLogoFaults(theme, logoZones(theme)), {en: "inches", zh: "英寸"}] as const);
  return faults.map(({key, most, want}) => {
    // Rounded down, so that what is told fits.
    const room = Math.floor(Math.max(0, most) * 100) / 100;
    const name = key.join(".");
    return {
      severity: "error",
      code: "logo-too-large",
      message:
        want === "width"
          ? {
              en: `with ${name} of this size the logo is too wide for its place`,
              zh: `${name} 这么大，标志太宽，放不下`,
            }
          : {
              en: `with ${name} of this size the logo is too high for its place`,
              zh: `${name} 这么大，标志太高，放不下`,
            },
      hint: {
        en: `write at most ${room} (${unit.en}), or choose another place`,
        zh: `最大可写 ${room}（${unit.zh}），或换一个位置`,
      },
      place: placeInTheme(source.text, source.file, key),
    };
  });
}
