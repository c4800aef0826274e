import type {WordBlock} from "../word-context.ts";

/** Pages break where they are full. */
export const slideBreak = (): WordBlock[] => [];
