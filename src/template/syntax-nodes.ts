/** Nodes of Handlebars' syntax tree, made and read; `loc` is the spot in the template that they stand for. */

/** The path as it is written, `area.name`; empty for anything but a path. */
export function nameOf(expression: hbs.AST.Expression): string {
  return expression.type === "PathExpression" ? (expression as hbs.AST.PathExpression).original : "";
}

export function path(name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return {type: "PathExpression", data: false, depth: 0, parts: [name], original: name, loc};
}

export function text(value: string, loc: hbs.AST.SourceLocation): hbs.AST.StringLiteral {
  return {type: "StringLiteral", value, original: value, loc};
}

export function number(value: number, loc: hbs.AST.SourceLocation): hbs.AST.NumberLiteral {
  return {type: "NumberLiteral", value, original: value, loc};
}

export function bool(value: boolean, loc: hbs.AST.SourceLocation): hbs.AST.BooleanLiteral {
  return {type: "BooleanLiteral", value, original: value, loc};
}

export function emptyHash(loc: hbs.AST.SourceLocation): hbs.AST.Hash {
  return {type: "Hash", pairs: [], loc};
}

export function nothingAt(loc: hbs.AST.SourceLocation): hbs.AST.Expression {
  return {type: "NullLiteral", value: null, original: null, loc} as hbs.AST.Expression;
}

/** A text that is written out; empty for any other expression. */
export function textOf(expression: hbs.AST.Expression): string {
  return expression.type === "StringLiteral" ? (expression as hbs.AST.StringLiteral).value : "";
}
