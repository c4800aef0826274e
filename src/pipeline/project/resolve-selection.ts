import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import {suggest} from "../../diagnostic/suggest.ts";
import type {Dataset} from "../../model/dataset.ts";
import type {Format} from "../../model/document.ts";
import {editions} from "../../model/edition.ts";
import {listSharedNames} from "../../template/dataset-view.ts";
import {editionOf} from "../../template/front-matter.ts";
import type {Template} from "../../template/template.ts";
import {ambiguousArea} from "../../template/unknown-names.ts";
import {noProjectMeetings, type ProjectMeetings} from "./prepare-meetings.ts";
import type {Selection} from "./selection.ts";

/** A selection with its names resolved. */
export interface ResolvedSelection {
  readonly areas: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly templates: ReadonlySet<string>;
  readonly formats: ReadonlySet<Format>;
  readonly editions: ReadonlySet<string>;
  /** Names of meetings, that of the one without a file as well; areas and topics are then theirs. */
  readonly meetings: ReadonlySet<string>;
}

/** Names on the command line that nothing bears are reported with the nearest that there is. */
export function resolveSelection(
  selection: Selection,
  dataset: Dataset,
  templates: readonly string[],
  meetings: ProjectMeetings = noProjectMeetings,
): {value: ResolvedSelection; diagnostics: Diagnostic[]} {
  const diagnostics: Diagnostic[] = [];
  const find = <T>(
    kind: {en: string; zh: string},
    wanted: readonly string[],
    items: readonly T[],
    namesOf: (item: T) => readonly string[],
  ) =>
    wanted.flatMap((name) => {
      const found = items.find((item) => namesOf(item).includes(name.trim()));
      if (found !== undefined) return [namesOf(found)[0] as string];
      const bearers = kind.en === "area" ? listSharedNames(dataset.areas).get(name.trim()) : undefined;
      if (bearers) {
        diagnostics.push({severity: "error", ...ambiguousArea(name, bearers)});
        return [];
      }
      diagnostics.push({
        severity: "error",
        code: `unknown-${kind.en}`,
        message: {en: `there is no ${kind.en} "${name}"`, zh: `没有名为“${name}”的${kind.zh}`},
        hint: suggest(
          name,
          items.map((item) => namesOf(item)[1] ?? (namesOf(item)[0] as string)),
        ),
      });
      return [];
    });
  const areas = find({en: "area", zh: "地区"}, selection.areas, dataset.areas, (area) => [
    area.code,
    area.name,
    area.shortName,
  ]);
  const topics = find({en: "topic", zh: "领域"}, selection.topics, dataset.topics, (topic) => [
    topic.id,
    topic.name,
  ]);
  const chosen = find({en: "template", zh: "模板"}, selection.templates, templates, (name) => [name]);
  const wanted = find({en: "edition", zh: "版本"}, selection.editions, editions, (edition) => [edition]);
  const {all, broken, own} = meetings;
  const named = find(
    {en: "meeting", zh: "会议"},
    selection.meetings ?? [],
    [...all, ...broken].map(({name}) => name),
    (name) => [name],
  );
  return {
    value: {
      areas: new Set(own ? [] : areas),
      topics: new Set(own ? [] : topics),
      meetings: new Set(own ? [own.name] : named),
      templates: new Set(chosen),
      formats: new Set(selection.formats),
      editions: new Set(wanted),
    },
    diagnostics,
  };
}

/** Documents about areas are wanted unless only topics were named, and the other way round. */
export function wantsTemplate(selection: ResolvedSelection, template: Template): boolean {
  const {areas, topics, templates, formats, editions: wanted, meetings} = selection;
  if (templates.size > 0 && !templates.has(template.name)) return false;
  if (formats.size > 0 && !formats.has(template.frontMatter.format)) return false;
  if (wanted.size > 0 && !wanted.has(editionOf(template.frontMatter))) return false;
  if (meetings.size > 0) return template.frontMatter.for === "meeting";
  const named = areas.size > 0 || topics.size > 0;
  switch (template.frontMatter.for) {
    case "area":
      return !named || areas.size > 0;
    case "topic":
      return !named || topics.size > 0;
    case "all":
    case "meeting":
      return !named;
  }
}
