/** What a line begins with. */
export interface LineStart {
  /** Where its text begins, counted from 0. */
  readonly column: number;
  /** It begins an item of a list. */
  readonly isItem: boolean;
  readonly isQuote: boolean;
  /** It stands in a block of code, in which nothing is Markdown. */
  readonly isCode: boolean;
}

const container = /^(:{3,})\p{L}[\p{L}\p{N}_-]*(?:\[.*\])?(?:\{.*\})?\s*$/u;
const marker = /(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/y;

/** A block of code that is open: it ends with its own signs, or with the quote or the item in which it stands. */
interface Fence {
  readonly signs: string;
  readonly quotes: number;
  /** Column at which the text of its item begins. */
  readonly indent: number;
}

/** Where a line of code begins; undefined where the quote or the item has ended in which the code stands. */
function codeColumn(line: string, {quotes, indent}: Fence): number | undefined {
  let column = line.search(/\S|$/u);
  for (let left = quotes; left > 0; left -= 1) {
    if (line[column] !== ">") return undefined;
    column += 1;
    column += line.slice(column).search(/[^ \t]|$/u);
  }
  return column < indent && column < line.length ? undefined : column;
}

export const isRule = (line: string) => /^\s*([-*_])(?:[ \t]*\1){2,}[ \t]*$/u.test(line);

/**
 * How many blocks lie within each other, line by line: those that colons begin, quotes, items of lists. It looks at
 * how lines begin and takes too many for open rather than too few.
 */
export class BlockDepth {
  /** Colons of the blocks that are open. */
  private containers: number[] = [];
  /** Columns at which the text of the items begins that are open. */
  private items: number[] = [];
  private quotes = 0;
  private fence: Fence | undefined;
  private isAfterBlank = true;

  get depth(): number {
    return this.containers.length + this.items.length + this.quotes;
  }

  /** Goes on to a line. */
  enter(line: string): LineStart {
    const start = this.readStart(line);
    const content = line.slice(start.column);
    if (/^:{3,}\s*$/u.test(content)) this.close(content.trimEnd().length);
    else if (this.fence === undefined) {
      const [, colons] = container.exec(content) ?? [];
      if (colons !== undefined) this.containers.push(colons.length);
    }
    const isCode = this.readFence(content);
    this.isAfterBlank = content.trim() === "";
    return {...start, isCode};
  }

  /** The first one of as many colons or fewer ends, and all inside with it, code too. */
  private close(colons: number): void {
    const ended = this.containers.findIndex((opening) => opening <= colons);
    if (ended < 0) return;
    this.containers = this.containers.slice(0, ended);
    this.fence = undefined;
  }

  private readFence(content: string): boolean {
    const [, signs] = /^(`{3,}(?!.*`)|~{3,})/u.exec(content) ?? [];
    if (this.fence === undefined) {
      if (signs !== undefined) this.fence = {signs, quotes: this.quotes, indent: this.items.at(-1) ?? 0};
      return signs !== undefined;
    }
    if (signs?.startsWith(this.fence.signs) && content.trim() === signs) this.fence = undefined;
    return true;
  }

  /** Signs of quotes and items, of which several may stand on a line. */
  private readStart(line: string): Omit<LineStart, "isCode"> {
    this.quotes = 0;
    const ofCode = this.fence && codeColumn(line, this.fence);
    if (ofCode !== undefined) return {column: ofCode, isItem: false, isQuote: false};
    this.fence = undefined;
    if (isRule(line)) return {column: line.search(/\S|$/u), isItem: false, isQuote: false};
    let column = 0;
    let isItem = false;
    for (;;) {
      column += line.slice(column).search(/[^ \t]|$/u);
      if (line[column] === ">") {
        this.quotes += 1;
        column += 1;
        continue;
      }
      marker.lastIndex = column;
      const [sign] = marker.exec(line) ?? [];
      // Behind a line of text a line that is not indented may go on with it, however deep it lies.
      if (!isItem && (sign !== undefined || this.isAfterBlank)) this.closeItems(column);
      if (sign === undefined) return {column, isItem, isQuote: this.quotes > 0};
      isItem = true;
      column += sign.length;
      this.items.push(column + 1);
    }
  }

  private closeItems(column: number): void {
    const kept = this.items.findIndex((text) => text > column);
    if (kept >= 0) this.items = this.items.slice(0, kept);
  }
}
