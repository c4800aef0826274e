import type {Parts} from "./edits.mjs";

export const harmlessEdits: Record<string, (xml: string, next: () => number) => string>;
export function applyHarmless(parts: Parts, name: string, next: () => number): void;
