/** What an accepted row has to say. */
const neededCells = ["area", "period", "value", "qualifier", "status", "printed"] as const;

export type NeededColumn = (typeof neededCells)[number] | "indicator" | "indicator_name" | "topic";

type Cells = Readonly<Record<string, string | undefined>>;

/** The column that a row lacks before it can be accepted; a topic that there is not is one that is missing. */
export function findMissingCell(
  cells: Cells,
  hasIndicator: (id: string) => boolean,
  hasTopic: (id: string) => boolean,
): NeededColumn | undefined {
  const empty = neededCells.find((column) => !cells[column]);
  if (empty) return empty;
  if (hasIndicator(cells.indicator ?? "")) return undefined;
  if (!cells.indicator && !cells.new_indicator) return "indicator";
  if (!cells.indicator_name) return "indicator_name";
  return hasTopic(cells.topic ?? "") ? undefined : "topic";
}
