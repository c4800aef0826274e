import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import type {Area} from "../model/dataset.ts";
import {type DatasetView, findWhole} from "./dataset-view.ts";
import type {Demand} from "./demands.ts";
import {splitNames} from "./helper.ts";
import {findLatest, selectObservations} from "./select.ts";
import {usualSubjects} from "./subjects.ts";
import type {Template} from "./template.ts";

/** A figure that has no data for some of the documents in which it stands. */
export interface Gap {
  readonly demand: Demand;
  readonly diagnostic: Diagnostic;
}

/**
 * Figures that are printed whatever the data holds, with the areas for which it holds nothing.
 * @param templates those in which the demands stand, themselves or through partials
 */
export function findGaps(
  demands: readonly Demand[],
  templates: readonly Template[],
  view: DatasetView,
): Gap[] {
  return demands.flatMap((demand) => {
    // Whatever is unknown has been reported.
    if (!view.names.indicators.has(demand.indicator)) return [];
    const areas = areasOf(demand, templates, view);
    const missing = areas.filter((area) => !hasData(demand, area, view));
    return missing.length === 0 ? [] : [{demand, diagnostic: describeGap(demand, missing, areas, view)}];
  });
}

/** Null stands for all areas together, as in a document for a topic. */
function areasOf(
  {area}: Demand,
  templates: readonly Template[],
  view: DatasetView,
): readonly (Area | null)[] {
  if (area === "city") return [findWhole(view)].filter((each) => each !== null);
  if (area !== undefined) {
    return view.areas.filter(({code, name, shortName}) => [code, name, shortName].includes(area)).slice(0, 1);
  }
  const subjects = templates.flatMap((template) => usualSubjects(template, view));
  return [...new Set(subjects.map((subject) => (subject.for === "area" ? subject.area : null)))];
}

function hasData({indicator, status, period}: Demand, area: Area | null, view: DatasetView): boolean {
  const found = selectObservations(view, {
    area,
    indicators: [indicator],
    statuses: status === undefined ? undefined : [status],
    periods: period === undefined ? undefined : splitNames(period),
  });
  return status === undefined ? findLatest(found) !== null : found.length > 0;
}

function describeGap(
  {indicator, status, period, place}: Demand,
  missing: readonly (Area | null)[],
  areas: readonly (Area | null)[],
  view: DatasetView,
): Diagnostic {
  const name = view.names.nameOf.get(indicator) ?? indicator;
  const wanted = [status, period].filter((each) => each !== undefined).join(", ");
  const of: Wording = wanted === "" ? {en: "", zh: ""} : {en: ` (${wanted})`, zh: `（${wanted}）`};
  const who = nameMissing(missing, areas);
  return {
    severity: "warning",
    code: "indicator-without-data",
    message: {
      en: `"${indicator}" (${name})${of.en} has no data ${who.en}`,
      zh: `“${indicator}”（${name}）${of.zh}${who.zh}`,
    },
    hint: {
      en: `say what stands there instead: {{#with (observation "${indicator}"…) as |o|}}…{{else}}…{{/with}}`,
      zh: `请写明没有数据时怎么办：{{#with (observation "${indicator}"…) as |o|}}…{{else}}…{{/with}}`,
    },
    place,
  };
}

/** So many are named; the others are counted. */
const mostNames = 12;

function nameMissing(missing: readonly (Area | null)[], areas: readonly (Area | null)[]): Wording {
  const names = missing.flatMap((area) => (area ? [area.shortName] : []));
  if (names.length === 0) return {en: "at all", zh: "没有任何数据"};
  const rest = names.length - mostNames;
  const shown = names.slice(0, mostNames);
  const en = `${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
  const zh = `${shown.join("、")}${rest > 0 ? `等 ${names.length} 个地区` : ""}`;
  if (areas.length === 1) return {en: `for ${en}`, zh: `在${zh}没有数据`};
  return {
    en: `for ${names.length} of ${areas.length} areas: ${en}`,
    zh: `在 ${areas.length} 个地区中的 ${names.length} 个没有数据：${zh}`,
  };
}
