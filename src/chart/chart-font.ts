import {createRequire} from "node:module";
import type {Diagnostic} from "../model/diagnostic.ts";

/** The name under which our font is registered; unlike any system font's, so that none can stand in for it. */
export const chartFontFamily = "Jianbao Sans SC";

/** Relative to this module, so that it is found wherever npm put the package. */
const require = createRequire(import.meta.url);

const fontFiles = [
  "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
];

/** Where a file of the font lies; throws when its package is not installed. */
export type ResolveFile = (file: string) => string;

interface FontRegistry {
  registerFromPath(path: string, family: string): unknown;
  has(family: string): boolean;
}

let registered = false;

/**
 * Registers the Chinese font with the canvas, once per process (under 1 ms).
 * A missing family would fall back to a system font or to empty boxes without a word, hence the checks.
 */
export function registerChartFont(resolve: ResolveFile = require.resolve): readonly Diagnostic[] {
  if (registered && resolve === require.resolve) return [];
  // chartjs-node-canvas draws with "its" canvas: an override in package.json makes that @napi-rs/canvas.
  const {GlobalFonts} = createRequire(require.resolve("chartjs-node-canvas"))("canvas") as {
    GlobalFonts: FontRegistry;
  };
  const missing = fontFiles.filter((file) => !registerFile(GlobalFonts, file, resolve));
  if (missing.length > 0) return missing.map(fontMissing);
  if (!GlobalFonts.has(chartFontFamily)) return fontFiles.map(fontMissing);
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
