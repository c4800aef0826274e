import {createRequire} from "node:module";

/** Where a file of the font lies; throws when its package is not installed. */
export type ResolveFile = (file: string) => string;

/** Relative to this module, so that the font is found wherever npm put its package. */
export const resolveFontFile: ResolveFile = createRequire(import.meta.url).resolve;

/** Noto Sans SC, the Chinese font that comes with the install: charts are drawn and slides are measured with it. */
export const fontFiles = {
  regular: "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  bold: "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
} as const;
