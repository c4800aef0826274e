import type {Language} from "../../diagnostic/diagnostic.ts";
import type {ThemeText} from "../../pipeline/project/load-themes.ts";
import type {NewFile} from "../new-file.ts";
import {planProject} from "./plan-project.ts";
import {type OwnData, writeReportData} from "./report-data.ts";
import {reportReadmes} from "./report-readme.ts";

/** What of the example has no place in a project of real figures. */
const examples = /^(?:data|sources|meetings)\/|^README/u;

/** A project for the figures of a report of an area: all of a new project but its invented figures. */
export async function planReportProject(
  area: string,
  sourceId: string,
  own: OwnData,
  language: Language,
  themes: readonly ThemeText[],
): Promise<NewFile[]> {
  const project = await planProject(language, themes, "zh");
  return [
    ...writeReportData(area, own),
    ...project.filter(({path}) => !examples.test(path)).map(withKnownIndicator),
    ...reportReadmes(area, sourceId),
  ];
}

/** The sentence in front speaks of an indicator of the example; the project has its counterpart. */
const withKnownIndicator = ({path, text}: NewFile): NewFile => ({
  path,
  text: text
    .replaceAll("preschool-enrolment", "preschool-gross-enrolment")
    .replaceAll("示例，数据均为虚构", "依据公开报告"),
});
