import {createRequire} from "node:module";
import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {fontFiles, type ResolveFile, resolveFontFile} from "../font/font-files.ts";

/** The name under which our font is registered; unlike any system font's, so that none can stand in for it. */
export const chartFontFamily = "Jianbao Sans SC";

const require = createRequire(import.meta.url);
const files = Object.values(fontFiles);

interface FontRegistry {
  registerFromPath(path: string, family: string): unknown;
  has(family: string): boolean;
}

let registered = false;

/**
 * Registers the Chinese font with the canvas, once per process (under 1 ms).
 * A missing family would fall back to a system font or to empty boxes without a word, hence the checks.
 */
export function registerChartFont(resolve: ResolveFile = resolveFontFile): readonly Diagnostic[] {
  if (registered && resolve === resolveFontFile) return [];
  // chartjs-node-canvas draws with "its" canvas: an override in package.json makes that @napi-rs/canvas.
  const {GlobalFonts} = createRequire(require.resolve("chartjs-node-canvas"))("canvas") as {
    GlobalFonts: FontRegistry;
  };
  const missing = files.filter((file) => !registerFile(GlobalFonts, file, resolve));
  if (missing.length > 0) return missing.map(fontMissing);
  if (!GlobalFonts.has(chartFontFamily)) return files.map(fontMissing);
  registered = true;
  return [];
}

function registerFile(fonts: FontRegistry, file: string, resolve: ResolveFile): boolean {
  try {
    return Boolean(fonts.registerFromPath(resolve(file), chartFontFamily));
  } catch {
    return false;
  }
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
      en: "run `npm ci` in the project's folder to install it again",
      zh: "请在项目目录下运行 npm ci 重新安装",
    },
  };
}
