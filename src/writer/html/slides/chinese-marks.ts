/**
 * Quotation marks, dashes and dots that Chinese and Latin share. PowerPoint sets them in the Chinese font in Chinese
 * text; a browser would take them from the Latin font, half as wide.
 */
const sharedMarks = /(?<![\p{Script=Latin}\d%.,])[“”‘’…—·]+/gu;

/** The texts of a piece of HTML with such marks in the Chinese font, its tags and attributes as they are. */
export function markChinese(html: string): string {
  return html.replace(/>[^<]+</g, (text) => text.replace(sharedMarks, '<span class="chinese">$&</span>'));
}
