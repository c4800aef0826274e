import {createRequire} from "node:module";
import type * as Canvas from "@napi-rs/canvas";
import type {Diagnostic, Outcome} from "../diagnostic/diagnostic.ts";
import type {ResolveFile} from "./font-files.ts";

let loaded: Outcome<typeof Canvas> | undefined;

/**
 * The library that draws and measures, or why it cannot be had. It is machine code, a package for each kind of computer:
 * an installation may lack it (`npm install --omit=optional`) or come from another computer.
 */
export function loadCanvas(): Outcome<typeof Canvas> {
  loaded ??= tryCanvas(createRequire(import.meta.url));
  return loaded;
}

export function tryCanvas(require: (name: string) => unknown): Outcome<typeof Canvas> {
  try {
    return {value: require("@napi-rs/canvas") as typeof Canvas, diagnostics: []};
  } catch (error) {
    return {diagnostics: [canvasMissing(error)]};
  }
}

/** Whether a file of the font could be registered under a family name of our own. */
export function registerFont(
  {GlobalFonts}: typeof Canvas,
  family: string,
  file: string,
  resolve: ResolveFile,
): boolean {
  try {
    return Boolean(GlobalFonts.registerFromPath(resolve(file), family));
  } catch {
    return false;
  }
}

function canvasMissing(error: unknown): Diagnostic {
  const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return {
    severity: "error",
    code: "canvas-missing",
    message: {
      en: `@napi-rs/canvas, which draws charts and measures texts, cannot be loaded: ${reason}`,
      zh: `无法载入绘制图表、量算文字所用的组件 @napi-rs/canvas：${reason}`,
    },
    hint: {
      en: "install jianbao again on this computer, and let npm install optional packages: what was copied from another kind of computer does not run here",
      zh: "请在这台电脑上重新安装 jianbao，安装时不要略去可选依赖；从另一种电脑上复制过来的安装不能用",
    },
  };
}
