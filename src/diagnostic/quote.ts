/** A text in quotation marks, shortened so that a message stays a line. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  return `“${characters.length > 24 ? `${characters.slice(0, 23).join("")}…` : line}”`;
}
