import type {Diagnostic, Language, Outcome} from "../../diagnostic/diagnostic.ts";
import type {Format} from "../../model/document.ts";
import {type Edition, usualEdition} from "../../model/edition.ts";
import type {ThemeText} from "../../pipeline/project/load-themes.ts";
import type {DatasetView} from "../../template/dataset-view.ts";
import type {FrontMatter} from "../../template/front-matter.ts";
import {parseTheme} from "../../theme/parse-theme.ts";
import {checkName, templateName} from "../check-name.ts";
import type {NewFile} from "../new-file.ts";
import {writeScalar} from "../theme/write-value.ts";
import {fileNameOf, subjectOf, titleOf} from "./name-document.ts";
import {pickIndicators} from "./pick-indicators.ts";
import {say, type TemplateDraft} from "./template-draft.ts";
import {writeBody} from "./write-body.ts";
import {type FrontMatterValues, writeFrontMatter} from "./write-front-matter.ts";

export interface TemplateRequest {
  readonly name: string;
  readonly for: FrontMatter["for"];
  readonly format: Format;
  /** One that the format can be; the usual one if left out. */
  readonly edition?: Edition | undefined;
  readonly language: Language;
  readonly pieces?: TemplateDraft["pieces"];
  readonly subtitle?: string;
  /** Documents are called by their titles, since no other template uses those. */
  readonly byTitle?: true;
}

/** A template that builds at once for every subject that there is, written with the indicators of this data package. */
export function planTemplate(
  request: TemplateRequest,
  view: DatasetView,
  themes: readonly ThemeText[],
): Outcome<NewFile> {
  const {name, format, language, edition = usualEdition[format]} = request;
  const badName = checkName(name, templateName);
  if (badName) return {diagnostics: [badName]};
  const theme = chooseTheme(themes, format);
  if (theme === undefined) return {diagnostics: [noTheme(format)]};
  const draft = draftOf(request, view);
  const frontMatter = writeFrontMatter(
    {
      title: `"${titleOf(request, view)}"`,
      subtitle: JSON.stringify(
        request.subtitle ?? say(draft, {zh: "依据公开资料整理", en: "From published sources"}),
      ),
      for: request.for,
      format,
      edition,
      theme: writeScalar(theme),
      ...(request.byTitle ? {} : {file: `'${fileNameOf(request, view)}'`}),
      ...settings[edition],
      ...(request.for === "meeting" ? ofMeeting(edition, draft) : {}),
      ...(draft.picks.isQuotable ? limits[edition] : {}),
      "minimum-observations": "1",
    },
    format,
    language,
    {levels: writeScalar(levelsOf(view)), written: draft.written},
  );
  const text = [...frontMatter, ...writeBody(draft)].join("\n");
  return {value: {path: `${name}.md`, text: `${text.trimEnd()}\n`}, diagnostics: []};
}

/** The levels of areas that have documents and are not the whole: those that a template may be for. */
function levelsOf({areas, levelById}: DatasetView): string {
  const used = new Set(areas.map(({level}) => level));
  const parts = [...used].filter((id) => levelById.get(id)?.documents && levelById.get(id)?.whole === "");
  return (parts.length > 0 ? parts : [...used]).join(" ");
}

/** What the sections of a template are told. */
export function draftOf(request: TemplateRequest, view: DatasetView): TemplateDraft {
  const {edition = usualEdition[request.format], pieces = "written"} = request;
  return {
    ...request,
    edition,
    pieces,
    picks: pickIndicators(view),
    written: view.dataset.language,
    subject: subjectOf(request.for, view),
  };
}

/** What an edition is read for decides how its parts and sources are shown. */
const settings: Readonly<Record<Edition, FrontMatterValues>> = {
  briefing: {citations: "sources"},
  deck: {"section-slides": "false"},
  compendium: {},
};

/** What a meeting says of itself stands on the cover. */
function ofMeeting(edition: Edition, draft: TemplateDraft): FrontMatterValues {
  const lead = say(draft, {zh: "　　汇报人：", en: " · Presented by "});
  const closing = say(draft, {zh: "汇报完毕，请批评指正", en: "Thank you"});
  const issuer = "{{#if meeting.issuer}}{{meeting.issuer}}{{/if}}";
  const speaker = `{{#if meeting.speaker}}${lead}{{meeting.speaker}}{{/if}}`;
  return {
    subtitle: '"{{#if meeting.occasion}}{{meeting.occasion}}{{/if}}"',
    author: `"${issuer}${edition === "deck" ? speaker : ""}"`,
    issued: '"{{#if meeting.date}}{{meeting.date}}{{/if}}"',
    ...(edition === "deck" ? {agenda: "true", sources: "slide", closing: `"${closing}"`} : {}),
  };
}

/** How long it may be; nobody can promise that where names have no end. */
const limits: Readonly<Record<Edition, FrontMatterValues>> = {
  briefing: {"pages-at-most": "4"},
  deck: {"slides-at-most": "15"},
  compendium: {},
};

/** The usual one, else the first that has nothing wrong. */
function chooseTheme(themes: readonly ThemeText[], format: Format): string | undefined {
  const fitting = themes.filter(({text, file}) => {
    const {value, diagnostics} = parseTheme(text, file);
    return value?.format === format && diagnostics.length === 0;
  });
  const usual = format === "docx" ? "briefing" : "meeting";
  return (fitting.find(({name}) => name === usual) ?? fitting[0])?.name;
}

function noTheme(format: Format): Diagnostic {
  return {
    severity: "error",
    code: "unknown-theme",
    message: {
      en: `there is no theme for ${format} that the template could use`,
      zh: `没有可用于 ${format} 的主题`,
    },
    hint: {
      en: `make one first: jianbao new theme my-theme --format ${format}`,
      zh: `请先新建一个：jianbao new theme my-theme --format ${format}`,
    },
  };
}
