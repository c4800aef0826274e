import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {loadCanvas, registerFont} from "../font/canvas.ts";
import {fontFiles, type ResolveFile, resolveFontFile} from "../font/font-files.ts";

/** The name under which our font is registered; unlike any system font's, so that none can stand in for it. */
export const chartFontFamily = "Jianbao Sans SC";

const files = Object.values(fontFiles);

let registered = false;

/**
 * Registers the Chinese font with the canvas, once per process (under 1 ms).
 * A missing family would fall back to a system font or to empty boxes without a word, hence the checks.
 */
export function registerChartFont(resolve: ResolveFile = resolveFontFile): readonly Diagnostic[] {
  if (registered && resolve === resolveFontFile) return [];
  const {value: canvas, diagnostics} = loadCanvas();
  if (!canvas) return diagnostics;
  const missing = files.filter((file) => !registerFont(canvas, chartFontFamily, file, resolve));
  if (missing.length > 0) return missing.map(fontMissing);
  if (!canvas.GlobalFonts.has(chartFontFamily)) return files.map(fontMissing);
  registered = true;
  return [];
}

function fontMissing(file: string): Diagnostic {
  return {
    severity: "error",
    code: "chart-font-missing",
    message: {
      en: `the font that charts are drawn with cannot be read: ${file}`,
      zh: `无法读取绘制图表所用的字体：${file}`,
    },
    hint: {
      en: "install jianbao again; in a clone of the project, run `npm ci`",
      zh: "请重新安装 jianbao；在项目目录下请运行 npm ci",
    },
  };
}
