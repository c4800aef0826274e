import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import {listNames} from "../../diagnostic/list-names.ts";
import type {Place} from "../../diagnostic/place.ts";
import type {WrittenMeeting} from "../../meeting/parse-meeting.ts";
import type {Area, Topic} from "../../model/dataset.ts";
import type {Meeting} from "../../model/meeting.ts";
import type {NamedAt} from "../../model/slide-choices.ts";
import type {DatasetView} from "../../template/dataset-view.ts";
import {findUnknownNames} from "../../template/unknown-names.ts";

/** So many are named; the others are counted. */
const mostNames = 12;

/** A meeting with the areas and topics that it names; every name that nothing bears is reported. */
export function resolveMeeting(
  {name, place, values, placeOf}: WrittenMeeting,
  view: DatasetView,
): Outcome<Meeting> {
  const areas = findAll("area", values.area, placeOf, view);
  const topics = values.topics && findAll("topic", values.topics, placeOf, view);
  const diagnostics = [...areas.diagnostics, ...(topics?.diagnostics ?? [])];
  if (diagnostics.length > 0) return {diagnostics};
  const found = view.topics.filter((topic) => areas.value.some((area) => hasFigures(area, topic, view)));
  const empty = findEmpty(areas.value, topics?.value, view, placeOf);
  if (empty.length > 0) return {diagnostics: empty};
  const named = (key: "theme" | "hide"): NamedAt[] =>
    (values[key] ?? []).map((each, index) => ({name: each, place: placeOf([key, index])}));
  const closing = values.closing;
  return {
    value: {
      name,
      place,
      areas: areas.value,
      topics: topics?.value ?? found,
      editions: [...new Set(values.edition)],
      template: values.template === undefined ? null : {name: values.template, place: placeOf(["template"])},
      date: values.date ?? null,
      occasion: values.occasion ?? null,
      speaker: values.speaker ?? null,
      issuer: values.issuer ?? null,
      logo: values.logo === undefined ? null : {name: values.logo, place: placeOf(["logo"])},
      themes: named("theme"),
      closing: closing === undefined ? null : isNone(closing) ? "" : closing,
      sources: values.sources ?? null,
      hide: named("hide"),
      agenda: values.agenda ?? null,
    },
    diagnostics: [],
  };
}

const isNone = (text: string) => /^(?:none|无|没有)$/iu.test(text.trim());

const hasFigures = ({code}: Area, {id}: Topic, {observationsByArea}: DatasetView) =>
  (observationsByArea.get(code) ?? []).some(({indicator}) => indicator.topic.id === id);

interface Found<T> {
  readonly value: readonly T[];
  readonly diagnostics: readonly Diagnostic[];
}

function findAll(
  kind: "area",
  names: readonly string[],
  placeOf: WrittenMeeting["placeOf"],
  view: DatasetView,
): Found<Area>;
function findAll(
  kind: "topic",
  names: readonly string[],
  placeOf: WrittenMeeting["placeOf"],
  view: DatasetView,
): Found<Topic>;
function findAll(
  kind: "area" | "topic",
  names: readonly string[],
  placeOf: WrittenMeeting["placeOf"],
  view: DatasetView,
): Found<Area | Topic> {
  const value: (Area | Topic)[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, name] of names.entries()) {
    const place = placeOf([kind === "area" ? "area" : "topics", index]);
    const item = kind === "area" ? findArea(name, view) : findTopic(name, view);
    const unknown = item ? undefined : findUnknownNames(name, kind, view.names)[0];
    if (unknown)
      diagnostics.push({
        severity: "error",
        code: unknown.code,
        message: unknown.message,
        hint: unknown.hint,
        place,
      });
    else if (item && value.includes(item)) diagnostics.push(namedTwice(name, place));
    else if (item) value.push(item);
  }
  return {value, diagnostics};
}

const findArea = (name: string, {areas}: DatasetView) =>
  areas.find((area) => [area.code, area.name, area.shortName].includes(name));

const findTopic = (name: string, {topicById, names}: DatasetView) =>
  topicById.get(name) ?? topicById.get(names.topicsByName.get(name) ?? "");

function namedTwice(name: string, place: Place): Diagnostic {
  return {
    severity: "error",
    code: "named-twice",
    message: {en: `"${name}" is named twice`, zh: `“${name}”写了两次`},
    hint: {en: "take one of the two out", zh: "请删去一个"},
    place,
  };
}

/** A slide on which there is nothing to say helps nobody; most likely another area or topic was meant. */
function findEmpty(
  areas: readonly Area[],
  topics: readonly Topic[] | undefined,
  view: DatasetView,
  placeOf: WrittenMeeting["placeOf"],
): Diagnostic[] {
  const wanted = topics ?? view.topics;
  const ofAreas = areas.flatMap((area, index): Diagnostic[] =>
    wanted.some((topic) => hasFigures(area, topic, view))
      ? []
      : [tellArea(area, topics, placeOf(["area", index]), view)],
  );
  // Where an area has none at all, that is what is wrong.
  if (ofAreas.length === areas.length) return ofAreas;
  const ofTopics = wanted.flatMap((topic, index): Diagnostic[] =>
    topics === undefined || areas.some((area) => hasFigures(area, topic, view))
      ? []
      : [tellTopic(topic, areas, placeOf(["topics", index]), view)],
  );
  return [...ofAreas, ...ofTopics];
}

const namesOf = (list: readonly {readonly name: string}[]) =>
  listNames(
    list.map(({name}) => name),
    mostNames,
  );

const topicsOf = (areas: readonly Area[], view: DatasetView) =>
  view.topics.filter((topic) => areas.some((area) => hasFigures(area, topic, view)));

function tellArea(
  area: Area,
  topics: readonly Topic[] | undefined,
  place: Place,
  view: DatasetView,
): Diagnostic {
  const known = topicsOf([area], view);
  const about = topics && known.length > 0 ? namesOf(topics) : undefined;
  const list = namesOf(known);
  return {
    severity: "error",
    code: "area-without-figures",
    message: {
      en: `there are no figures of ${area.name}${about ? ` on ${about.en}` : ""}`,
      zh: `${area.name}没有${about ? `${about.zh}的` : "任何"}数据`,
    },
    hint: about
      ? {en: `there are some on: ${list.en}`, zh: `有数据的领域：${list.zh}`}
      : {
          en: "`jianbao list areas` tells how many each area has",
          zh: "用 jianbao list areas 查看各地区有多少条数据",
        },
    place,
  };
}

function tellTopic(topic: Topic, areas: readonly Area[], place: Place, view: DatasetView): Diagnostic {
  const [who, list] = [namesOf(areas), namesOf(topicsOf(areas, view))];
  return {
    severity: "error",
    code: "topic-without-figures",
    message: {
      en: `there are no figures on "${topic.name}" of ${who.en}`,
      zh: `${who.zh}没有“${topic.name}”的数据`,
    },
    hint: {en: `there are some on: ${list.en}`, zh: `有数据的领域：${list.zh}`},
    place,
  };
}
