import type {FormNode, FormParagraph} from "../../form/form.ts";
import {formMark, formSigns} from "../../query/form-marks.ts";
import type {Mustache} from "./find-mustaches.ts";

/** A line of the source, and where its columns stand in a paragraph. */
export interface SourceLine {
  readonly text: string;
  readonly paragraph: FormParagraph | undefined;
  /** Columns from 0: from the first on, the line and the paragraph go on together. */
  readonly columns: readonly (readonly [line: number, paragraph: number])[];
}

/** What a line does to what stands around it, for the check that blocks and pages are nested in each other. */
export type Structure =
  | {readonly type: "enter"; readonly node: FormNode}
  | {readonly type: "leave"}
  | {readonly type: "kept"; readonly from: FormNode; readonly to: FormNode}
  | {readonly type: "tag"; readonly mustache: Mustache; readonly paragraph: FormParagraph};

/** A source that grows line by line. */
export class FormSource {
  readonly lines: SourceLine[] = [];
  readonly structure: Structure[] = [];

  private add(text: string, paragraph?: FormParagraph, columns: SourceLine["columns"] = [[0, 0]]): void {
    this.lines.push({text, paragraph, columns});
  }

  enter(sign: "element" | "paragraph" | "wrap" | "markdown", node: FormNode): void {
    this.add(`${formMark}${formSigns[sign]}${node.id}`);
    this.structure.push({type: "enter", node});
  }

  leave(): void {
    this.add(`${formMark}${formSigns.end}`);
    this.structure.push({type: "leave"});
  }

  /** Elements as they are, from one to another beside it; of what goes on behind the last one it is one piece. */
  keep(from: FormNode, to = from): void {
    this.add(`${formMark}${formSigns.kept}${from.id}-${to.id}`);
    this.structure.push({type: "kept", from, to});
  }

  sources(node: FormNode): void {
    this.add(`${formMark}${formSigns.sources}${node.id}`);
  }

  /** A block tag, alone on its line: Handlebars then takes the line away. */
  tag(mustache: Mustache, paragraph: FormParagraph): void {
    if (mustache.kind === "comment") return;
    this.add(mustache.source, paragraph, [[0, mustache.from]]);
    this.structure.push({type: "tag", mustache, paragraph});
  }

  /** Something that is Markdown, alone on its line. */
  markdown(mustache: Mustache, paragraph: FormParagraph): void {
    this.add(mustache.source, paragraph, [[0, mustache.from]]);
    // A partial need not end with the end of a line.
    this.add("");
  }

  run(node: FormNode, text: string, paragraph: FormParagraph, columns: SourceLine["columns"]): void {
    const head = `${formMark}${formSigns.run}${node.id} `;
    this.add(
      head + text,
      paragraph,
      columns.map(([column, written]) => [column + head.length, written]),
    );
  }
}

/** The column of a paragraph, from 0, at which a column of a line stands. */
export function writtenColumn({columns}: SourceLine, column: number): number {
  const before = columns.findLast(([start]) => start <= column);
  return before === undefined ? (columns[0]?.[1] ?? 0) : before[1] + column - before[0];
}
