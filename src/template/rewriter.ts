import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {suggest} from "../diagnostic/suggest.ts";
import {checkBlock, conditional, includeZero, noListToLoop} from "./check-block.ts";
import {checkPrinted} from "./check-shape.ts";
import {ExpressionRewriter} from "./expression-rewriter.ts";
import {findUnbacked, unbackedNumber} from "./find-unbacked.ts";
import {elementOf, isList, type Shape} from "./shapes.ts";
import {findSingleBraces} from "./single-braces.ts";
import {markOrigin} from "./source-map.ts";
import {enterBlock} from "./static-scope.ts";
import {emptyHash, nameOf, nothingAt, number, path, text} from "./syntax-nodes.ts";
import {findInherited} from "./unknown-variable.ts";

type Program = hbs.AST.Program;
type Statement = hbs.AST.Statement;
type Expression = hbs.AST.Expression;

/** Name that no editor can write: the helper that every value passes through on its way out. */
export const PRINT = "jianbao:print";

const computedPartial = {
  message: {en: "the name of a partial cannot be computed", zh: "片段的名称不能靠计算得出"},
  hint: {
    en: "write the name: {{> name}}, and choose between several with {{#if …}}",
    zh: "请直接写名称：{{> 名称}}；要在几个之间选择，请用 {{#if …}}",
  },
};

/** What stands instead of a statement that cannot be used. */
const nothing = ({loc}: Statement) => ({type: "CommentStatement", value: "", strip: {}, loc}) as Statement;

/** Walks through a template's syntax tree, checks it and makes another of it. */
export class Rewriter extends ExpressionRewriter {
  program(program: Program): Program {
    const outer = this.blockParams;
    this.blockParams = [...outer, ...(program.blockParams ?? [])];
    const body = program.body.map((statement) => this.statement(statement));
    this.blockParams = outer;
    return {...program, body};
  }

  private statement(statement: Statement): Statement {
    switch (statement.type) {
      case "ContentStatement":
        return this.content(statement as hbs.AST.ContentStatement);
      case "MustacheStatement":
        return this.mustache(statement as hbs.AST.MustacheStatement);
      case "BlockStatement":
        return this.block(statement as hbs.AST.BlockStatement);
      case "PartialStatement":
        return this.partial(statement as hbs.AST.PartialStatement);
      case "CommentStatement":
        return statement;
      default:
        this.report("unsupported-syntax", statement.loc, {
          en: "this kind of block is not supported",
          zh: "不支持这种写法",
        });
        return nothing(statement);
    }
  }

  private content(statement: hbs.AST.ContentStatement): Statement {
    if (statement.value === "") return statement;
    // Handlebars has trimmed lines that hold only a block tag; the text then begins later than the node says.
    const original = String(statement.original);
    const kept = original.indexOf(statement.value);
    const cut = original.slice(0, Math.max(kept, 0)).split("\n");
    const line = statement.loc.start.line + cut.length - 1;
    const column = (cut.length === 1 ? statement.loc.start.column : 0) + (cut.at(-1)?.length ?? 0);
    if (!this.surroundings.isTextKnown) this.warnOfText(statement.value, line, column);
    const lines = statement.value
      .split("\n")
      .map((each, index) => this.markLine(each, line + index, index === 0 ? column : 0, index === 0));
    return {...statement, value: lines.join("\n")} as Statement;
  }

  /** Positions carry over from one mark to the next, so each stretch that mending left as it was has one. */
  private markLine(text: string, line: number, column: number, isFirst: boolean): string {
    const starts = (this.stretches.get(line) ?? [])
      .map((stretch) => stretch.column - column)
      .filter((start) => start > 0 && start < text.length);
    const cuts = isFirst || starts.length > 0 ? [0, ...starts] : [];
    if (cuts.length === 0) return text;
    return cuts
      .map((start, index) => {
        const mark = markOrigin(this.origin(this.placeOf(line, column + start), true));
        return mark + text.slice(start, cuts[index + 1]);
      })
      .join("");
  }

  private mustache(statement: hbs.AST.MustacheStatement): Statement {
    const {loc} = statement;
    if (!statement.escaped) {
      this.report(
        "raw-output",
        loc,
        {en: "{{{…}}} would print unchecked text", zh: "{{{…}}} 会输出未经检查的文字"},
        {en: "use two braces: {{…}}", zh: "请改用两个花括号：{{…}}"},
      );
    }
    const context = this.contextAt(loc.start.line, loc.start.column);
    const origin = this.origin(this.placeOf(loc.start.line, loc.start.column), false);
    this.warnOfIndex(statement);
    const value = this.callOrValue(statement);
    if (statement.escaped && value.type !== "NullLiteral") {
      const wrong = checkPrinted(this.shapeOfPrinted(statement));
      if (wrong) this.report("value-not-printable", loc, wrong.message, wrong.hint);
    }
    return {
      ...statement,
      path: path(PRINT, loc),
      params: [value, text(context, loc), number(origin, loc)],
      hash: emptyHash(loc),
      escaped: true,
    } as Statement;
  }

