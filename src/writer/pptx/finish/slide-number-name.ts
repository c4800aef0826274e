/** The name that screen readers say, in the language of the deck like those of all other shapes. */
export function nameSlideNumbers(xml: string): string {
  return xml.replace('name="Slide Number Placeholder 0"', 'name="页码"');
}
