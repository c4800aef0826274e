import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {findNearest, suggest} from "../diagnostic/suggest.ts";
import {bareNumber, findBareNumber, isCondition} from "./bare-number.ts";
import {checkCall} from "./check-call.ts";
import type {Need} from "./check-handed.ts";
import {findDemands, guards} from "./demands.ts";
import type {PlaceOf} from "./handlebars-error.ts";
import type {Helper} from "./helper.ts";
import {adviseNumber, countsFromZero, loopVariables, zeroBased} from "./loop-variables.ts";
import type {MendedText} from "./near-markdown/mend-markdown.ts";
import type {Preparation, Surroundings} from "./preparation.ts";
import type {PrintContext} from "./print.ts";
import {shapeOf} from "./shape-of.ts";
import type {Shape} from "./shapes.ts";
import {isHanded, resolvePath, type StaticScope, scopeOfPartial, templateVariables} from "./static-scope.ts";
import {bool, emptyHash, nameOf, nothingAt, number, path, text, textOf} from "./syntax-nodes.ts";
import {findInherited, refusedName, unknownVariable} from "./unknown-variable.ts";

type Expression = hbs.AST.Expression;

/** Names that no editor can write: helpers that every variable passes through, and what tells a call its place. */
export const REQUIRED = "jianbao:required";
export const CALL_PLACE = "jianbao:place";

/** What Handlebars calls a helper: names that no editor can write, or `as |topic|` would hide the helper `topic`. */
export const calledAs = (helper: string) => `jianbao:call:${helper}`;

/** `{{topic}}` alone is the variable of that name, not the helper. */
function isVariable({type, path, params, hash}: hbs.AST.MustacheStatement | hbs.AST.SubExpression): boolean {
  const hasArguments = params.length > 0 || (hash?.pairs.length ?? 0) > 0;
  return type === "MustacheStatement" && !hasArguments && templateVariables.has(nameOf(path as Expression));
}

/** Checks the values, variables and calls of a template, and makes others of them. */
export class ExpressionRewriter {
  protected readonly placeOf: PlaceOf;
  protected readonly stretches: MendedText["stretches"];
  protected readonly surroundings: Surroundings;
  protected readonly preparation: Preparation;
  protected readonly contextAt: (line: number, column: number) => PrintContext;
  /** Names given by `as |name|` in the blocks around. */
  protected blockParams: readonly string[] = [];
  protected scope: StaticScope;
  /** Names that stand for the value of a record. */
  protected numbers: ReadonlySet<string>;
  /** Names that count the turns of a loop from 0. */
  protected counters: ReadonlySet<string>;
  /** Conditions of the blocks around. */
  protected conditions: readonly (readonly Expression[])[] = [];

  constructor(
    placeOf: PlaceOf,
    stretches: MendedText["stretches"],
    surroundings: Surroundings,
    preparation: Preparation,
    contextAt: (line: number, column: number) => PrintContext,
  ) {
    this.placeOf = placeOf;
    this.stretches = stretches;
    this.surroundings = surroundings;
    this.preparation = preparation;
    this.contextAt = contextAt;
    this.scope = surroundings.scope;
    this.numbers = surroundings.passedNumbers;
    this.counters = surroundings.passedCounters;
  }

