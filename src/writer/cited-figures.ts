import type {Inline} from "../model/document.ts";
import {knownPoints} from "../query/chart-points.ts";

/** A figure as it stands in a document, with the observations behind it. */
export interface CitedFigure {
  readonly text: string;
  readonly observations: readonly string[];
}

/** Every figure of a text in reading order, the values of sparklines included. */
export function citedFigures(nodes: readonly Inline[]): CitedFigure[] {
  return nodes.flatMap((node): readonly CitedFigure[] => {
    if (node.type === "figure") return [node];
    if (node.type === "sparkline") return knownPoints([node]);
    return "children" in node ? citedFigures(node.children) : [];
  });
}
