/** A spot in a file that a person wrote. Lines and columns count from 1; a column counts UTF-16 units. */
export interface Place {
  readonly file: string;
  /** Absent when the problem concerns the file as a whole. */
  readonly line?: number;
  readonly column?: number;
}
