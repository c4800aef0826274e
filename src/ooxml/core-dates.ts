import {propertyDate} from "./dates.ts";
import {type Package, xmlParts} from "./package.ts";
import {elementsOf} from "./xml.ts";

/** Created and modified on the document's date, not when the program happened to run. */
export function setCoreDates(container: Package, date: string): void {
  for (const {xml} of xmlParts(container, "core-properties")) {
    for (const name of ["created", "modified"]) {
      for (const element of elementsOf(xml, "dcterms", name)) element.textContent = propertyDate(date);
    }
  }
}
