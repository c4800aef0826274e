import type {PackageView, PartView} from "../view/package-view.ts";
import {type Placeholder, type Shape, shapesOf} from "./shapes.ts";

/** The index of placeholders that are tied to none on purpose: 0xFFFFFFFF. */
export const untied = "4294967295";

/** The placeholder of a layout that one of a slide takes its place and look from (ECMA-376 Part 1, 19.3.1.36). */
export function layoutPlaceholder(view: PackageView, slide: PartView, {placeholder}: Shape) {
  const [layout] = view.related(slide, "slideLayout");
  if (!layout || !placeholder) return undefined;
  const candidates = shapesOf(layout).filter((shape) => shape.placeholder);
  const isTied = (other: Placeholder) => familyOf(other) === familyOf(placeholder);
  return (
    candidates.find((one) => one.placeholder?.index === placeholder.index) ??
    candidates.find((one) => one.placeholder && isByType(placeholder) && isTied(one.placeholder))
  );
}

/** Masters have one placeholder of each family. */
export function masterPlaceholder(master: PartView | undefined, {placeholder}: Shape): Shape | undefined {
  if (!master || !placeholder) return undefined;
  return shapesOf(master).find(
    (one) => one.placeholder && familyOf(one.placeholder) === familyOf(placeholder),
  );
}

/** Of these a layout has one at most, so that their type is enough. */
function isByType(placeholder: Placeholder): boolean {
  return ["title", "dt", "ftr", "sldNum", "hdr", "sldImg"].includes(familyOf(placeholder));
}

export function familyOf({type}: Placeholder): string {
  if (type === "ctrTitle") return "title";
  return ["title", "dt", "ftr", "sldNum", "hdr", "sldImg"].includes(type) ? type : "body";
}
