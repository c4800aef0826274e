import Handlebars from "handlebars";
import {checkDepth, findDeepBlock} from "./check-depth.ts";
import {replaceFullWidth} from "./full-width-symbols.ts";
import {describeSyntaxError, type PlaceOf} from "./handlebars-error.ts";
import {type Stretch, writtenColumn} from "./near-markdown/align-columns.ts";
import {type MendedText, mendMarkdown} from "./near-markdown/mend-markdown.ts";
import type {Preparation, Surroundings} from "./preparation.ts";
import type {PrintContext} from "./print.ts";
import {Rewriter} from "./rewriter.ts";
import {findPrintContext} from "./yaml-regions.ts";

type Program = hbs.AST.Program;

/**
 * What kind of text is prepared: a template or partial in Markdown, the value of a front-matter key, or the source that
 * was made of a Word file, of which each line begins somewhere else.
 */
export type TemplateForm = "markdown" | "value" | {readonly stretches: MendedText["stretches"]};

/**
 * Parses a template and rewrites it so that Handlebars tells what it otherwise hides: each printed value
 * goes through PRINT with its context, each variable through REQUIRED, each piece of text carries its origin.
 * Mistakes that can be seen without data are reported, all of them.
 *
 * @param placeOf where a line (from 1) and column (from 0) of `text` stand in the editor's file
 */
export function prepareTemplate(
  text: string,
  placeOf: PlaceOf,
  surroundings: Surroundings,
  preparation: Preparation,
  form: TemplateForm = "markdown",
): Program | undefined {
  // Handlebars cannot read on behind it; that it is there has been told of the whole file.
  if (text.includes("\u0000")) return undefined;
  const symbols = replaceFullWidth(text, placeOf);
  const asWritten = {text: symbols.text, diagnostics: [], stretches: new Map<number, readonly Stretch[]>()};
  const mended = form === "markdown" ? mendMarkdown(symbols.text, placeOf) : asWritten;
  const writtenAt: PlaceOf = (line, column) =>
    placeOf(line, writtenColumn(mended.stretches.get(line), column));
  preparation.diagnostics.push(...symbols.diagnostics, ...mended.diagnostics);
  // Thousands of blocks within each other are too much for the parser itself.
  const deep = findDeepBlock(mended.text, placeOf);
  if (deep) {
    preparation.diagnostics.push(deep);
    return undefined;
  }
  let program: Program;
  try {
    program = Handlebars.parse(mended.text);
  } catch (error) {
    preparation.diagnostics.push(describeSyntaxError(error, mended.text, writtenAt));
    return undefined;
  }
  const tooDeep = checkDepth(program, writtenAt);
  if (tooDeep) {
    preparation.diagnostics.push(tooDeep);
    return undefined;
  }
  const stretches = typeof form === "object" ? form.stretches : mended.stretches;
  const contextAt = findContexts(form, mended.text);
  return new Rewriter(writtenAt, stretches, surroundings, preparation, contextAt).program(program);
}

/** In a source made of a Word file, only what is Markdown begins a line. */
function findContexts(form: TemplateForm, text: string): (line: number, column: number) => PrintContext {
  if (form === "markdown") return findPrintContext(text);
  return form === "value" ? () => "text" : (_, column) => (column === 0 ? "line" : "markdown");
}
