import Handlebars from "handlebars";
import type {Diagnostic} from "../model/diagnostic.ts";
import type {Place} from "../model/place.ts";
import {findNearest, suggest} from "../model/suggest.ts";
import {checkBlock} from "./check-block.ts";
import {checkCall} from "./check-call.ts";
import {findUnbacked, unbackedNumber} from "./find-unbacked.ts";
import {describeSyntaxError, type PlaceOf} from "./handlebars-error.ts";
import type {Preparation, Surroundings} from "./preparation.ts";
import type {PrintContext} from "./print.ts";
import {markOrigin} from "./source-map.ts";
import {bool, emptyHash, nameOf, number, path, text} from "./syntax-nodes.ts";
import {findPrintContext} from "./yaml-regions.ts";

type Program = hbs.AST.Program;
type Statement = hbs.AST.Statement;
type Expression = hbs.AST.Expression;

/** Names that no editor can write: the helpers that every value passes through on its way out. */
export const PRINT = "jianbao:print";
export const REQUIRED = "jianbao:required";
export const CALL_PLACE = "jianbao:place";

const loopVariables = ["index", "first", "last", "key", "root"];

/**
 * Parses a template and rewrites it so that Handlebars tells what it otherwise hides: each printed value
 * goes through PRINT with its context, each variable through REQUIRED, each piece of text carries its origin.
 * Mistakes that can be seen without data are reported, all of them.
 *
 * @param placeOf where a line (from 1) and column (from 0) of `text` stand in the editor's file
 * @param context forces one context for all values, for the values of front-matter keys
 */
export function prepareTemplate(
  text: string,
  placeOf: PlaceOf,
  surroundings: Surroundings,
  preparation: Preparation,
  context?: PrintContext,
): Program | undefined {
  let program: Program;
  try {
    program = Handlebars.parse(text);
  } catch (error) {
    preparation.diagnostics.push(describeSyntaxError(error, text, placeOf));
    return undefined;
  }
  const contextAt = context === undefined ? findPrintContext(text) : () => context;
  return new Rewriter(placeOf, surroundings, preparation, contextAt).program(program);
}

class Rewriter {
  readonly #placeOf: PlaceOf;
  readonly #surroundings: Surroundings;
  readonly #preparation: Preparation;
  readonly #contextAt: (line: number, column: number) => PrintContext;
  /** Names given by `as |name|` in the blocks around. */
  #blockParams: readonly string[] = [];

  constructor(
    placeOf: PlaceOf,
    surroundings: Surroundings,
    preparation: Preparation,
    contextAt: (line: number, column: number) => PrintContext,
  ) {
    this.#placeOf = placeOf;
    this.#surroundings = surroundings;
    this.#preparation = preparation;
    this.#contextAt = contextAt;
  }

