import {groupBy} from "../../base/group-by.ts";
import type {Diagnostic, Wording} from "../../diagnostic/diagnostic.ts";
import {listNames} from "../../diagnostic/list-names.ts";
import type {Area} from "../../model/dataset.ts";
import type {DatasetView} from "../../template/dataset-view.ts";
import {levelNames, listSubjects} from "../../template/subjects.ts";
import type {Template} from "../../template/template.ts";

/** So many are named; the others are counted. */
const mostNames = 8;

/**
 * Areas with enough data for a document that get none, because no template chooses their level: told once a level, at
 * the first of them. Nothing is said where the package itself says that the level has no documents, and of areas that
 * contain others: these are what the others are compared with.
 */
export function findUnservedAreas(templates: readonly Template[], view: DatasetView): Diagnostic[] {
  const forAreas = templates.filter(({frontMatter}) => frontMatter.for === "area");
  if (forAreas.length === 0) return [];
  const least = Math.min(...forAreas.map(({frontMatter}) => frontMatter["minimum-observations"]));
  const served = new Set(
    forAreas.flatMap((template) =>
      listSubjects(template, view).map((subject) => (subject.for === "area" ? subject.area.code : "")),
    ),
  );
  const parents = new Set(view.areas.map(({parent}) => parent));
  const unserved = view.areas.filter(({code, level}) => {
    if (served.has(code) || view.levelById.get(level)?.isSettled) return false;
    const count = view.observationsByArea.get(code)?.length ?? 0;
    return count > 0 && count >= least && !parents.has(code);
  });
  return [...groupBy(unserved, ({level}) => level).entries()].map(([level, areas]) =>
    tellUnserved(level, areas, forAreas, view),
  );
}

function tellUnserved(
  level: string,
  areas: readonly Area[],
  templates: readonly Template[],
  {levelById}: DatasetView,
): Diagnostic {
  const named = nameLevel(level, levelById);
  const names = listNames(
    areas.map(({name}) => name),
    mostNames,
  );
  const [first] = areas as [Area];
  const reason = reasonOf(templates);
  return {
    severity: "warning",
    code: "areas-without-documents",
    message: {
      en: `${areas.length} area(s) of the level ${named.en} have data and get no document: ${names.en}; ${reason.en}`,
      zh: `级别为${named.zh}的 ${areas.length} 个地区有数据，却没有文件：${names.zh}；${reason.zh}`,
    },
    hint: {
      en: `write levels: ${level} in the front matter of a template with for: area; if there are to be none, give the level "documents": false in the categories of datapackage.json`,
      zh: `请在一个 for: area 的模板的文首设置里写 levels: ${level}；如果本来就不要文件，请在 datapackage.json 的 categories 里给这个级别写上 "documents": false`,
    },
    place: first.place,
  };
}

/** Its id, and what people call it. */
export function nameLevel(level: string, levelById: DatasetView["levelById"]): Wording {
  const label = levelById.get(level)?.label ?? level;
  if (label === level) return {en: `"${level}"`, zh: `“${level}”`};
  return {en: `"${level}" (${label})`, zh: `“${level}”（${label}）`};
}

/** What the templates choose, in the words of their front matter. */
function reasonOf(templates: readonly Template[]): Wording {
  const choices = templates.flatMap(({frontMatter: {levels, areas}}) => [
    ...(levels === undefined ? [] : [`levels: ${levelNames(levels).join(" ")}`]),
    ...(areas === undefined ? [] : [`areas: ${areas}`]),
  ]);
  const all = [...new Set(choices)];
  if (all.length > 0) return {en: `templates choose ${all.join(", ")}`, zh: `模板只选了 ${all.join("、")}`};
  return {
    en: "beside areas of other levels such areas have one only where a template asks for it",
    zh: "同时有其他级别的地区时，这一级要由模板写明才生成文件",
  };
}
