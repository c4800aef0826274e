/** What people call a spot, in both languages; `Wording` of the diagnostics has the same form. */
interface Wording {
  readonly en: string;
  readonly zh: string;
}

/** A spot in a file that a person wrote. Lines and columns count from 1; a column counts UTF-16 units. */
export interface Place {
  readonly file: string;
  /** Where in a file without lines that anybody sees: `table 2, row 3, cell 1`. Lines are its paragraphs then. */
  readonly spot?: Wording;
  /** Absent when the problem concerns the file as a whole. */
  readonly line?: number;
  readonly column?: number;
}

/** `templates/area-deck.md:12:3`; of a Word file `templates/brief.docx, paragraph 12`. */
export function formatPlace({file, spot, line, column}: Place, language: "en" | "zh" = "en"): string {
  if (spot) return language === "zh" ? `${file}，${spot.zh}` : `${file}, ${spot.en}`;
  return [file, line, column].filter((part) => part !== undefined).join(":");
}
