import type {ShownSheet} from "../messages.ts";

const pages = new CSSStyleSheet();
document.adoptedStyleSheets.push(pages);

/** Printed, each sheet is a page of its own size; pages and slides, upright and broad ones may stand in one document. */
export function printSheets(
  sheets: readonly {readonly box: HTMLElement; readonly sheet: ShownSheet}[],
): void {
  const sizes = new Map<string, ShownSheet>();
  for (const {box, sheet} of sheets) {
    const name = `sheet-${Math.round(sheet.width)}-${Math.round(sheet.height)}`;
    sizes.set(name, sheet);
    box.style.setProperty("--width", String(sheet.width));
    box.style.setProperty("--height", String(sheet.height));
    box.style.setProperty("page", name);
  }
  const rules = [...sizes].map(
    ([name, {width, height}]) => `@page ${name} { size: ${width}px ${height}px; margin: 0; }`,
  );
  pages.replaceSync(rules.join("\n"));
}
