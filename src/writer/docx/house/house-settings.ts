import {attributeOf, find} from "../../../house/word/plain.ts";
import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import {namespaces} from "../../../ooxml/xml.ts";
import {noBreakAfter, noBreakBefore} from "../../typesetting/forbidden-characters.ts";
import {settingsOrder, withChild, withoutChildren} from "./ordered.ts";

/** What belongs to the file that the house's was, to a machine or to somebody's work on it. */
const left: ReadonlySet<string> = new Set(
  [
    ...["attachedTemplate", "linkStyles", "documentProtection", "writeProtection", "autoFormatOverride"],
    ...["mailMerge", "trackRevisions", "revisionView", "rsids", "updateFields", "saveThroughXslt"],
    ...["useXSLTWhenSaving", "attachedSchema", "formsDesign", "documentType", "proofState", "view"],
    ...["activeWritingStyle", "hideSpellingErrors", "hideGrammaticalErrors", "readModeInkLockDown"],
    ...["saveXmlDataOnly", "forceUpgrade", "styleLockTheme", "styleLockQFSet", "savePreviewPicture"],
  ].map((name) => `w:${name}`),
);

/**
 * The house's settings without what belongs to its own file, and with what Chinese texts need where it says nothing.
 * @param notes ids of the separators of notes that are there
 */
export function houseSettings(
  part: PlainElement | undefined,
  hasEvenPages: boolean,
  notes: {readonly footnote: readonly string[]; readonly endnote: readonly string[]},
): PlainElement {
  let settings = withoutChildren(part ?? emptyPart, left);
  const set = (child: PlainElement) => {
    settings = withChild(settings, child, settingsOrder);
  };
  const missing = (name: string) => find(settings, name) === undefined;
  if (hasEvenPages) set(element("w:evenAndOddHeaders"));
  else settings = withoutChildren(settings, new Set(["w:evenAndOddHeaders"]));
  for (const kind of ["footnote", "endnote"] as const) {
    const properties = find(settings, `w:${kind}Pr`);
    if (properties === undefined) continue;
    const kept = properties.children.filter(
      (child) =>
        typeof child !== "string" &&
        (child.name !== `w:${kind}` || notes[kind].includes(attributeOf(child, "w:id") ?? "")),
    );
    if (kept.length > 0) set(element(properties.name, properties.attributes, kept));
    else settings = withoutChildren(settings, new Set([properties.name]));
  }
  // A mark of a source at the beginning of a line would stand alone.
  if (missing("w:noLineBreaksAfter"))
    set(element("w:noLineBreaksAfter", {"w:lang": "zh-CN", "w:val": noBreakAfter}));
  if (missing("w:noLineBreaksBefore"))
    set(element("w:noLineBreaksBefore", {"w:lang": "zh-CN", "w:val": noBreakBefore}));
  set(withMode(find(settings, "w:compat")));
  const languages = find(settings, "w:themeFontLang");
  const eastAsia = attributeOf(languages, "w:eastAsia");
  if (eastAsia === undefined || !/^zh/iu.test(eastAsia))
    set(element("w:themeFontLang", {"w:val": "en-US", ...languages?.attributes, "w:eastAsia": "zh-CN"}));
  return settings;
}

const emptyPart = element("w:settings", {"xmlns:w": namespaces.w});

/**
 * Documents are laid out as Word does today: a file that names no version, as many programs write them, would be laid
 * out as in 2007, and one of an older version opens in a mode in which Word offers less.
 */
function withMode(compat: PlainElement | undefined): PlainElement {
  const own = compat ?? element("w:compat");
  const others = own.children.filter(
    (each) => typeof each === "string" || each.attributes["w:name"] !== "compatibilityMode",
  );
  const mode = element("w:compatSetting", {
    "w:name": "compatibilityMode",
    "w:uri": "http://schemas.microsoft.com/office/word",
    "w:val": 15,
  });
  return element(own.name, own.attributes, [...others, mode]);
}
