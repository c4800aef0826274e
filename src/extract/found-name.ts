/** A figure of the same passage that has been read before. */
export interface NamedFigure {
  readonly name: string;
  /** Of what a change behind it is one: 招生 after 招生减少. */
  readonly base: string;
  /** Of what those behind 其中 are parts. */
  readonly whole: string;
  readonly from: number;
  readonly to: number;
  readonly isFlow: boolean;
}

export interface FoundName {
  readonly name: string;
  readonly isDoubtful: boolean;
  /** The words before the number that say what happens: 新增, 培训. */
  readonly verb: string;
  /** Of a change, what has changed. */
  readonly base?: string;
  /** Of a part, what it is part of. */
  readonly whole?: string;
}
