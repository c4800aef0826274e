/**
 * Ids for bookmarks. docx counts those of headings through all documents of a process, so they get numbers of their
 * own: the same document must be the same page.
 */
export function nameAnchors(): (bookmark: string) => string {
  const headings = new Map<string, number>();
  return (bookmark) => {
    if (!bookmark.startsWith("_Toc")) return bookmark;
    const number = headings.get(bookmark) ?? headings.size + 1;
    headings.set(bookmark, number);
    return `heading_${number}`;
  };
}
