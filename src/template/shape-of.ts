import type {Helper} from "./helper.ts";
import {loopShapes} from "./loop-variables.ts";
import type {Shape} from "./shapes.ts";
import {resolvePath, type StaticScope} from "./static-scope.ts";
import {nameOf} from "./syntax-nodes.ts";

export interface ShapeSurroundings {
  readonly helpers: ReadonlyMap<string, Helper>;
  /** Names that some template hands to a partial. */
  readonly passed: ReadonlySet<string>;
}

/** What is known of the value of an expression before there is any data. */
export function shapeOf(
  expression: hbs.AST.Expression,
  scope: StaticScope,
  {helpers, passed}: ShapeSurroundings,
): Shape {
  switch (expression.type) {
    case "StringLiteral":
      return "text";
    case "NumberLiteral":
      return "number";
    case "BooleanLiteral":
      return "boolean";
    case "NullLiteral":
      return "null";
    case "PathExpression": {
      const path = expression as hbs.AST.PathExpression;
      if (path.data) return loopShapes[path.original.slice(1)] ?? "any";
      const found = resolvePath(path, scope, passed);
      return "shape" in found ? found.shape : "any";
    }
    case "SubExpression": {
      const {path, params} = expression as hbs.AST.SubExpression;
      const helper = helpers.get(nameOf(path as hbs.AST.Expression));
      if (!helper || typeof helper.gives === "string") return helper ? (helper.gives as Shape) : "any";
      const texts = params.map((parameter) => (parameter as Partial<hbs.AST.StringLiteral>).value ?? "");
      return helper.gives(
        params.map((parameter) => shapeOf(parameter, scope, {helpers, passed})),
        texts.map(String),
      );
    }
    default:
      return "any";
  }
}
