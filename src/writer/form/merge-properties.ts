import type {Properties} from "./surroundings.ts";

/** The order in which properties stand (ECMA-376 Part 1, 17.3.1.26 and 17.3.2.28). */
const orders = {
  "w:pPr": [
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs",
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd",
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment",
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
  ],
  "w:rPr": [
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish",
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang",
    "eastAsianLayout specVanish oMath rPrChange",
  ],
} as const;

const rankOf = (order: readonly string[]) =>
  new Map(order.flatMap((line) => line.split(" ")).map((name, index) => [`w:${name}`, index]));
const ranks = {"w:pPr": rankOf(orders["w:pPr"]), "w:rPr": rankOf(orders["w:rPr"])} as const;

/** Properties as one element, those further on in place of those before; nothing at all where there are none. */
export function mergeProperties(name: keyof typeof orders, ...all: readonly Properties[]): string {
  const merged = new Map(all.flatMap((each) => [...each]));
  if (merged.size === 0) return "";
  const rank = ranks[name];
  // What later editions of the standard have added stands at the end.
  const place = (each: string) => rank.get(each) ?? rank.size;
  const sorted = [...merged]
    .filter(([, written]) => written !== "")
    .toSorted(([a], [b]) => place(a) - place(b));
  return `<${name}>${sorted.map(([, written]) => written).join("")}</${name}>`;
}
