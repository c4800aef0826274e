import {z} from "zod";
import type {Wording} from "../diagnostic/diagnostic.ts";

/** What a person should know of a key: the JSON Schemas, the comments of new files and the documentation say this. */
export interface Explanation {
  /** A few words. */
  readonly title: Wording;
  /** What it does, where the title does not say all; whole sentences. */
  readonly text?: Wording;
  /** Of a number. */
  readonly unit?: Wording;
  readonly examples?: readonly unknown[];
  /** What JSON Schema can demand and zod does not tell it, such as a condition written as a refinement. */
  readonly demands?: Readonly<Record<string, unknown>>;
  /** Schemas that many keys share stand once in a JSON Schema, under this name. */
  readonly id?: string;
}

export const explanations = z.registry<Explanation>();

/** The schema with its explanation; a copy, so that one schema can mean different things under different keys. */
export function explain<T extends z.ZodType>(schema: T, explanation: Explanation): T {
  const copy = schema.clone() as T;
  explanations.add(copy, explanation);
  return copy;
}

export const unitOfPoints: Wording = {en: "pt", zh: "磅"};
export const unitOfMillimetres: Wording = {en: "mm", zh: "毫米"};
export const unitOfInches: Wording = {en: "inches", zh: "英寸"};
