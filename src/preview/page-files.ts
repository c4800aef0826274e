import {readdir, readFile} from "node:fs/promises";
import {basename, extname} from "node:path";
import {fontFiles, resolveFontFile} from "../font/font-files.ts";

export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** The page's own files, by name: there is no way from a name to any other file. */
export type PageFiles = ReadonlyMap<string, () => Promise<PageFile>>;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
};

export async function openPageFiles(): Promise<PageFiles> {
  const folder = new URL("./page/", import.meta.url);
  const names = (await readdir(folder)).filter((name) => extname(name) in types);
  return new Map([
    ...names.map((name) => [name, reader(new URL(name, folder), name)] as const),
    // For computers that have no Chinese font.
    ...Object.values(fontFiles).map((file) => {
      const name = basename(file);
      return [name, () => reader(resolveFontFile(file), name)()] as const;
    }),
  ]);
}

const reader = (file: URL | string, name: string) => async (): Promise<PageFile> => ({
  bytes: new Uint8Array(await readFile(file)),
  type: types[extname(name)] ?? "application/octet-stream",
});
