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

/** A name as a rule found it, before it is cut to its length. */
export interface NameFound {
  readonly name: string;
  readonly isDoubtful?: boolean;
  /** Of a change, what has changed. */
  readonly base?: string;
  /** Of a part, what it is part of. */
  readonly whole?: string;
}

export interface FoundName extends NameFound {
  readonly isDoubtful: boolean;
  /** The words on both sides of the number that say what happens: 新增, 培训. */
  readonly verb: string;
}
