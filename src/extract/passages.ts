import type {SourceText} from "../check/source-text.ts";
import type {Span} from "../check/span.ts";
import type {SourceRecord} from "../check/tables/split-cells.ts";
import {foldText, gap} from "../figure/fold-text.ts";

/** A line that names what follows it, and how far up it stands: 1 for the title. */
export interface Heading {
  readonly text: string;
  readonly level: number;
  /** Something in the line says that it is a heading: a number, marks or bold letters. */
  readonly isMarked: boolean;
}

/** A heading, a paragraph, a cell or a line of the contents, as the readers of figures see it: without white space. */
export interface Passage extends Span {
  readonly kind: "heading" | "text" | "contents" | "cell";
  /** Folded; `offsets` tells where in the source each of its letters stands. */
  readonly text: string;
  readonly offsets: readonly number[];
  /** The headings above it, from the title down. */
  readonly headings: readonly Heading[];
}

/** The source in pieces that are read by themselves, in their order. */
export function readPassages(source: SourceText): Passage[] {
  const records = recordsByLine(source);
  const lines = linesOf(source);
  const reader = new PassageReader(source, isParagraphPerLine(lines));
  const contents = findContents(lines);
  for (const line of lines)
    reader.read(line, contents.has(line.number) ? undefined : records.get(line.number));
  return reader.finish();
}

interface Line extends Span {
  readonly text: string;
  readonly number: number;
}

class PassageReader {
  readonly #source: SourceText;
  readonly #passages: Passage[] = [];
  #path: readonly Heading[] = [];
  /** Lines of a paragraph, or of a heading in bold letters that has not ended. */
  #open: Line[] = [];
  #isBold = false;
  readonly #endsWithLine: boolean;

  constructor(source: SourceText, endsWithLine: boolean) {
    this.#source = source;
    this.#endsWithLine = endsWithLine;
  }

  read(line: Line, record: SourceRecord | "covered" | undefined): void {
    if (record !== undefined) {
      this.#close();
      if (record !== "covered") for (const cell of record.cells) this.#add([cell], "cell");
    } else if (line.text.trim() === "") this.#close();
    else if (this.#isBold || opensBold(line.text)) this.#readBold(line);
    else if (isContents(line.text)) this.#addAlone(line, "contents");
    else if (isHeading(line.text.trim()) && !this.#goesOn(line)) this.#addAlone(line, "heading");
    else {
      this.#open.push(line);
      if (this.#endsWithLine) this.#close();
    }
  }

  /** The last line of a paragraph is short as well. */
  #goesOn({text}: Line): boolean {
    const last = this.#open.at(-1);
    return last !== undefined && !/[。!?;:”’)]\s*$/u.test(last.text) && !isMarked(text.trim());
  }

  finish(): Passage[] {
    this.#close();
    return this.#passages;
  }

  #readBold(line: Line): void {
    if (!this.#isBold) this.#close();
    this.#open.push(line);
    this.#isBold = !/\*\*\s*$/u.test(line.text) || /^\s*\*\*\s*$/u.test(line.text);
    if (!this.#isBold) this.#close("heading");
  }

  #addAlone(line: Line, kind: Passage["kind"]): void {
    this.#close();
    this.#add([line], kind);
  }

  #close(kind: Passage["kind"] = "text"): void {
    this.#add(this.#open, kind);
    this.#open = [];
    this.#isBold = false;
  }

  #add(spans: readonly Span[], kind: Passage["kind"]): void {
    const [first, last] = [spans.at(0), spans.at(-1)];
    if (!first || !last) return;
    const {text, offsets} = foldText(this.#source.text.slice(first.from, last.to));
    if (kind === "heading") {
      const line = this.#source.text.slice(first.from, last.to).trim();
      const heading = {
        text: plainHeading(text.slice(0, longestTitle)),
        level: levelOf(line),
        isMarked: isMarked(line),
      };
      this.#path = [...this.#path.filter(({level}) => level < heading.level), heading];
    }
    this.#passages.push({
      ...{from: first.from, to: last.to, kind, text},
      ...{offsets: offsets.map((offset) => offset + first.from), headings: this.#path},
    });
  }
}

