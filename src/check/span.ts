/** A stretch of a text; `to` is the offset after its last character. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
