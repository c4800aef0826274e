/**
 * How many columns of a terminal a text takes: two for East Asian wide characters (Unicode Standard Annex #11, classes
 * W and F) and for emoji, none for what is joined to the character before it, one for everything else.
 */
export function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + characterWidth(character), 0);
}

export function characterWidth(character: string): 0 | 1 | 2 {
  if (joined.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

const joined = /^(?:\p{Mn}|\p{Me}|\p{Cf})$/u;
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;
