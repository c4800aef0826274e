/** The two files of a draft, as they lie on the disk. */
export type DraftBytes = readonly [figures: Uint8Array, setAside: Uint8Array];

/** A change that can be taken back. */
export interface UndoStep {
  readonly before: DraftBytes;
  /** Of the files after it: what is otherwise since was changed by another program. */
  readonly version: string;
}

export interface UndoLimits {
  readonly steps: number;
  readonly bytes: number;
}

/** Of one draft. A step keeps whole files: of two thousand rows it has a megabyte. */
export const undoLimits: UndoLimits = {steps: 200, bytes: 64 * 2 ** 20};

/** The steps with one more; the oldest are forgotten, the last one never. */
export function addStep(
  steps: readonly UndoStep[],
  step: UndoStep,
  limits: UndoLimits = undoLimits,
): UndoStep[] {
  const kept = [shareFile(step, steps.at(-1)), ...[...steps].reverse()];
  const files = new Set<Uint8Array>();
  let bytes = 0;
  const last = kept.findIndex(({before}, at) => {
    for (const file of before) {
      if (!files.has(file)) bytes += file.length;
      files.add(file);
    }
    return at > 0 && (at >= limits.steps || bytes > limits.bytes);
  });
  return (last < 0 ? kept : kept.slice(0, last)).reverse();
}

/** Most changes leave one of the two files as it was: it is kept once. */
function shareFile({before, version}: UndoStep, last: UndoStep | undefined): UndoStep {
  const [figures, setAside] = before;
  const same = (one: Uint8Array, other = one) => (Buffer.compare(one, other) === 0 ? other : one);
  return {before: [same(figures, last?.before[0]), same(setAside, last?.before[1])], version};
}
