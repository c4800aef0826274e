const letters = "bcdfghjlmnpqrstvwxyz";

/**
 * Words that nothing else in a project holds: where one was written, the finished file must have it. Consonants
 * only, so that no check takes it for a figure or finds a `null` in it; the last letter keeps one from holding another.
 */
export function tokenMaker() {
  let count = 0;
  return () => {
    const digits = (count++).toString(letters.length);
    return `Zq${[...digits].map((digit) => letters[Number.parseInt(digit, letters.length)]).join("")}k`;
  };
}
