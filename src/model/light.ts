/** How far an indicator is on its way to a target: met, near it, behind, or nobody has reported yet. */
export const lightStates = ["met", "near", "behind", "missing"] as const;
export type LightState = (typeof lightStates)[number];
