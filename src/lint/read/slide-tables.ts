import {remember} from "../../base/remember.ts";
import type {Wording} from "../../diagnostic/diagnostic.ts";
import type {Element} from "../../ooxml/xml.ts";
import {around, childNamed, childrenNamed} from "../view/elements.ts";
import type {PackageView, PartView} from "../view/package-view.ts";
import {joinPlaces} from "../words.ts";
import {type Shape, shapesOf} from "./shapes.ts";
import {canvasesOf, canvasPlace, shapePlace} from "./slides.ts";

export interface SlideTable {
  readonly part: PartView;
  readonly place: Wording | undefined;
  readonly shape: Shape | undefined;
  readonly element: Element;
  readonly columns: readonly Element[];
  readonly rows: readonly Element[];
}

export const slideTables = remember((view: PackageView): readonly SlideTable[] =>
  canvasesOf(view).flatMap((part) =>
    part.all("a:tbl").map((element) => {
      const frame = around(element, "p:graphicFrame");
      const shape = shapesOf(part).find((one) => one.element === frame);
      return {
        part,
        shape,
        place: joinPlaces(canvasPlace(view, part), shape && shapePlace(shape)),
        element,
        columns: childrenNamed(childNamed(element, "a:tblGrid"), "a:gridCol"),
        rows: childrenNamed(element, "a:tr"),
      };
    }),
  ),
);
