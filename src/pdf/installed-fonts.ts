import {open, readdir} from "node:fs/promises";
import {posix, win32} from "node:path";
import {digest} from "../base/digest.ts";
import {type FontNames, readFontNames} from "./font-names.ts";
import type {Machine} from "./libreoffice-places.ts";
import type {InstalledFonts} from "./pdf-printer.ts";

/** Where the systems keep their fonts, and where people put theirs. */
export function listFontFolders({platform, env, home}: Machine): string[] {
  if (platform === "win32") {
    const bases = [
      env.SystemRoot && win32.join(env.SystemRoot, "Fonts"),
      env.LOCALAPPDATA && win32.join(env.LOCALAPPDATA, "Microsoft/Windows/Fonts"),
    ];
    return bases.flatMap((base) => base || []);
  }
  if (platform === "darwin") {
    return ["/System/Library/Fonts", "/Library/Fonts", posix.join(home, "Library/Fonts")];
  }
  const shared = ["/usr/share/fonts", "/usr/local/share/fonts"];
  return [...shared, posix.join(home, ".fonts"), posix.join(home, ".local/share/fonts")];
}

/** All font files in folders, sorted. */
export async function listFontFiles(folders: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(folder, {recursive: true}).catch(() => []);
      return names.filter((name) => /\.(?:ttf|otf|ttc|otc)$/iu.test(name)).map((name) => `${folder}/${name}`);
    }),
  );
  return found.flat().toSorted();
}

/** Another one where a font was added or taken away. */
export const digestFonts = (files: readonly string[]) => digest(files.join("\n"));

/** Files that are read at a time: systems do not let a program have all open at once. */
const together = 32;

export async function readInstalledFonts(files: readonly string[]): Promise<InstalledFonts> {
  const fonts: FontNames[] = [];
  for (let at = 0; at < files.length; at += together) {
    fonts.push(...(await Promise.all(files.slice(at, at + together).map(readFile))));
  }
  const families = new Set(fonts.flatMap((font) => font.families.map(plainName)));
  return {
    has: (family) => families.has(plainName(family)),
    // A PDF may call a font by its name and more: `NotoSansCJKjp-Regular-VKana`.
    familiesOf: (name) => {
      const own = fonts.filter(({postScript}) => postScript.some((each) => isNamed(name, each)));
      return [...new Set(own.flatMap((font) => font.families))];
    },
  };
}

/** One that cannot be read has no names: LibreOffice will not show it either. */
async function readFile(path: string): Promise<FontNames> {
  try {
    const file = await open(path);
    try {
      return await readFontNames(async (offset, length) => {
        const bytes = Buffer.alloc(length);
        await file.read(bytes, 0, length, offset);
        return bytes;
      });
    } finally {
      await file.close();
    }
  } catch {
    return {families: [], postScript: []};
  }
}

const plainName = (name: string) => name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

function isNamed(name: string, postScript: string): boolean {
  return name === postScript || name.startsWith(`${postScript}-`) || name.startsWith(`${postScript},`);
}
