import {createRequire} from "node:module";
import {fileURLToPath} from "node:url";

/** Where a file of the font lies; throws when it is not there. */
export type ResolveFile = (file: string) => string;

/** Noto Sans SC, the Chinese font that comes with the install: charts are drawn and slides are measured with it. */
export const fontFiles = {
  regular: "400Regular/NotoSansSC_400Regular.ttf",
  bold: "700Bold/NotoSansSC_700Bold.ttf",
} as const;

/** The compiled program has its two files beside it (scripts/compile.mjs), the sources take them from their package. */
export const resolveFontFile: ResolveFile = import.meta.url.endsWith(".ts")
  ? (file) => createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${file}`)
  : (file) => fileURLToPath(new URL(`./fonts/${file}`, import.meta.url));
