/**
 * A message as a terminal can show it. Messages quote what people wrote: a control character in it would be obeyed,
 * a bidirectional one would turn the line around, and a whole page of text would hide what is said about it.
 */
export function readable(message: string): string {
  return message.replace(longQuotation, shorten).replace(obeyed, nameCharacter);
}

const longQuotation = /(?<=["“])[^"”]{120,}(?=["”])/gu;
const obeyed = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** By characters, so that no pair is cut in half. */
const shorten = (quotation: string) => `${[...quotation].slice(0, 60).join("")}…`;

function nameCharacter(character: string): string {
  if (character === "\n") return "↵";
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
