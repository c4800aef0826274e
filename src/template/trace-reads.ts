import type {DatasetView} from "./dataset-view.ts";

/** Codes of the areas whose observations were read; null where those of all areas were. */
export type AreasRead = readonly string[] | null;

export interface ReadTrace {
  /** The same dataset; whose observations are read through it is noted. */
  readonly view: DatasetView;
  readonly areasRead: () => AreasRead;
}

/** Every other table counts as read, so that it need not be watched. */
export function traceReads({
  dataset,
  observations,
  observationsByArea,
  observationById,
  ...rest
}: DatasetView): ReadTrace {
  const areas = new Set<string>();
  let isAll = false;
  // Each name stands here: what is added to the rest must not be made of observations.
  const tables: Untraced = rest;
  return {
    view: {
      ...tables,
      dataset: {
        ...dataset,
        get observations() {
          isAll = true;
          return dataset.observations;
        },
      },
      get observations() {
        isAll = true;
        return observations;
      },
      observationsByArea: {
        get(code) {
          areas.add(code);
          return observationsByArea.get(code);
        },
      },
      observationById: {
        get(id) {
          const found = observationById.get(id);
          // That there is none may change with the rows of any area.
          if (found) areas.add(found.area);
          else isAll = true;
          return found;
        },
      },
    },
    areasRead: () => (isAll ? null : [...areas].toSorted()),
  };
}

type Untraced = Pick<
  DatasetView,
  | "areas"
  | "topics"
  | "indicators"
  | "initiatives"
  | "areaByCode"
  | "levelById"
  | "indicatorById"
  | "topicById"
  | "sourceById"
  | "names"
>;
