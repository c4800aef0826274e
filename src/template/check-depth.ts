import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import type {PlaceOf} from "./handlebars-error.ts";

/** Blocks or parentheses deeper than this nobody means; some hundred times more, and the stack would overflow. */
const deepest = 50;

/** The first block or parenthesis that lies too deep; walked without recursion. */
export function checkDepth(program: hbs.AST.Program, placeOf: PlaceOf): Diagnostic | undefined {
  const open: {node: hbs.AST.Node; depth: number}[] = [{node: program, depth: 0}];
  for (let next = open.pop(); next; next = open.pop()) {
    const {node, depth} = next;
    if (depth > deepest) {
      const {line, column} = node.loc.start;
      return tooDeep(placeOf(line, column));
    }
    for (const inner of insideOf(node)) open.push({node: inner, depth: depth + 1});
  }
  return undefined;
}

/** The first opening tag within too many others, found in the text, without a parser. */
export function findDeepBlock(text: string, placeOf: PlaceOf): Diagnostic | undefined {
  let depth = 0;
  for (const {1: sign, index} of text.matchAll(/\{\{~?\s*([#^/])>?\s*\*?[^\s}~]/gu)) {
    depth += sign === "/" ? -1 : 1;
    if (depth <= deepest) continue;
    const before = text.slice(0, index).split("\n");
    return tooDeep(placeOf(before.length, before.at(-1)?.length ?? 0));
  }
  return undefined;
}

function tooDeep(place: Place): Diagnostic {
  return {
    severity: "error",
    code: "nested-too-deeply",
    message: {
      en: `more than ${deepest} blocks or parentheses stand within each other here`,
      zh: `这里的块或括号套了 ${deepest} 层以上`,
    },
    hint: {
      en: "put some of it into a partial, or check that every block is closed",
      zh: "请把一部分移到片段里，并检查每个块是否都结束了",
    },
    place,
  };
}

function insideOf(node: hbs.AST.Node): hbs.AST.Node[] {
  const {body, program, inverse, params, hash} = node as Partial<hbs.AST.BlockStatement & hbs.AST.Program>;
  const values = (hash?.pairs ?? []).map(({value}) => value);
  // A program is no depth of its own.
  const bodies = [program, inverse].flatMap((inner) => inner?.body ?? []);
  const calls = [...(params ?? []), ...values].filter(({type}) => type === "SubExpression");
  return [...(body ?? []), ...bodies, ...calls];
}
