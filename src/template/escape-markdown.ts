/** Characters that can start or end Markdown, GFM, directive or autolink syntax anywhere in a line. */
const anywhere = /[\\`*_{}[\]()#!|<>&:~^$@]/gu;

/** But those that keep a number with its unit. */
export const spaces = /[^\S\u00a0]+/gu;

/**
 * Makes a value harmless: whatever it holds, Markdown reads it as the same plain text.
 * White space is folded, because a line break or an indent would begin a new block.
 */
export function escapeMarkdown(value: string): string {
  return (
    value
      .replace(spaces, " ")
      // At its ends a space would keep "**" from being emphasis.
      .trim()
      .replace(anywhere, "\\$&")
      // "1. ", "- ", "+ ", "= " begin blocks at the start of a line, where a value may well stand.
      .replace(/^[-+=]/u, "\\$&")
      .replace(/^(\d+)\./u, "$1\\.")
      // "表：" would begin the caption of a table; Chinese characters have no other escape.
      .replace(/^表(?=：)/u, "&#34920;")
      // GFM links bare "www." addresses.
      .replace(/www\./giu, (match) => `${match.slice(0, -1)}\\.`)
  );
}
