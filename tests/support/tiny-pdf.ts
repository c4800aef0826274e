/** A PDF as LibreOffice writes it, as far as our readers look at it. It runs as it stands in a program of its own. */
export function tinyPdf(pages: number, fonts: readonly string[] = [], seconds = "00"): string {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages}>>`,
    ...Array.from({length: pages}, () => "<</Type/Page/Parent 2 0 R>>"),
    ...fonts.map((font) => `<</Type/Font/BaseFont/BAAAAA+${font}>>`),
    `<</Creator(Writer)/CreationDate(D:202611300041${seconds}Z')>>`,
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join("");
  const identity = `0${seconds}`.padStart(32, "A");
  const tail = `/Info ${objects.length} 0 R\n/ID [ <${identity}>\n<${identity}> ]\n/DocChecksum /${identity}`;
  return `%PDF-1.6\n${body}xref\ntrailer\n<</Root 1 0 R\n${tail}>>\nstartxref\n99\n%%EOF\n`;
}
