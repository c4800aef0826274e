const inText = /[<&>]/;
const inAttribute = /[<>&"\t\n\r]/;
const written: Readonly<Record<string, string>> = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"};
const write = (character: string) => written[character] ?? `&#${character.charCodeAt(0)};`;

export function escapeText(text: string): string {
  return inText.test(text) ? text.replace(/[<&>]/g, write) : text;
}

/** Tabs and line ends as references: as they are, a parser would make them spaces. */
export function escapeAttribute(value: string): string {
  return inAttribute.test(value) ? value.replace(/[<>&"\t\n\r]/g, write) : value;
}
