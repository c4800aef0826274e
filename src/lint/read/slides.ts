import {remember} from "../../base/remember.ts";
import type {Wording} from "../../diagnostic/diagnostic.ts";
import {quote} from "../../diagnostic/quote.ts";
import {referenceOf} from "../view/elements.ts";
import type {PackageView, PartView} from "../view/package-view.ts";
import {isTitle, type Shape, shapesOf, shapeText} from "./shapes.ts";

export interface Slide {
  readonly part: PartView;
  /** As people count, from 1. */
  readonly number: number;
  readonly shapes: readonly Shape[];
  readonly title: Shape | undefined;
  readonly titleText: string;
}

/** The slides of a deck in the order of the show. */
export const slidesOf = remember((view: PackageView): readonly Slide[] => {
  const {main} = view;
  if (view.format !== "pptx" || !main) return [];
  return main.all("p:sldId").flatMap((entry, index) => {
    const part = view.target(main, referenceOf(entry));
    if (!part) return [];
    const shapes = shapesOf(part);
    const title = shapes.find(isTitle);
    return [{part, number: index + 1, shapes, title, titleText: title ? shapeText(title).trim() : ""}];
  });
});

/** Slides, notes, layouts and masters: everything that shapes stand on. */
export function canvasesOf(view: PackageView): PartView[] {
  return view.ofKind("slide", "slideLayout", "slideMaster", "notesSlide", "notesMaster");
}

/** `slide 3`, `notes of slide 3`; undefined for layouts and masters, whose part names say enough. */
export function canvasPlace(view: PackageView, part: PartView): Wording | undefined {
  const number = slideNumbers(view).get(part);
  if (number === undefined) return undefined;
  return part.kind === "notesSlide"
    ? {en: `notes of slide ${number}`, zh: `第${number}页备注`}
    : {en: `slide ${number}`, zh: `第${number}页`};
}

const slideNumbers = remember((view: PackageView): ReadonlyMap<PartView, number> => {
  const numbers = new Map<PartView, number>();
  for (const {part, number} of slidesOf(view)) {
    numbers.set(part, number);
    for (const notes of view.related(part, "notesSlide")) numbers.set(notes, number);
  }
  return numbers;
});

export function shapePlace({name, id}: Shape): Wording {
  const text = name === "" ? `#${id}` : quote(name);
  return {en: text, zh: text};
}
