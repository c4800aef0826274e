const stemOf = (path: string) => path.replace(/\.\w+$/u, "");

/**
 * Names of the PDFs that lie beside documents. Where a Word file and a PowerPoint file of a project are called the same
 * but for their endings, their PDFs keep these: `简报.docx.pdf`. @param paths of all documents that the project can make
 */
export function namePdfs(paths: readonly string[]): (path: string) => string {
  const counts = new Map<string, number>();
  // Windows and macOS do not tell "A" from "a".
  for (const path of new Set(paths.map((each) => each.toLowerCase()))) {
    counts.set(stemOf(path), (counts.get(stemOf(path)) ?? 0) + 1);
  }
  return (path) => `${(counts.get(stemOf(path.toLowerCase())) ?? 1) > 1 ? path : stemOf(path)}.pdf`;
}
