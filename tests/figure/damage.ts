import type {Random} from "./random.ts";

/** What typing, scanning and copying put into a figure. */
const letters = [
  ..."0123456789..,,%-～—:/ \n零一二三五九十百千万亿两点余多近约超不以上下第前分之至到个人大的０５％．，",
];

/** One to three slips: a letter lost, added, doubled, replaced or swapped with the next. */
export function damage(random: Random, text: string): string {
  let damaged = text;
  for (let slips = random.integer(1, 3); slips > 0; slips--) damaged = slip(random, damaged);
  return damaged;
}

function slip(random: Random, text: string): string {
  const at = random.integer(0, Math.max(text.length - 1, 0));
  const [before, letter, after] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1)];
  switch (random.integer(0, 4)) {
    case 0:
      return before + after;
    case 1:
      return before + random.pick(letters) + letter + after;
    case 2:
      return before + letter + letter + after;
    case 3:
      return before + random.pick(letters) + after;
    default:
      return before + after.slice(0, 1) + letter + after.slice(1);
  }
}
