/** Names, figures and messages are data: none of them may become a link, a mention, a table cell or HTML. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#!~@&]/gu, (mark) => `&#${mark.codePointAt(0)};`).replace(/\s+/gu, " ");
}
