import {remember} from "../../base/remember.ts";
import type {Element} from "../../ooxml/xml.ts";
import {around, childNamed, numberAttribute} from "../view/elements.ts";
import type {PackageView} from "../view/package-view.ts";

/** Twips between the margins of the widest section; undefined when no section tells. One twip is 635 EMU. */
export const textWidth = remember((view: PackageView): number | undefined => {
  const widths = (view.main?.all("w:sectPr") ?? []).flatMap((section) => {
    const [size, margins] = [childNamed(section, "w:pgSz"), childNamed(section, "w:pgMar")];
    const width = numberAttribute(size, "w");
    const [left = 0, right = 0] = [numberAttribute(margins, "left"), numberAttribute(margins, "right")];
    return width === undefined || around(section, "w:sectPrChange") ? [] : [width - left - right];
  });
  return widths.length === 0 ? undefined : Math.max(...widths);
});

/** Inside a cell the width of the page is of no account. */
export const isInTable = (element: Element) => around(element, "w:tbl") !== undefined;
