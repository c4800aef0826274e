import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {fields, isList, nameShape, type Shape} from "./shapes.ts";

/** What a partial does with a name that it is handed: takes a field of it, or goes through it. */
export interface Need {
  readonly name: string;
  readonly kind: "record" | "list";
  /** As it is written: `topic.name`. */
  readonly written: string;
  readonly place: Place;
}

/** A name that a call hands to a partial. */
export interface Handed {
  readonly partial: string;
  readonly name: string;
  readonly shape: Shape;
  readonly place: Place;
  /** Takes it back, so that it is not found wrong within the partial as well. */
  readonly drop: () => void;
}

/** Holds what partials are handed against what they need, so that it is told at the call, not within the partial. */
export function checkHanded(
  handed: readonly Handed[],
  needsOf: (partial: string) => readonly Need[],
): Diagnostic[] {
  return handed.flatMap((each) => {
    const need = needsOf(each.partial).find(({name, kind}) => name === each.name && !fits(each.shape, kind));
    if (!need) return [];
    each.drop();
    return [tell(each, need)];
  });
}

function fits(shape: Shape, kind: Need["kind"]): boolean {
  if (shape === "any" || shape === "any[]" || shape === "null") return true;
  return kind === "list" ? isList(shape) : fields(shape) !== undefined || isList(shape);
}

function tell({partial, name, shape, place}: Handed, {kind, written, place: use}: Need): Diagnostic {
  const wanted = kind === "list" ? aList : (records[name] ?? aRecord);
  const found = nameShape(shape);
  return {
    severity: "error",
    code: "wrong-arguments",
    message: {
      en: `the partial "${partial}" needs ${wanted.what.en} as "${name}", and this is ${found.en}`,
      zh: `片段“${partial}”的“${name}”需要${wanted.what.zh}，这里给的却是${found.zh}`,
    },
    hint: wanted.hint,
    place,
    related: [{message: {en: `used as ${written}`, zh: `片段里用作 ${written}`}, place: use}],
  };
}

interface Wanted {
  readonly what: Wording;
  readonly hint: Wording;
}

const aList: Wanted = {
  what: {en: "a list", zh: "列表"},
  hint: {
    en: "get one with a helper in parentheses, such as (observations …) or (areas)",
    zh: "请用加括号的助手取得，例如 (observations …)、(areas)",
  },
};

const aRecord: Wanted = {
  what: {en: "a record", zh: "一条记录"},
  hint: {
    en: 'get one with a helper in parentheses, such as (observation "…") or (topic "…")',
    zh: '请用加括号的助手取得，例如 (observation "…")、(topic "…")',
  },
};

const records: Readonly<Record<string, Wanted>> = {
  topic: {
    what: {en: "a topic", zh: "一个领域"},
    hint: {en: 'fetch one by id or name: topic=(topic "…")', zh: '请按编号或名称取：topic=(topic "…")'},
  },
  area: {
    what: {en: "an area", zh: "一个地区"},
    hint: {en: 'fetch one by code or name: area=(area "…")', zh: '请按代码或名称取：area=(area "…")'},
  },
};
