import {remember} from "../../base/remember.ts";
import type {Element} from "../../ooxml/xml.ts";
import {around, attribute, childNamed, isNamed, numberAttribute, parentOf, textOf} from "../view/elements.ts";
import type {PackageView, PartView} from "../view/package-view.ts";
import {hasHan} from "../words.ts";
import {familyOf, layoutPlaceholder, masterPlaceholder} from "./placeholders.ts";
import {type Shape, shapesOf} from "./shapes.ts";

/**
 * The font in which Chinese characters of a run are drawn, `""` when nothing names one. It comes from the run, the
 * list styles of the shape and of the placeholders behind it, the master, the presentation or the theme, in this
 * order (ECMA-376 Part 1, 21.1.2.3.9).
 */
export function eastAsianFont(view: PackageView, part: PartView, run: Element): string {
  const own = fontNamed(childNamed(run, "a:rPr"));
  if (own !== undefined && !own.startsWith("+")) return own;
  const master = masterOf(view, part);
  const resolve = (font: string) => (font.startsWith("+") ? themeFont(view, master, font) : font);
  if (own !== undefined) return resolve(own);
  const inherited = [...inheritedStyles(view, part, master, run)].map(fontNamed);
  return resolve(inherited.find((font) => font !== undefined) ?? "+mn-ea");
}

function fontNamed(properties: Element | undefined): string | undefined {
  return attribute(childNamed(properties, "a:ea"), "typeface");
}

function* inheritedStyles(
  view: PackageView,
  part: PartView,
  master: PartView | undefined,
  run: Element,
): Generator<Element | undefined> {
  const level = 1 + (numberAttribute(childNamed(parentOf(run), "a:pPr"), "lvl") ?? 0);
  const within = (list: Element | undefined) => childNamed(list, `a:lvl${level}pPr`, "a:defRPr");
  const body = around(run, "p:txBody", "a:txBody");
  yield within(childNamed(body, "a:lstStyle"));
  const shape = shapesOf(part).find(({element}) => element === parentOf(body));
  yield* [layoutStyles(view, part, shape), shape && masterPlaceholder(master, shape)].map((tied) =>
    within(childNamed(tied?.element, "p:txBody", "a:lstStyle")),
  );
  const styles = master?.root;
  if (part.kind.startsWith("notes")) yield within(childNamed(styles, "p:notesStyle"));
  else yield within(childNamed(styles, "p:txStyles", textStyleOf(shape)));
  yield within(view.main && childNamed(view.main.root, "p:defaultTextStyle"));
}

function layoutStyles(view: PackageView, part: PartView, shape: Shape | undefined): Shape | undefined {
  return shape && layoutPlaceholder(view, part, shape);
}

function textStyleOf(shape: Shape | undefined) {
  if (!shape?.placeholder) return "p:otherStyle" as const;
  const family = familyOf(shape.placeholder);
  if (family === "title") return "p:titleStyle" as const;
  return family === "body" ? ("p:bodyStyle" as const) : ("p:otherStyle" as const);
}

/** The master behind a slide, layout or notes page. */
function masterOf(view: PackageView, part: PartView): PartView | undefined {
  if (part.kind === "slideMaster" || part.kind === "notesMaster") return part;
  if (part.kind === "notesSlide") return view.related(part, "notesMaster")[0];
  const layout = part.kind === "slideLayout" ? part : view.related(part, "slideLayout")[0];
  return layout && view.related(layout, "slideMaster")[0];
}

/** `+mj-ea` and `+mn-ea` are the theme's own fonts for headings and text. */
function themeFont(view: PackageView, master: PartView | undefined, reference: string): string {
  const [theme] = master ? view.related(master, "theme") : [];
  const kind = reference.startsWith("+mj") ? "a:majorFont" : "a:minorFont";
  const [font] = theme?.all(kind) ?? [];
  return fontNamed(font) ?? "";
}

export interface TextRun {
  readonly run: Element;
  readonly text: string;
  readonly isChinese: boolean;
}

/** Runs of the texts of a part, with what they say; fields such as slide numbers are none. */
export const textRuns = remember((part: PartView): readonly TextRun[] =>
  part.all("a:t").flatMap((element) => {
    const run = parentOf(element);
    const text = textOf(element);
    return run && isNamed(run, "a:r") ? [{run, text, isChinese: hasHan(text)}] : [];
  }),
);
