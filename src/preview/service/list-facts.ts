import {formatFigure, formatPeriod} from "../../figure/format-figure.ts";
import {wordsOf} from "../../language/languages.ts";
import type {DatasetView} from "../../template/dataset-view.ts";
import type {ObservationFact} from "./document-service.ts";

/** Observations in words: what a reader asks who meets a figure. */
export function listFacts(ids: readonly string[], view: DatasetView): ObservationFact[] {
  const words = wordsOf(view.dataset.language);
  return ids.flatMap((id) => {
    const observation = view.observationById.get(id);
    const indicator = observation && view.indicatorById.get(observation.indicator);
    if (!observation || !indicator) return [];
    const source = view.sourceById.get(observation.source);
    const {status, printed, locator, note} = observation;
    return [
      {
        id,
        area: view.areaByCode.get(observation.area)?.name ?? observation.area,
        indicator: indicator.name,
        period: formatPeriod(observation.period, words.dates),
        status,
        value: formatFigure(observation, indicator, words.numbers),
        printed,
        source: source?.title ?? observation.source,
        publisher: source?.publisher ?? "",
        published: source?.published ?? "",
        locator,
        note,
      },
    ];
  });
}