  /** A mustache or a parenthesis: a helper with arguments, a helper without, or a plain value. */
  protected callOrValue(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression): Expression {
    const hasArguments = node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0;
    if (node.path.type !== "PathExpression") return node.path as Expression;
    const name = nameOf(node.path as hbs.AST.PathExpression);
    const helper = this.surroundings.helpers.get(name);
    if (!helper || isVariable(node)) {
      if (!hasArguments && node.type === "MustacheStatement")
        return this.expression(node.path as Expression, true);
      const {parts} = node.path as hbs.AST.PathExpression;
      const refused = findInherited([...parts, ...node.params.map(textOf)]);
      if (refused) return this.refuse(refused, node.loc);
      this.report(
        "unknown-helper",
        node.path.loc,
        {en: `there is no helper "${name}"`, zh: `没有名为“${name}”的助手`},
        adviseNumber(name) ?? this.suggestHelper(name),
      );
      return nothingAt(node.loc);
    }
    checkCall(helper, node.params, node.hash?.pairs ?? [], {
      names: this.surroundings.names,
      call: node.loc,
      shapeOf: (expression) => this.shapeOf(expression),
      report: (code, loc, message, hint) => this.report(code, loc, message, hint),
      warn: (problem, loc) => this.warn(problem, loc.start.line, loc.start.column),
    });
    this.noteDemands(helper, node);
    if (isCondition(name)) for (const parameter of node.params) this.warnOfBareNumber(parameter);
    return {
      type: "SubExpression",
      loc: node.loc,
      path: path(calledAs(name), node.path.loc),
      params: node.params.map((parameter) => this.expression(parameter)),
      hash: this.placeHash(node),
    } as Expression;
  }

  /** The options of a call, and where it stands. */
  protected placeHash({loc, hash}: {loc: hbs.AST.SourceLocation; hash?: hbs.AST.Hash}): hbs.AST.Hash {
    const origin = this.origin(this.placeOf(loc.start.line, loc.start.column), false);
    const options = this.hash(hash) ?? emptyHash(loc);
    const place: hbs.AST.HashPair = {type: "HashPair", key: CALL_PLACE, value: number(origin, loc), loc};
    return {...options, pairs: [...options.pairs, place]};
  }

  /** @param isPrinted the value goes straight into the text */
  protected expression(expression: Expression, isPrinted = false): Expression {
    if (expression.type === "SubExpression") return this.callOrValue(expression as hbs.AST.SubExpression);
    if (expression.type !== "PathExpression") return expression;
    const variable = expression as hbs.AST.PathExpression;
    if (variable.data) {
      const name = variable.parts[0] ?? "";
      if (!loopVariables.includes(name)) {
        this.report(
          "unknown-variable",
          variable.loc,
          {en: `there is no variable "${variable.original}"`, zh: `没有名为“${variable.original}”的变量`},
          adviseNumber(variable.original) ??
            suggest(
              variable.original,
              loopVariables.map((known) => `@${known}`),
            ),
        );
      }
      return variable;
    }
    if (variable.parts.length === 0) return variable;
    const refused = findInherited(variable.parts);
    if (refused) return this.refuse(refused, variable.loc);
    if (variable.parts.length > 1) this.noteNeed(variable, "record");
    const found = resolvePath(variable, this.scope, this.surroundings.passed);
    if (!("shape" in found)) {
      const isHelper = this.surroundings.helpers.has(variable.original);
      const problem = unknownVariable(variable.original, found.step, found.candidates, isHelper);
      const hint = adviseNumber(variable.original) ?? problem.hint;
      this.report(problem.code, variable.loc, problem.message, hint);
      return nothingAt(variable.loc);
    }
    const parent = {...variable, parts: variable.parts.slice(0, -1), original: variable.original};
    const origin = this.origin(this.placeOf(variable.loc.start.line, variable.loc.start.column), false);
    return {
      type: "SubExpression",
      loc: variable.loc,
      path: path(REQUIRED, variable.loc),
      params: [
        variable,
        text(variable.original, variable.loc),
        number(origin, variable.loc),
        bool(this.blockParams.includes(variable.parts[0] ?? ""), variable.loc),
        bool(isPrinted, variable.loc),
        ...(variable.parts.length > 1 ? [parent] : []),
      ],
      hash: emptyHash(variable.loc),
    } as Expression;
  }

  protected hash(hash: hbs.AST.Hash | undefined): hbs.AST.Hash | undefined {
    if (!hash) return hash;
    return {...hash, pairs: hash.pairs.map((pair) => ({...pair, value: this.expression(pair.value)}))};
  }

