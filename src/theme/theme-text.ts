import type {Theme} from "./parse-theme.ts";

/** All that shapes the look of a theme, as a text to be digested: of its files their digests stand for the bytes. */
export function themeText(theme: Theme): string {
  const {files, ...rest} = theme;
  // Without files it is what it was before themes could have any: their shells come with the install.
  if (files === undefined) return JSON.stringify(rest);
  return JSON.stringify({...rest, files: files.map(({path, sha256}) => [path, sha256])});
}
