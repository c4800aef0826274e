/** Kinds of pages that have a header and a footer of their own: the first, even ones, all others. */
export const runningKinds = ["default", "first", "even"] as const;
export type RunningKind = (typeof runningKinds)[number];
