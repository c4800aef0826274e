/** How far an indicator is on its way to a target: met, near it, behind, or nobody has reported yet. */
export const lightStates = ["met", "near", "behind", "missing"] as const;
export type LightState = (typeof lightStates)[number];

/** What a light prints: shape and character say the same as its colour, for copies in grey and for screen readers. */
export const lightTexts: Readonly<Record<LightState, string>> = {
  met: "●达",
  near: "▲近",
  behind: "■差",
  missing: "○未",
};