  private block(statement: hbs.AST.BlockStatement): Statement {
    const name = nameOf(statement.path);
    const {helpers} = this.surroundings;
    const isKnown = checkBlock(name, statement, helpers, (...problem) => this.report(...problem));
    // Of a call without parentheses the words are no values of their own.
    const [value] = statement.params.length === 1 ? statement.params : [];
    const shape = value ? this.shapeOf(value) : "any";
    const isLoop = name === "each";
    if (isLoop && shape !== "any" && shape !== "null" && !isList(shape)) {
      this.report("wrong-arguments", statement.loc, noListToLoop.message, noListToLoop.hint);
    }
    const isCondition = conditional.has(name);
    const takesZero = statement.hash?.pairs.some(
      ({key, value}) => key === includeZero && (value as hbs.AST.BooleanLiteral).value === true,
    );
    if (isCondition && value && !takesZero) this.warnOfBareNumber(value, name);
    if (isLoop && value?.type === "PathExpression") {
      const list = value as hbs.AST.PathExpression;
      if (!list.data && list.parts.length === 1) this.noteNeed(list, "list");
    }
    const params = [value ? this.expression(value) : nothingAt(statement.loc)];
    const outer = {scope: this.scope, conditions: this.conditions};
    this.conditions = [...outer.conditions, statement.params];
    const isScope = isLoop || name === "with" || !isKnown;
    const inner = !isKnown ? "any" : isLoop ? elementOf(shape) : shape;
    const names = statement.program?.blockParams ?? [];
    const refused = findInherited(names);
    if (refused) this.refuse(refused, statement.loc);
    if (isScope) {
      const given = names.map((param, index): [string, Shape] => [param, index === 0 ? inner : "number"]);
      this.scope = enterBlock(outer.scope, inner, given);
    }
    const {numbers, counters} = this;
    const [, counter] = isLoop ? names : [];
    this.counters = new Set([...counters].filter((each) => !names.includes(each)).concat(counter ?? []));
    if (name === "with" && value && this.findBareNumber(value)) {
      this.numbers = new Set([...numbers, ...names]);
    }
    const program = statement.program && this.program(statement.program);
    this.numbers = numbers;
    this.counters = counters;
    this.scope = outer.scope;
    const inverse = statement.inverse && this.program(statement.inverse);
    this.conditions = outer.conditions;
    if (!isKnown) return nothing(statement);
    return {
      ...statement,
      params,
      ...(isLoop ? {hash: this.placeHash(statement)} : {}),
      // {{^if x}} has an inverse only.
      ...(program ? {program} : {}),
      ...(inverse ? {inverse} : {}),
    } as Statement;
  }

  private partial(statement: hbs.AST.PartialStatement): Statement {
    if (statement.name.type !== "PathExpression") {
      this.report("unsupported-syntax", statement.loc, computedPartial.message, computedPartial.hint);
      return nothing(statement);
    }
    const name = nameOf(statement.name as Expression);
    if (!this.surroundings.partials.has(name)) {
      this.report(
        "unknown-partial",
        statement.name.loc,
        {en: `there is no partial "${name}"`, zh: `没有名为“${name}”的片段`},
        suggest(name, this.surroundings.partials),
      );
      return nothing(statement);
    }
    const refused = statement.hash?.pairs.find(({key}) => findInherited([key]));
    if (refused) this.refuse(refused.key, refused.loc);
    const {line, column} = statement.loc.start;
    this.preparation.inclusions.push({name, place: this.placeOf(line, column)});
    const hash = this.hash(statement.hash);
    statement.hash?.pairs.forEach(({key, value}, index) => {
      const {start} = value.loc;
      const pair = hash?.pairs[index];
      this.preparation.handed.push({
        partial: name,
        name: key,
        shape: this.shapeOf(value),
        place: this.placeOf(start.line, start.column),
        drop: () => {
          if (pair) pair.value = nothingAt(value.loc);
        },
      });
    });
    return {
      ...statement,
      // Indentation would shift the partial's columns and turn its blocks into code.
      indent: "",
      params: statement.params.map((parameter) => this.expression(parameter)),
      hash,
    } as Statement;
  }

  /** What in the text itself is likely to be a mistake. */
  private warnOfText(content: string, line: number, column: number): void {
    const warn = (from: number, problem: Omit<Diagnostic, "severity" | "place">) => {
      const before = content.slice(0, from).split("\n");
      const shift = before.length === 1 ? column : 0;
      this.warn(problem, line + before.length - 1, shift + (before.at(-1)?.length ?? 0));
    };
    for (const number of findUnbacked(content, this.surroundings.names)) {
      warn(number.from, unbackedNumber(number));
    }
    for (const {from, message, hint} of findSingleBraces(content)) {
      warn(from, {code: "single-braces", message, hint});
    }
  }
}
