import type {WordList} from "../../language/word-list.ts";
import {zh} from "../../language/zh.ts";
import type {Slide} from "./slide.ts";

const namesOf = ({shapes, descriptions: {picture}}: Pick<WordList, "shapes" | "descriptions">) => ({
  ...shapes,
  picture,
});

/** What shapes are called while slides are planned, whatever the language: by these names checks of the plan know them. */
export const shapeNames = namesOf(zh);

/**
 * The slides with the names of shapes that the document's language has; what has the name of a caption or of a card keeps
 * it.
 */
export function nameShapes(slides: readonly Slide[], words: WordList): Slide[] {
  if (words.shapes === zh.shapes) return [...slides];
  const own = namesOf(words);
  const names = new Map(
    Object.entries(shapeNames).map(([key, name]) => [name, own[key as keyof typeof own]] as const),
  );
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
