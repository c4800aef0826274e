import type {WordBlock} from "../word-context.ts";

/** Speaker notes belong to decks. */
export const notes = (): WordBlock[] => [];