function linesOf({text, starts}: SourceText): Line[] {
  return starts.map((from, index) => {
    const to = Math.max(from, (starts[index + 1] ?? text.length + 1) - 1);
    return {from, to, text: text.slice(from, to), number: index + 1};
  });
}

/** Lines that nearly all end a sentence are paragraphs; where they are broken by their width, few of them do. */
function isParagraphPerLine(lines: readonly Line[]): boolean {
  const long = lines.filter(({text}) => text.length > 15 && !text.includes("\t"));
  const ending = long.filter(({text}) => /[。！？!?；;：:”"）)]\s*$/u.test(text));
  return long.length > 2 && ending.length >= long.length * 0.6;
}

/** A record at its first line; it may cover others. */
function recordsByLine({tables}: SourceText): ReadonlyMap<number, SourceRecord | "covered"> {
  const lines = new Map<number, SourceRecord | "covered">();
  const records = [...tables.tables.flatMap(({table}) => [...table.heads, ...table.rows]), ...tables.notes];
  for (const record of records) {
    for (let line = record.firstLine; line <= record.lastLine; line++) lines.set(line, "covered");
    lines.set(record.firstLine, record);
  }
  return lines;
}

/** Headings with the numbers of their pages behind a tab look like a table of two columns. */
function findContents(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: Line[] = [];
  let isAnnounced = false;
  const close = () => {
    const marked = run.filter(({text}) => numbered.test(text.trim())).length;
    if (run.length > 1 && (isAnnounced || marked * 2 >= run.length))
      for (const {number} of run) found.add(number);
    run = [];
  };
  for (const line of lines) {
    const text = line.text.trim();
    if (/^[^\t]+\t+\s*\d{1,3}$/u.test(text)) run.push(line);
    else if (text !== "") {
      close();
      isAnnounced = /^#*\s*目\s*[录次]$/u.test(text);
    }
  }
  close();
  return found;
}

const isContents = (text: string) => /(?:[.…·]{3,}|\t)\s*\d{1,3}\s*$/u.test(text);

/** Bold from its beginning to its end, which may stand on a later line. */
function opensBold(text: string): boolean {
  const rest = /^\s*\*\*(.*)$/u.exec(text)?.[1];
  return rest !== undefined && /^(?:(?!\*\*).)*(?:\*\*\s*)?$/u.test(rest);
}

/** A text that is one line may begin as a heading does; more of it than this names nothing. */
const longestTitle = 200;

/** Longer lines are paragraphs, whatever they begin with. */
const longestHeading = 45;
const numbered =
  /^(?:第[一二三四五六七八九十百\d]+[章节篇编]|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}(?:\.\d{1,2}){0,3}(?:[.、]|\s)(?!\d))/u;

const isMarked = (line: string) => /^(?:#|\*\*)/u.test(line) || numbered.test(line);

function isHeading(text: string): boolean {
  if (/^#{1,6}\s/u.test(text)) return true;
  if (text.length > longestHeading || /[。;!?…:,]["”’]?$/u.test(text)) return false;
  if (numbered.test(text)) return !/[。;]/u.test(text);
  // A line with a pause in it is half of a sentence more often than a heading.
  return (
    text.length <= 40 &&
    !/[。;,]/u.test(text) &&
    !/^\d|\d[%‰]|\d$/u.test(text) &&
    /\p{Script=Han}/u.test(text)
  );
}

function levelOf(text: string): number {
  const marks = /^#+/u.exec(text)?.[0].length;
  if (marks !== undefined) return marks;
  if (/^第.+?[章篇编]/u.test(text)) return 2;
  if (/^第.+?节|^[一二三四五六七八九十]+、/u.test(text)) return 3;
  if (/^\(/u.test(text)) return 4;
  if (/^\d+\.\d+\.\d+/u.test(text)) return 6;
  return /^\d|^\*\*/u.test(text) ? 5 : 3;
}

const plainHeading = (text: string) =>
  text
    .replace(/^#+|\*\*/gu, "")
    .replaceAll(gap, " ")
    .trim();
