/** A spot in a file that a person wrote. Lines and columns count from 1; a column counts UTF-16 units. */
export interface Place {
  readonly file: string;
  /** Absent when the problem concerns the file as a whole. */
  readonly line?: number;
  readonly column?: number;
}

/** `templates/area-deck.md:12:3` */
export function formatPlace({file, line, column}: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}