  protected shapeOf(expression: Expression): Shape {
    return shapeOf(expression, this.scope, this.surroundings);
  }

  /** A mustache is a call or a variable, as a parenthesis is or a path. */
  protected shapeOfPrinted(statement: hbs.AST.MustacheStatement): Shape {
    const {path, params, hash, loc} = statement;
    const isCall = this.surroundings.helpers.has(nameOf(path as Expression)) && !isVariable(statement);
    return this.shapeOf((isCall ? {type: "SubExpression", path, params, hash, loc} : path) as Expression);
  }

  /** That a partial needs a record or a list under a name that it is handed. */
  protected noteNeed({parts, depth, original, loc}: hbs.AST.PathExpression, kind: Need["kind"]): void {
    const [name = ""] = parts;
    if (depth > 0 || /^(?:this\b|\.\/)/u.test(original) || !isHanded(name, this.scope)) return;
    const place = this.placeOf(loc.start.line, loc.start.column);
    this.preparation.needs.push({name, kind, written: original, place});
  }

  protected noteDemands(
    helper: Helper,
    {params, loc}: {params: Expression[]; loc: hbs.AST.SourceLocation},
  ): void {
    const call = this.placeOf(loc.start.line, loc.start.column);
    for (const {loc: spot, ...demand} of findDemands(helper, params)) {
      if (this.conditions.some((condition) => guards(condition, demand.indicator))) continue;
      const place = this.placeOf(spot.start.line, spot.start.column);
      this.preparation.demands.push({...demand, place, call});
    }
  }

  protected findBareNumber(expression: Expression): string | undefined {
    return findBareNumber(expression, this.shapeOf(expression), this.numbers);
  }

  /** @param block the name of the block whose condition it is; undefined within a helper */
  protected warnOfBareNumber(expression: Expression, block?: string): void {
    const found = this.findBareNumber(expression);
    if (found === undefined) return;
    const {line, column} = expression.loc.start;
    this.warn(bareNumber(found, block), line, column);
  }

  /** Of what is printed as it is, by itself or by the helper that says so. */
  protected warnOfIndex({path, params}: hbs.AST.MustacheStatement): void {
    const isLiteral = nameOf(path as Expression) === "literal";
    const printed = params.length === 0 ? (path as Expression) : isLiteral ? params[0] : undefined;
    if (!printed || !countsFromZero(printed, this.counters)) return;
    // That there is no loop is told when it is printed.
    const {scope} = this.surroundings;
    if (this.scope === scope && scope !== scopeOfPartial) return;
    const {line, column} = printed.loc.start;
    this.warn(zeroBased(nameOf(printed)), line, column);
  }

  protected refuse(name: string, loc: hbs.AST.SourceLocation): Expression {
    const {code, message, hint} = refusedName(name);
    this.report(code, loc, message, hint);
    return nothingAt(loc);
  }

  protected suggestHelper(name: string): Diagnostic["hint"] {
    const known = [...this.surroundings.helpers.keys()];
    if (findNearest(name, known) !== undefined) return suggest(name, known);
    return {
      en: 'run "jianbao list helpers" to see what there is',
      zh: "用 jianbao list helpers 查看全部助手",
    };
  }

  protected origin(place: Place, verbatim: boolean): number {
    return this.preparation.origins.push({place, verbatim}) - 1;
  }

  protected warn(problem: Omit<Diagnostic, "severity" | "place">, line: number, column: number): void {
    this.preparation.diagnostics.push({severity: "warning", ...problem, place: this.placeOf(line, column)});
  }

  protected report(
    code: string,
    loc: hbs.AST.SourceLocation,
    message: Diagnostic["message"],
    hint?: Diagnostic["hint"],
  ) {
    const place = this.placeOf(loc.start.line, loc.start.column);
    this.preparation.diagnostics.push({severity: "error", code, message, place, ...(hint ? {hint} : {})});
  }
}
