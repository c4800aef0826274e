import {formatFigure} from "../../figure/format-figure.ts";
import {wordsOf} from "../../language/languages.ts";
import type {DatasetView} from "../../template/dataset-view.ts";
import type {ManifestObservation} from "./manifest.ts";

export interface CitedObservations {
  /** What the observations are, by id. */
  readonly facts: Readonly<Record<string, ManifestObservation>>;
  /** Their figures, by id. */
  readonly figures: Readonly<Record<string, string>>;
}

/** The observations that a document cites, for the manifest. @param ids in order of their first use */
export function citedObservations(ids: readonly string[], view: DatasetView): CitedObservations {
  const {numbers} = wordsOf(view.dataset.language);
  const facts: Record<string, ManifestObservation> = {};
  const figures: Record<string, string> = {};
  for (const id of ids) {
    const observation = view.observationById.get(id);
    const indicator = observation && view.indicatorById.get(observation.indicator);
    const area = observation && view.areaByCode.get(observation.area);
    if (!observation || !indicator || !area) continue;
    const {period, status} = observation;
    facts[id] = {area: area.name, indicator: indicator.name, period, status};
    figures[id] = formatFigure(observation, indicator, numbers);
  }
  return {facts, figures};
}
