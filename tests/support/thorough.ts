/**
 * `npm test` goes through a choice of the cases that take seconds each; with JIANBAO_THOROUGH=1, as in `.ci/run`,
 * through all of them.
 */
export const isThorough = process.env.JIANBAO_THOROUGH === "1";
