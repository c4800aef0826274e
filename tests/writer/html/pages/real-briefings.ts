// Briefings of the project as it stands, as documents: what the templates make of the data.

import {parseBrief} from "../../../../src/markdown/parse-brief.ts";
import type {Document} from "../../../../src/model/document.ts";
import {nodeEffects} from "../../../../src/pipeline/node-effects.ts";
import {planDocuments} from "../../../../src/pipeline/project/plan-documents.ts";
import {prepareProject} from "../../../../src/pipeline/project/prepare-project.ts";
import {resolveSelection} from "../../../../src/pipeline/project/resolve-selection.ts";
import {everything} from "../../../../src/pipeline/project/selection.ts";
import {nameSubject, renderTemplate} from "../../../../src/template/render-template.ts";

/** One briefing for each template, or all. */
export async function realBriefings(which: "one each" | "all" = "one each"): Promise<Document[]> {
  const effects = nodeEffects({data: "data", templates: "templates", output: "output"}, {});
  const {value: project} = await prepareProject(effects);
  if (!project) throw new Error("the project has errors");
  const {view, library, date} = project;
  const {value: selection} = resolveSelection(everything, view.dataset, project.templateNames) as {
    value: Parameters<typeof planDocuments>[2];
  };
  const subjects = ["沙坪坝区", "总览", "五育融合与学生发展"];
  return planDocuments(library, view, selection)
    .documents.filter(
      ({prepared, subject}) =>
        prepared.template.frontMatter.format === "docx" &&
        (which === "all" || subjects.includes(nameSubject(subject))),
    )
    .map(({prepared, subject}) => {
      const brief = renderTemplate(prepared, library, view, subject, date, null).value;
      const document = brief && parseBrief(brief.text, (line, column) => ({file: "", line, column})).value;
      if (!document) throw new Error(`no briefing for ${nameSubject(subject)}`);
      return document;
    });
}
