import type {Wording} from "../diagnostic/diagnostic.ts";

/**
 * A Word file that is to be filled: every part as it was saved, and of those that hold text where each element begins
 * and ends. Whoever fills it changes the text between two places and leaves all else as it is, byte for byte.
 */
export interface WordForm {
  /** SHA-256 of the file. */
  readonly digest: string;
  /** The file itself. */
  readonly bytes: Uint8Array;
  /** All files of the package by name, in the order in which they lie in it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Those that hold text: the body first, then headers, footers and notes. */
  readonly parts: readonly FormPart[];
  /** Of all parts, in reading order. */
  readonly paragraphs: readonly FormParagraph[];
}

export type StoryKind = "body" | "header" | "footer" | "footnote" | "endnote";

export interface FormPart {
  readonly name: string;
  readonly kind: StoryKind;
  readonly xml: string;
  readonly root: FormNode;
}

/** An element of a part. */
export interface FormNode {
  /** Unique in the form: elements are counted in document order, part by part. */
  readonly id: number;
  /** As it is written, with its prefix: `w:p`. */
  readonly name: string;
  /** Offsets in the text of the part. */
  readonly start: number;
  readonly end: number;
  /** Of its contents; both are `end` for an element that has none. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly parent: FormNode | undefined;
  readonly children: readonly FormNode[];
}

export interface FormParagraph {
  /** From 1, over all parts. */
  readonly number: number;
  readonly part: FormPart;
  readonly node: FormNode;
  readonly atoms: readonly Atom[];
  /** What it reads; a tab and a line break are one character each. */
  readonly text: string;
  /** Where it stands, for people: `paragraph 12`, `table 2, row 3, cell 1`. */
  readonly spot: Wording;
}

/** What a paragraph consists of, in reading order. */
export type Atom =
  /** The characters of a `w:t`. */
  | {readonly type: "text"; readonly node: FormNode; readonly text: string}
  /** What else stands in a run, such as a picture, a tab (which reads as one character) or a piece of a field. */
  | {readonly type: "object"; readonly node: FormNode; readonly text: string}
  /** What stands beside runs, such as a bookmark. */
  | {readonly type: "kept"; readonly node: FormNode}
  /** A link, content control or the like around runs. */
  | {readonly type: "open" | "close"; readonly node: FormNode};
