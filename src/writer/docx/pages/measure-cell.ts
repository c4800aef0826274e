import {type BodyNode, findNode, numberOf} from "./body-nodes.ts";

/** The room for text in a cell of a table, and the white around it, in points. */
export interface CellRoom {
  readonly width: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** @param margins those of the table (w:tblCellMar), for a cell without its own */
export function measureCell(cell: BodyNode, margins: BodyNode | undefined): CellRoom {
  const properties = findNode(cell, "w:tcPr");
  const margin = (side: string) => {
    const own = numberOf(findNode(properties, "w:tcMar", side), "w:w");
    return (Number.isNaN(own) ? numberOf(findNode(margins, side), "w:w") || 0 : own) / 20;
  };
  const [left, right] = [margin("w:left"), margin("w:right")];
  const width = numberOf(findNode(properties, "w:tcW"), "w:w") / 20 - left - right;
  return {width, top: margin("w:top"), right, bottom: margin("w:bottom"), left};
}
