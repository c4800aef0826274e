import {loadDataset} from "../../dataset/load-dataset.ts";
import type {Diagnostic, Language, Outcome} from "../../diagnostic/diagnostic.ts";
import type {Format} from "../../model/document.ts";
import type {LanguageId} from "../../model/language.ts";
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
import {chineseExample} from "./chinese-example.ts";
import {editorFiles} from "./editor-files.ts";
import {englishExample} from "./english-example.ts";
import type {Example} from "./example.ts";
import {picturesReadme, readmes} from "./readme.ts";
import {writeData} from "./write-data.ts";

const examples: Readonly<Record<LanguageId, Example>> = {zh: chineseExample, en: englishExample};

/**
 * A whole small project: everything that a build needs, and what an editor is glad of.
 * @param language of what is explained
 * @param themes those that come with jianbao; the project gets all of them
 * @param written language of data and documents
 */
export async function planProject(
  language: Language,
  themes: readonly ThemeText[],
  written: LanguageId,
): Promise<NewFile[]> {
  const example = examples[written];
  const data = writeData(example);
  const looks = themes.map(({name}) =>
    made(planTheme({name, format: formatOf(name, themes), from: name, language, written}, themes)),
  );
  const view = viewDataset(made(await loadDataset("data", plannedFiles(data))));
  const request = (name: string, format: Format): TemplateRequest => ({
    name,
    format,
    for: "area",
    language,
    pieces: "partial",
    subtitle: example.subtitle,
    byTitle: true,
  });
  const briefing = request("briefing", "docx");
  const meeting = made(planMeeting({...example.meeting, language, schema: meetingSchema}, view));
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
    ...readmes[written],
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

const meetingSchema = `../templates/${schemaFolder}/${schemaFile("meeting")}`;

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
