import type {Document} from "../../../../src/model/document.ts";

export const hostileCount: number;
export const hostileThemes: readonly ["meeting", "night", "formal-red"];
export const contentKinds: readonly string[];
export const frameKinds: readonly string[];
export function hostileDocument(seed: number): {kinds: readonly string[]; document: Document};
