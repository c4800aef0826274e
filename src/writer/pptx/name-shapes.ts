import type {ShapeWords, WordList} from "../../language/word-list.ts";
import {zh} from "../../language/zh.ts";
import type {Slide} from "./slide.ts";

/**
 * Slides are planned with the names of shapes that the Chinese list has, by which checks of the plan know them. Here they
 * get those of the document's language; what has the name of a caption or of a card keeps it.
 */
export function nameShapes(slides: readonly Slide[], {shapes, descriptions}: WordList): Slide[] {
  if (shapes === zh.shapes) return [...slides];
  const names = new Map([
    ...Object.entries(zh.shapes).map(([key, name]) => [name, shapes[key as keyof ShapeWords]] as const),
    [zh.descriptions.picture, descriptions.picture],
  ]);
  const rename = <T extends {readonly name: string}>(box: T): T => {
    const [role = "", ...own] = box.name.split(" ");
    const name = names.get(role);
    return name === undefined ? box : {...box, name: [name, ...own].join(" ")};
  };
  return slides.map((slide) => ({
    ...slide,
    ...(slide.ground && {ground: slide.ground.map(rename)}),
    boxes: slide.boxes.map(rename),
  }));
}
