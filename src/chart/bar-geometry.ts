/** How bars share the width (for horizontal bars: the height) of a category, in logical pixels. */
export interface BarGeometry {
  /** Shares as Chart.js understands them. */
  readonly categoryPercentage: number;
  readonly barPercentage: number;
  /** From one bar's middle to the next one's within a group. */
  readonly pitch: number;
  readonly thickness: number;
}

const barPercentage = 0.92;

/** Bars side by side in a slot; they stay together in the middle when the slot is wider than they need. */
export function planBars(slot: number, bars: number, share: number, thickest: number): BarGeometry {
  const pitch = Math.min((slot * share) / bars, thickest / barPercentage);
  return {
    categoryPercentage: (pitch * bars) / slot,
    barPercentage,
    pitch,
    thickness: pitch * barPercentage,
  };
}
