import type {SubjectKind} from "./front-matter.ts";
import {allFields, elementOf, fields, isList, type Shape} from "./shapes.ts";

/** The names that hold at a spot of a template, as far as they are known without data. */
export interface StaticScope {
  /** `this`; a map for the names that a whole template has. */
  readonly context: Shape | Names;
  /** Given by `as |name|`. */
  readonly params: Names;
  readonly outer?: StaticScope;
}

type Names = ReadonlyMap<string, Shape>;

/** The names with which a template of each kind begins; the dataset-wide ones hold in all. */
export function scopeOfTemplate(kind: SubjectKind): StaticScope {
  const names: [string, Shape][] = [
    ["city", "area"],
    ["date", "text"],
    ["dataset", "dataset"],
  ];
  if (kind !== "all") names.push([kind, kind]);
  return {context: new Map(names), params: new Map()};
}

/** Within a partial anything may hold that a template which includes it has. */
export const scopeOfPartial: StaticScope = {context: "any", params: new Map()};

export function enterBlock(
  outer: StaticScope,
  context: Shape,
  params: readonly [string, Shape][],
): StaticScope {
  return {context, params: new Map(params), outer};
}

/** A name that nothing has, and the names that might have been meant. */
export interface Unresolved {
  /** The first step of the path that leads nowhere. */
  readonly step: string;
  readonly candidates: readonly string[];
}

export type Resolution = {readonly shape: Shape} | Unresolved;

/**
 * @param passed names that some template hands to a partial, which hold wherever `this` is not known
 */
export function resolvePath(
  path: Pick<hbs.AST.PathExpression, "parts" | "depth" | "original">,
  scope: StaticScope,
  passed: ReadonlySet<string>,
): Resolution {
  const [first, ...rest] = path.parts;
  if (first === undefined) return {shape: path.depth === 0 ? contextShape(scope) : "any"};
  if (path.depth > 0) return {shape: "any"};
  const isLocal = /^(?:this\b|\.\/)/u.test(path.original);
  const start = isLocal ? resolveIn(first, scope) : resolveFirst(first, scope);
  if (start === "unknown" && !mayHold(first, passed)) {
    return {step: first, candidates: namesWithin(scope, isLocal, passed)};
  }
  if (start === undefined) return {step: first, candidates: namesWithin(scope, isLocal, new Set())};
  return rest.reduce<Resolution>(follow, {shape: start === "unknown" ? "any" : start});
}

/** Whether a name can only be one that the partial is handed, as far as its blocks are known. */
export function isHanded(name: string, scope: StaticScope): boolean {
  for (let here: StaticScope | undefined = scope; here; here = here.outer) {
    if (here.params.has(name)) return false;
    if (here.context === "any") return here.outer === undefined && here === scopeOfPartial;
    const known = typeof here.context === "string" ? fields(here.context) : undefined;
    if (!known || Object.hasOwn(known, name)) return false;
  }
  return false;
}

function follow(before: Resolution, step: string): Resolution {
  if (!("shape" in before)) return before;
  const {shape} = before;
  if (isList(shape)) {
    if (/^\d+$/u.test(step)) return {shape: elementOf(shape)};
    return step === "length" ? {shape: "number"} : {step, candidates: ["length"]};
  }
  const known = fields(shape);
  if (known) {
    return Object.hasOwn(known, step)
      ? {shape: known[step] as Shape}
      : {step, candidates: Object.keys(known)};
  }
  // A text has a length in JavaScript, but templates see records only.
  if (shape !== "any") return shape === "null" ? {shape: "any"} : {step, candidates: []};
  return allFields.has(step) || step === "length" || /^\d+$/u.test(step)
    ? {shape: "any"}
    : {step, candidates: [...allFields]};
}

/** From the innermost block outward; "unknown" if a context on the way may have the name, undefined if none has. */
function resolveFirst(name: string, scope: StaticScope): Shape | "unknown" | undefined {
  for (let here: StaticScope | undefined = scope; here; here = here.outer) {
    const param = here.params.get(name);
    if (param !== undefined) return param;
  }
  for (let here: StaticScope | undefined = scope; here; here = here.outer) {
    const found = resolveIn(name, here);
    if (found !== undefined) return found;
  }
  return undefined;
}

function resolveIn(name: string, {context}: StaticScope): Shape | "unknown" | undefined {
  if (typeof context !== "string") return context.get(name);
  if (context === "any") return "unknown";
  const known = fields(context);
  return known && Object.hasOwn(known, name) ? known[name] : undefined;
}

const mayHold = (name: string, passed: ReadonlySet<string>) =>
  allFields.has(name) || passed.has(name) || templateVariables.has(name);

/** The names that templates of some kind begin with. */
export const templateVariables: ReadonlySet<string> = new Set([
  "city",
  "date",
  "dataset",
  "area",
  "topic",
  "meeting",
]);

function namesWithin(scope: StaticScope, isLocal: boolean, passed: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (let here: StaticScope | undefined = scope; here; here = isLocal ? undefined : here.outer) {
    for (const name of here.params.keys()) found.add(name);
    const {context} = here;
    const names = typeof context === "string" ? Object.keys(fields(context) ?? {}) : context.keys();
    for (const name of names) found.add(name);
    if (context === "any")
      for (const name of [...templateVariables, ...passed, ...allFields]) found.add(name);
  }
  return [...found];
}

const contextShape = ({context}: StaticScope): Shape => (typeof context === "string" ? context : "any");
