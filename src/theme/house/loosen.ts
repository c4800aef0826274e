import {z} from "zod";
import {type Explanation, explanations} from "../../yaml/explain.ts";

/**
 * The same schema with every key optional and no usual values: of a theme that begins with a house's file, only what
 * differs from it is written. Conditions on several keys are held when all values are there.
 */
export function loosen<T extends z.ZodType>(schema: T): z.ZodType<Loose<z.infer<T>>> {
  return loosenAny(schema) as z.ZodType<Loose<z.infer<T>>>;
}

/** A value of which any part may be missing; lists are whole or not there. */
export type Loose<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? {readonly [K in keyof T]?: Loose<T[K]> | undefined}
    : T;

function loosenAny(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodPrefault) {
    return explainedLike(loosenAny(schema.def.innerType as z.ZodType), schema);
  }
  if (!(schema instanceof z.ZodObject)) return schema;
  const shape = Object.fromEntries(
    Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, each]) => {
      const loose = loosenAny(each);
      return [key, explainedLike(loose.optional(), each)];
    }),
  );
  return explainedLike(z.strictObject(shape), schema);
}

/** Schemas that a JSON Schema names once are other ones here. */
function explainedLike<T extends z.ZodType>(schema: T, model: z.ZodType): T {
  const explanation = explanations.get(model);
  if (explanation === undefined) return schema;
  const {id, ...rest} = explanation as Explanation;
  const copy = schema.clone() as T;
  explanations.add(copy, id === undefined ? rest : {...rest, id: `${id}InHouse`});
  return copy;
}
