import type {PictureKind} from "../../model/picture.ts";
import type {PlacedChart} from "../native-chart/placed-chart.ts";

/** What a drawing in the body shows: a picture, PNG where nothing is said, or a chart that Word draws. */
export type PlacedDrawing = {readonly picture: Uint8Array; readonly kind?: PictureKind} | PlacedChart;

function isSame(one: PlacedDrawing, other: PlacedDrawing): boolean {
  if (!("picture" in one && "picture" in other)) return false;
  return one.picture === other.picture || Buffer.compare(one.picture, other.picture) === 0;
}

/** The drawings of a body, by the names that it has for their relationships. */
export class PlacedDrawings {
  readonly #drawings = new Map<string, PlacedDrawing>();

  /** A picture that is shown twice has one name. */
  place(drawing: PlacedDrawing): string {
    for (const [name, other] of this.#drawings) if (isSame(drawing, other)) return name;
    const name = `drawing ${this.#drawings.size + 1}`;
    this.#drawings.set(name, drawing);
    return name;
  }

  /** Undefined for the name of anything else, such as the address of a link. */
  find(name: string): PlacedDrawing | undefined {
    return this.#drawings.get(name);
  }
}
