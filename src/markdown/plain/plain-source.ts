import type {Point, Position} from "unist";

/** What the plain reader does not know for certain: the whole text is then read by the full parser. */
export class NotPlain extends Error {}

export function refuse(): never {
  throw new NotPlain();
}

/** A part of one line; columns count from 0. */
export interface Stretch {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Lines `first` to before `end`. */
export interface LineRange {
  readonly first: number;
  readonly end: number;
}

/** A text by its lines, which count from 0 here and from 1 in the tree. */
export class PlainSource {
  readonly text: string;
  private readonly starts: number[] = [0];
  private readonly lines: readonly string[];

  constructor(text: string) {
    this.text = text;
    this.lines = text.split("\n");
    for (const line of this.lines.slice(0, -1)) this.starts.push((this.starts.at(-1) ?? 0) + line.length + 1);
  }

  get whole(): LineRange {
    return {first: 0, end: this.lines.length};
  }

  line(line: number): string {
    return this.lines[line] ?? refuse();
  }

  length(line: number): number {
    return this.line(line).length;
  }

  /** A line from one of its columns on. */
  rest(line: number, from: number): Stretch {
    return {line, from, to: this.length(line)};
  }

  slice({line, from, to}: Stretch): string {
    return this.line(line).slice(from, to);
  }

  point(line: number, column: number): Point {
    return {line: line + 1, column: column + 1, offset: (this.starts[line] ?? refuse()) + column};
  }

  place({line, from, to}: Stretch): Position {
    return {start: this.point(line, from), end: this.point(line, to)};
  }

  /** From a column of the first line to the end of the last one. */
  placeOfLines({first, end}: LineRange, from = 0): Position {
    return {start: this.point(first, from), end: this.point(end - 1, this.length(end - 1))};
  }

  /** Lines as they are written, without the end of the last one. */
  textOf({first, end}: LineRange): string {
    return this.lines.slice(first, end).join("\n");
  }
}