  program(program: Program): Program {
    const outer = this.#blockParams;
    this.#blockParams = [...outer, ...(program.blockParams ?? [])];
    const body = program.body.map((statement) => this.#statement(statement));
    this.#blockParams = outer;
    return {...program, body};
  }

  #statement(statement: Statement): Statement {
    switch (statement.type) {
      case "ContentStatement":
        return this.#content(statement as hbs.AST.ContentStatement);
      case "MustacheStatement":
        return this.#mustache(statement as hbs.AST.MustacheStatement);
      case "BlockStatement":
        return this.#block(statement as hbs.AST.BlockStatement);
      case "PartialStatement":
        return this.#partial(statement as hbs.AST.PartialStatement);
      case "CommentStatement":
        return statement;
      default:
        this.#report("unsupported-syntax", statement.loc, {
          en: "this kind of block is not supported",
          zh: "不支持这种写法",
        });
        return {...statement, type: "CommentStatement"} as Statement;
    }
  }

  #content(statement: hbs.AST.ContentStatement): Statement {
    if (statement.value === "") return statement;
    // Handlebars has trimmed lines that hold only a block tag; the text then begins later than the node says.
    const original = String(statement.original);
    const kept = original.indexOf(statement.value);
    const cut = original.slice(0, Math.max(kept, 0)).split("\n");
    const line = statement.loc.start.line + cut.length - 1;
    const column = (cut.length === 1 ? statement.loc.start.column : 0) + (cut.at(-1)?.length ?? 0);
    this.#warnOfNumbers(statement.value, line, column);
    const mark = markOrigin(this.#origin(this.#placeOf(line, column), true));
    return {...statement, value: mark + statement.value} as Statement;
  }

  #mustache(statement: hbs.AST.MustacheStatement): Statement {
    const {loc} = statement;
    if (!statement.escaped) {
      this.#report(
        "raw-output",
        loc,
        {en: "{{{…}}} would print unchecked text", zh: "{{{…}}} 会输出未经检查的文字"},
        {en: "use two braces: {{…}}", zh: "请改用两个花括号：{{…}}"},
      );
    }
    const context = this.#contextAt(loc.start.line, loc.start.column);
    const origin = this.#origin(this.#placeOf(loc.start.line, loc.start.column), false);
    const value = this.#callOrValue(statement);
    return {
      ...statement,
      path: path(PRINT, loc),
      params: [value, text(context, loc), number(origin, loc)],
      hash: emptyHash(loc),
      escaped: true,
    } as Statement;
  }

  #block(statement: hbs.AST.BlockStatement): Statement {
    const name = nameOf(statement.path);
    checkBlock(name, statement, this.#surroundings.helpers, (...problem) => this.#report(...problem));
    return {
      ...statement,
      params: statement.params.map((parameter) => this.#expression(parameter)),
      ...(name === "each" ? {hash: this.#placeHash(statement)} : {}),
      // {{^if x}} has an inverse only.
      ...(statement.program ? {program: this.program(statement.program)} : {}),
      ...(statement.inverse ? {inverse: this.program(statement.inverse)} : {}),
    } as Statement;
  }

  #partial(statement: hbs.AST.PartialStatement): Statement {
    const name = statement.name.type === "PathExpression" ? nameOf(statement.name) : "";
    if (!this.#surroundings.partials.has(name)) {
      this.#report(
        "unknown-partial",
        statement.name.loc,
        {en: `there is no partial "${name}"`, zh: `没有名为“${name}”的片段`},
        suggest(name, this.#surroundings.partials),
      );
      return {type: "CommentStatement", value: "", strip: statement.strip, loc: statement.loc} as Statement;
    }
    return {
      ...statement,
      // Indentation would shift the partial's columns and turn its blocks into code.
      indent: "",
      params: statement.params.map((parameter) => this.#expression(parameter)),
      hash: this.#hash(statement.hash),
    } as Statement;
  }

  /** A mustache or a parenthesis: a helper with arguments, a helper without, or a plain value. */
  #callOrValue(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression): Expression {
    const hasArguments = node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0;
    if (node.path.type !== "PathExpression") return node.path as Expression;
    const name = nameOf(node.path as hbs.AST.PathExpression);
    const helper = this.#surroundings.helpers.get(name);
    if (!helper) {
      if (!hasArguments && node.type === "MustacheStatement")
        return this.#expression(node.path as Expression, true);
      this.#report(
        "unknown-helper",
        node.path.loc,
        {en: `there is no helper "${name}"`, zh: `没有名为“${name}”的助手`},
        this.#suggestHelper(name),
      );
      return {type: "NullLiteral", loc: node.loc, value: null, original: null} as Expression;
    }
    checkCall(helper, node.params, node.hash?.pairs ?? [], {
      names: this.#surroundings.names,
      call: node.loc,
      report: (code, loc, message, hint) => this.#report(code, loc, message, hint),
      warn: (problem, loc) => this.#warn(problem, loc.start.line, loc.start.column),
    });
    return {
      type: "SubExpression",
      loc: node.loc,
      path: node.path,
      params: node.params.map((parameter) => this.#expression(parameter)),
      hash: this.#placeHash(node),
    } as Expression;
  }

  /** The options of a call, and where it stands. */
  #placeHash({loc, hash}: {loc: hbs.AST.SourceLocation; hash?: hbs.AST.Hash}): hbs.AST.Hash {
    const origin = this.#origin(this.#placeOf(loc.start.line, loc.start.column), false);
    const options = this.#hash(hash) ?? emptyHash(loc);
    const place: hbs.AST.HashPair = {type: "HashPair", key: CALL_PLACE, value: number(origin, loc), loc};
    return {...options, pairs: [...options.pairs, place]};
  }

  /** @param isPrinted the value goes straight into the text */
  #expression(expression: Expression, isPrinted = false): Expression {
    if (expression.type === "SubExpression") return this.#callOrValue(expression as hbs.AST.SubExpression);
    if (expression.type !== "PathExpression") return expression;
    const variable = expression as hbs.AST.PathExpression;
    if (variable.data) {
      const name = variable.parts[0] ?? "";
      if (!loopVariables.includes(name)) {
        this.#report(
          "unknown-variable",
          variable.loc,
          {en: `there is no variable "${variable.original}"`, zh: `没有名为“${variable.original}”的变量`},
          suggest(
            variable.original,
            loopVariables.map((known) => `@${known}`),
          ),
        );
      }
      return variable;
    }
    if (variable.parts.length === 0) return variable;
    const parent = {...variable, parts: variable.parts.slice(0, -1), original: variable.original};
    const origin = this.#origin(this.#placeOf(variable.loc.start.line, variable.loc.start.column), false);
    return {
      type: "SubExpression",
      loc: variable.loc,
      path: path(REQUIRED, variable.loc),
      params: [
        variable,
        text(variable.original, variable.loc),
        number(origin, variable.loc),
        bool(this.#blockParams.includes(variable.parts[0] ?? ""), variable.loc),
        bool(isPrinted, variable.loc),
        ...(variable.parts.length > 1 ? [parent] : []),
      ],
      hash: emptyHash(variable.loc),
    } as Expression;
  }

  #hash(hash: hbs.AST.Hash | undefined): hbs.AST.Hash | undefined {
    if (!hash) return hash;
    return {...hash, pairs: hash.pairs.map((pair) => ({...pair, value: this.#expression(pair.value)}))};
  }

  #suggestHelper(name: string): Diagnostic["hint"] {
    const known = [...this.#surroundings.helpers.keys()];
    if (findNearest(name, known) !== undefined) return suggest(name, known);
    return {
      en: 'run "jianbao list helpers" to see what there is',
      zh: "用 jianbao list helpers 查看全部助手",
    };
  }

  #origin(place: Place, verbatim: boolean): number {
    return this.#preparation.origins.push({place, verbatim}) - 1;
  }

  #warnOfNumbers(content: string, line: number, column: number): void {
    for (const number of findUnbacked(content, this.#surroundings.names)) {
      const before = content.slice(0, number.from).split("\n");
      const shift = before.length === 1 ? column : 0;
      this.#warn(unbackedNumber(number), line + before.length - 1, shift + (before.at(-1)?.length ?? 0));
    }
  }

  #warn(problem: Omit<Diagnostic, "severity" | "place">, line: number, column: number): void {
    this.#preparation.diagnostics.push({severity: "warning", ...problem, place: this.#placeOf(line, column)});
  }

  #report(
    code: string,
    loc: hbs.AST.SourceLocation,
    message: Diagnostic["message"],
    hint?: Diagnostic["hint"],
  ) {
    const place = this.#placeOf(loc.start.line, loc.start.column);
    this.#preparation.diagnostics.push({severity: "error", code, message, place, ...(hint ? {hint} : {})});
  }
}
