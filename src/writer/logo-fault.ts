/** A logo for which there is no room; lengths are in the unit of the theme. */
export interface LogoFault {
  /** The way to the value that has to be changed. */
  readonly key: readonly string[];
  /** The height that there is room for. */
  readonly most: number;
  /** What there is too little of. */
  readonly want: "height" | "width";
}
