import type {z} from "zod";
import {findNearest} from "../diagnostic/suggest.ts";

/** What a schema says of keys that it does not know, with those that it does. */
export interface UnknownKeys {
  readonly issue: z.core.$ZodIssueUnrecognizedKeys;
  readonly known: readonly string[];
}

type Container = Record<PropertyKey, unknown>;

/**
 * The same value without keys that nobody knows; one that is misspelt gets the name that it was meant to have. What is
 * wrong with it is told all the same: this is for looking at the rest.
 */
export function mendKeys(value: unknown, unknown: readonly UnknownKeys[]): unknown {
  const mended: unknown = structuredClone(value);
  for (const {issue, known} of unknown) {
    const container = issue.path.reduce<unknown>((within, step) => (within as Container)[step], mended);
    for (const key of issue.keys) rename(container as Container, key, known);
  }
  return mended;
}

function rename(container: Container, key: string, known: readonly string[]): void {
  const meant = findNearest(
    key,
    known.filter((each) => !Object.hasOwn(container, each)),
  );
  if (meant !== undefined) container[meant] = container[key];
  delete container[key];
}
