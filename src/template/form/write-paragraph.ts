import type {Atom, FormNode, FormParagraph} from "../../form/form.ts";
import {around} from "../../form/form-tree.ts";
import {escapeTyped} from "../../query/form-marks.ts";
import type {Mustache} from "./find-mustaches.ts";
import type {FormSource, SourceLine} from "./form-source.ts";
import {isTag, type ReadParagraph} from "./read-paragraph.ts";

/**
 * A paragraph with values in it, run by run. An expression that Word has spread over several runs belongs to the one in
 * which it begins; a mark that stood within it follows it.
 *
 * @param left mustaches that stand elsewhere
 */
export function writeParagraph(
  {paragraph, mustaches}: ReadParagraph,
  source: FormSource,
  left: ReadonlySet<Mustache> = new Set(),
): void {
  source.enter("paragraph", paragraph.node);
  const line = openLine(paragraph, source);
  let at = 0;
  let next = 0;
  for (const atom of paragraph.atoms) {
    if (!("text" in atom) || atom.text === "") {
      line.end();
      writeStructure(atom, source);
      continue;
    }
    const end = at + atom.text.length;
    const run = around(atom.node, "w:r");
    while (at < end) {
      const mustache = mustaches[next];
      const isInside = mustache !== undefined && mustache.from < at;
      if (mustache !== undefined && mustache.to <= at) {
        next++;
      } else if (isInside) {
        at = Math.min(end, mustache.to);
      } else if (mustache?.from === at) {
        if (!left.has(mustache)) writeMustache(mustache, run, line, source, paragraph);
        at = Math.min(end, mustache.to);
      } else {
        const to = Math.min(end, mustache?.from ?? end);
        if (atom.type === "object") {
          line.end();
          source.keep(atom.node);
        } else if (run) line.type(run, at, to, to === mustache?.from);
        at = to;
      }
    }
  }
  line.end();
  source.leave();
}

function writeStructure(atom: Atom, source: FormSource): void {
  if (atom.type === "open") source.enter("wrap", atom.node);
  else if (atom.type === "close") source.leave();
  else source.keep(atom.node);
}

function writeMustache(
  mustache: Mustache,
  run: FormNode | undefined,
  line: OpenLine,
  source: FormSource,
  paragraph: FormParagraph,
): void {
  if (isTag(mustache)) {
    line.end();
    source.tag(mustache, paragraph);
  } else if (run) line.put(run, mustache);
}

interface OpenLine {
  /** Text of the paragraph from one column to another, in the form of a run. */
  type(run: FormNode, from: number, to: number, isBeforeMustache: boolean): void;
  put(run: FormNode, mustache: Mustache): void;
  end(): void;
}

/** A line that holds all that follows each other in one run. */
function openLine(paragraph: FormParagraph, source: FormSource): OpenLine {
  let run: FormNode | undefined;
  let text = "";
  let columns: (readonly [number, number])[] = [];
  const end = () => {
    if (run !== undefined) source.run(run, text, paragraph, columns as SourceLine["columns"]);
    run = undefined;
    text = "";
    columns = [];
  };
  const turnTo = (next: FormNode) => {
    if (run !== next) end();
    run = next;
  };
  return {
    type(next, from, to, isBeforeMustache) {
      turnTo(next);
      columns.push([text.length, from]);
      for (let at = from; at < to; at++) {
        const character = paragraph.text[at] as string;
        const isAlone = isSingleBrace(paragraph.text, at, from, isBeforeMustache ? to : -1);
        const escaped = isAlone ? character : escapeTyped(character);
        text += escaped;
        if (escaped.length > 1) columns.push([text.length, at + 1]);
      }
    },
    put(next, mustache) {
      turnTo(next);
      columns.push([text.length, mustache.from]);
      text += mustache.source;
    },
    end,
  };
}

/** A brace that Handlebars reads as what it is; those of `{area.name}` are told about. */
function isSingleBrace(text: string, at: number, first: number, last: number): boolean {
  const character = text[at];
  if (character !== "{" && character !== "}") return false;
  const isBeside = [text[at - 1], text[at + 1]].some((next) => next !== undefined && "{}\\".includes(next));
  return !isBeside && at > first && at + 1 !== last;
}
