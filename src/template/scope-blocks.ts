import Handlebars from "handlebars";
import {turnOf} from "./loop-variables.ts";

/**
 * `{{#with}}` and `{{#each}}` as editors expect them: inside, the names of the surroundings still hold.
 * Handlebars' own blocks hide them behind `../`; these keep the contexts that they entered, innermost first.
 */
export interface BlockOptions {
  readonly fn: (context: unknown, runtime: {data: Frame; blockParams: readonly unknown[]}) => string;
  readonly inverse: (context: unknown) => string;
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data: Frame;
}

interface Frame {
  readonly surroundings?: readonly unknown[];
  [name: string]: unknown;
}

export function withBlock(this: unknown, value: unknown, options: BlockOptions): string {
  if (Handlebars.Utils.isEmpty(value)) return options.inverse(this);
  return options.fn(value, {data: enter(this, options), blockParams: [value]});
}

/** @param mayTurn counts the turns of a loop; false when there have been too many */
export function makeEachBlock(
  reportNoList: (options: BlockOptions) => void,
  mayTurn: (options: BlockOptions, turns: number) => boolean,
) {
  return function eachBlock(this: unknown, list: unknown, options: BlockOptions): string {
    if (!Array.isArray(list) && !Handlebars.Utils.isEmpty(list)) reportNoList(options);
    if (!Array.isArray(list) || list.length === 0) return options.inverse(this);
    if (!mayTurn(options, list.length)) return "";
    return list
      .map((item, index) => {
        const data = Object.assign(enter(this, options), turnOf(index, list.length));
        return options.fn(item, {data, blockParams: [item, index]});
      })
      .join("");
  };
}

function enter(context: unknown, {data}: BlockOptions): Frame {
  const frame = Handlebars.createFrame(data) as Frame;
  return Object.assign(frame, {surroundings: [context, ...(data.surroundings ?? [])]});
}

/** `target.year` within `owner`; undefined where something on the way has no such name. */
export function followPath(owner: unknown, name: string): unknown {
  return name
    .split(".")
    .reduce<unknown>(
      (value, part) => (hasOwn(value, part) ? (value as Record<string, unknown>)[part] : undefined),
      owner,
    );
}

export function hasOwn(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name);
}
