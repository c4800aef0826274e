import {loadDataset} from "../../dataset/load-dataset.ts";
import type {Diagnostic, Language, Outcome} from "../../diagnostic/diagnostic.ts";
import type {Format} from "../../model/document.ts";
import type {ThemeText} from "../../pipeline/project/load-themes.ts";
import {viewDataset} from "../../template/dataset-view.ts";
import {planMeeting} from "../meeting/plan-meeting.ts";
import type {NewFile} from "../new-file.ts";
import {planSchemas} from "../plan-schemas.ts";
import {plannedFiles} from "../planned-files.ts";
import {schemaFile, schemaFolder} from "../schema/schemas.ts";
import {draftOf, planTemplate, type TemplateRequest} from "../template/plan-template.ts";
import {headlinePartial} from "../template/sections/headline.ts";
import {pointsPartial} from "../template/sections/points.ts";
import {planTheme} from "../theme/plan-theme.ts";
import {editorFiles} from "./editor-files.ts";
import {picturesReadme, readmeInChinese, readmeInEnglish} from "./readme.ts";
import {writeData} from "./write-data.ts";

/**
 * A whole small project: everything that a build needs, and what an editor is glad of.
 * @param themes those that come with jianbao; the project gets all of them
 */
export async function planProject(language: Language, themes: readonly ThemeText[]): Promise<NewFile[]> {
  const data = writeData();
  const looks = themes.map(({name}) =>
    made(planTheme({name, format: formatOf(name, themes), from: name, language}, themes)),
  );
  const view = viewDataset(made(await loadDataset("data", plannedFiles(data))));
  const request = (name: string, format: Format): TemplateRequest => ({
    name,
    format,
    for: "area",
    language,
    pieces: "partial",
    subtitle: "示例，数据均为虚构",
    byTitle: true,
  });
  const briefing = request("briefing", "docx");
  const meeting = made(planMeeting({...exampleMeeting, language}, view));
  const draft = draftOf(briefing, view);
  return [
    ...data,
    ...[
      ...[
        briefing,
        request("deck", "pptx"),
        ofMeeting("meeting-deck", "pptx", language),
        ofMeeting("meeting-briefing", "docx", language),
      ].map((each) => made(planTemplate(each, view, themes))),
      {path: "partials/headline.md", text: headlinePartial(draft)},
      {path: "partials/points.md", text: pointsPartial(draft)},
      ...looks,
      {path: "pictures/README.md", text: picturesReadme},
      ...planSchemas(),
    ].map(({path, text}) => ({path: `templates/${path}`, text})),
    {...meeting, path: `meetings/${meeting.path}`},
    ...editorFiles(),
    {path: "README.md", text: readmeInChinese},
    {path: "README.en.md", text: readmeInEnglish},
    {
      path: ".gitignore",
      text: "# 生成的文件 / what is built\noutput/\n# Office 打开文件时的锁 / Office's locks\n~$*\n",
    },
  ];
}

const ofMeeting = (name: string, format: Format, language: Language): TemplateRequest => ({
  name,
  format,
  for: "meeting",
  language,
});

/** One that shows what there is to say. */
const exampleMeeting = {
  name: "教育工作例会",
  areas: ["甲区"],
  topics: ["义务教育", "教师队伍"],
  values: {
    date: "2026-12-03",
    occasion: "全区教育工作例会（示例，数据均为虚构）",
    speaker: "张老师",
    issuer: "甲区教育委员会",
  },
  schema: `../templates/${schemaFolder}/${schemaFile("meeting")}`,
} as const;

function formatOf(name: string, themes: readonly ThemeText[]): "docx" | "pptx" | undefined {
  const format = /^format:\s*(docx|pptx)/mu.exec(
    themes.find((theme) => theme.name === name)?.text ?? "",
  )?.[1];
  return format as "docx" | "pptx" | undefined;
}

/** Our own example has no mistakes, or it is a fault of the program. */
function made<T>({value, diagnostics}: Outcome<T>): T {
  if (value !== undefined && diagnostics.length === 0) return value;
  throw new Error(`the example is not right: ${(diagnostics[0] as Diagnostic).message.en}`);
}
