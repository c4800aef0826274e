import {type Diagnostic, hasErrors, withoutRepeats} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import type {WordForm} from "../form/form.ts";
import {wordsOf} from "../language/languages.ts";
import type {WordList} from "../language/word-list.ts";
import {zh} from "../language/zh.ts";
import type {ChartForm} from "../model/chart.ts";
import type {Area, Observation} from "../model/dataset.ts";
import type {CitedObservation} from "../model/document.ts";
import {unlessUsual} from "../model/language.ts";
import type {Meeting} from "../model/meeting.ts";
import {formatDate} from "../query/source-date.ts";
import {type DatasetView, findWhole} from "./dataset-view.ts";
import {findOtherEnding, withoutEnding} from "./file-ending.ts";
import {limitKeys, type templatedKeys} from "./front-matter.ts";
import {placeOfKey} from "./place-of-key.ts";
import {keyOfPlace, type PreparedLibrary, type PreparedTemplate} from "./prepare-library.ts";
import type {RenderState} from "./runtime.ts";
import {resolveOrigins} from "./source-map.ts";
import type {Subject} from "./subjects.ts";
import {languageOf, type Template} from "./template.ts";

export type {Subject} from "./subjects.ts";

/**
 * The output of this stage: one self-contained Markdown text. Its front matter holds the document's properties
 * and all observations and sources that it cites, so that no later stage needs the dataset.
 */
export interface Brief {
  readonly text: string;
  /** Takes a 1-based line and column of `text` to the template or partial that they come from. */
  readonly locate: (line: number, column: number) => Place;
  readonly title: string;
  /** Name of the document's file without its ending; not yet made safe for file systems. */
  readonly fileName: string;
  /** Ids of the observations that it cites, in order of first use. */
  readonly cited: readonly string[];
  /** The Word file that the text fills. */
  readonly form?: WordForm;
}

export interface Rendering {
  /** Absent only if `diagnostics` holds an error. */
  readonly value?: Brief;
  /** The text in spite of errors, with nothing where something is wrong: to look for what else is. */
  readonly draft: Brief;
  readonly diagnostics: readonly Diagnostic[];
  /** Nothing was noted, not even what is told elsewhere and left out of `diagnostics`. */
  readonly isSilent: boolean;
}

/**
 * @param date that the document bears in ISO 8601: a day, a month or a year; empty where it is not known
 * @param charts the form of charts that the command line asks for
 */
export function renderTemplate(
  prepared: PreparedTemplate,
  library: PreparedLibrary,
  view: DatasetView,
  subject: Subject,
  date: string,
  charts: ChartForm | null = null,
): Rendering {
  const {template} = prepared;
  const {state, run, runKey} = openRun(prepared, library, view, subject, date);
  const title = runKey("title");
  const isNamed = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/u.test(title);
  if (!isNamed && !hasErrors(state.diagnostics)) state.diagnostics.push(emptyTitle(template));
  const subtitle = runKey("subtitle");
  const author = runKey("author");
  const issue = runKey("issue");
  const issued = runKey("issued");
  const meeting = subject.for === "meeting" ? subject.meeting : undefined;
  const closing = meeting?.closing ?? runKey("closing");
  const asked = runKey("file");
  const otherEnding = findOtherEnding(asked, template);
  if (otherEnding) state.diagnostics.push(otherEnding);
  const fileName = fileNameOf(asked, title);
  const body = run(prepared.body);
  const diagnostics = withoutRepeats(withoutToldGaps(state.diagnostics, library));

  const head = writeHead({
    title,
    subtitle,
    subject: nameSubject(subject, state.scope.words.overview),
    format: template.frontMatter.format,
    template: template.name,
    theme: template.frontMatter.theme,
    ...unlessUsual(languageOf(template, view)),
    date,
    author,
    issue,
    issued,
    sectionSlides: template.frontMatter["section-slides"],
    closing,
    ...slideChoices(template, meeting),
    charts: {command: charts, template: template.frontMatter.charts ?? null},
    ...limitOf(template),
    ...citationsOf(template),
    ...cite(state.cited, view),
  });
  const headLines = head.split("\n").slice(0, -1);
  const brief: Brief = {
    text: head + body.text,
    locate: (line, column) =>
      line <= headLines.length
        ? placeInHead(line, headLines, template, meeting)
        : body.locate(line - headLines.length, column),
    title,
    fileName,
    cited: [...state.cited],
    ...(template.form ? {form: template.form} : {}),
  };
  return {
    ...(hasErrors(diagnostics) ? {} : {value: brief}),
    draft: brief,
    diagnostics,
    isSilent: state.diagnostics.length === 0,
  };
}

/** What a template and a meeting say of slides; the meeting has the last word. */
function slideChoices({frontMatter}: Template, meeting: Meeting | undefined): Record<string, unknown> {
  const agenda = meeting?.agenda ?? frontMatter.agenda;
  const sources = meeting?.sources ?? frontMatter.sources;
  const hide = frontMatter.format === "pptx" ? (meeting?.hide ?? []) : [];
  return {
    ...(agenda === undefined ? {} : {agenda}),
    ...(sources === undefined ? {} : {sourcesAt: sources}),
    ...(hide.length === 0 ? {} : {hide: hide.map(({name}) => name)}),
  };
}

/** Where a line of the head comes from: a key of the template, or what its meeting says. */
function placeInHead(
  line: number,
  headLines: readonly string[],
  template: Template,
  meeting: Meeting | undefined,
): Place {
  const hidden = line - headLines.indexOf("hide:") - 2;
  const written = headLines.includes("hide:") ? meeting?.hide[hidden]?.place : undefined;
  return written ?? placeOfKey(template, headLines[line - 1]?.split(":", 1)[0] ?? "");
}

/** That a figure has no data is no news where its indicator was reported, or cannot be read. */
function withoutToldGaps(found: readonly Diagnostic[], {gaps}: PreparedLibrary): Diagnostic[] {
  const lineOf = ({place}: Diagnostic) => `${place?.file}:${place?.line}`;
  const wrong = new Set(found.filter(({severity}) => severity === "error").map(lineOf));
  return found.filter(
    (each) =>
      each.code !== "figure-without-data" ||
      !(wrong.has(lineOf(each)) || (each.place && gaps.has(keyOfPlace(each.place)))),
  );
}

/** What a document will be called, without making its text; undefined if there is a mistake in its name. */
export function renderName(
  prepared: PreparedTemplate,
  library: PreparedLibrary,
  view: DatasetView,
  subject: Subject,
  date: string,
): Pick<Brief, "title" | "fileName"> | undefined {
  const {state, runKey} = openRun(prepared, library, view, subject, date);
  const title = runKey("title");
  const fileName = fileNameOf(runKey("file"), title);
  return hasErrors(state.diagnostics) ? undefined : {title, fileName};
}

/** @param asked what the key `file:` says, empty where it is left out */
const fileNameOf = (asked: string, title: string) => withoutEnding(asked) || withoutEnding(title) || title;

function emptyTitle(template: Template): Diagnostic {
  return {
    severity: "error",
    code: "empty-title",
    message: {en: "the title of this document is empty", zh: "这份文件的标题是空的"},
    hint: {
      en: "give title: in the front matter a text that no condition leaves out",
      zh: "请在文首设置的 title: 里写上在任何情况下都有的文字",
    },
    place: placeOfKey(template, "title"),
  };
}

function openRun(
  {template, keys}: PreparedTemplate,
  library: PreparedLibrary,
  view: DatasetView,
  subject: Subject,
  date: string,
) {
  const words = wordsOf(languageOf(template, view));
  const state: RenderState = {
    scope: {
      words,
      view,
      area: areaOf(subject),
      topic: subject.for === "topic" ? subject.topic : null,
    },
    origins: library.origins,
    diagnostics: [],
    cited: new Set(),
    turns: 0,
  };
  const context = makeContext(view, subject, date, words);
  const run = (render: PreparedTemplate["body"] | undefined) =>
    resolveOrigins(render?.(context, {...ownPropertiesOnly, data: {state}}) ?? "", library.origins, {
      file: template.file,
    });
  const runKey = (key: (typeof templatedKeys)[number]) => run(keys.get(key)).text;
  return {state, run, runKey};
}

/** What a record inherits is no data. Said outright, because Handlebars otherwise warns on the console. */
const ownPropertiesOnly = {allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false};

/** The variables that every template of a kind can name. */
function makeContext(
  view: DatasetView,
  subject: Subject,
  date: string,
  {dates}: WordList,
): Record<string, unknown> {
  return {
    city: findWhole(view),
    date: date === "" ? null : formatDate(date, dates),
    dataset: {name: view.dataset.name, title: view.dataset.title},
    ...(subject.for === "area" ? {area: subject.area} : {}),
    ...(subject.for === "topic" ? {topic: subject.topic} : {}),
    ...(subject.for === "meeting" ? {meeting: meetingRecord(subject.meeting, dates)} : {}),
  };
}

/** What helpers take for the document's own area; a meeting about one area has one as well. */
function areaOf(subject: Subject): Area | null {
  if (subject.for === "area") return subject.area;
  const areas = subject.for === "meeting" ? subject.meeting.areas : [];
  return areas.length === 1 ? (areas[0] ?? null) : null;
}

/** The meeting as templates see it: what they print. What is done with its slides is settled apart from them. */
function meetingRecord(
  {name, areas, topics, occasion, date, speaker, issuer}: Meeting,
  dates: WordList["dates"],
) {
  const day = date === null ? null : formatDate(date, dates);
  return {name, areas, topics, occasion, date: day, speaker, issuer};
}

export function nameSubject(subject: Subject, overview = zh.overview): string {
  switch (subject.for) {
    case "area":
      return subject.area.name;
    case "topic":
      return subject.topic.name;
    case "all":
      return overview;
    case "meeting":
      return subject.meeting.name;
  }
}

/** How long the document may be; it has the same key in the brief text, so that a message of it leads there. */
function limitOf({frontMatter}: Template): Record<string, number> {
  const key = limitKeys[frontMatter.format];
  const most = frontMatter[key];
  return most === undefined ? {} : {[key]: most};
}

/** What of its sources the document shows; a template made in Word looks as it was made where it does not ask for more. */
function citationsOf({frontMatter: {citations}, form}: Template): Record<string, unknown> {
  const numbered = citations === "none" ? undefined : citations;
  if (!form) return {citations: numbered ?? "places"};
  const shown = {digest: form.digest, marks: numbered !== undefined, sources: citations !== "none"};
  return {citations: numbered ?? "sources", form: shown};
}

/** Each value as JSON, which is YAML; of a list each item on a line of its own, so that texts can be compared. */
function writeHead(properties: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(properties).flatMap(([key, value]) =>
    Array.isArray(value) && value.length > 0
      ? [`${key}:`, ...value.map((item) => `  - ${JSON.stringify(item)}`)]
      : [`${key}: ${JSON.stringify(value)}`],
  );
  return `---\n${lines.join("\n")}\n---\n`;
}

/** What the document keeps of an observation; how to word and select it the template has settled. */
function citedOf({
  place: _place,
  preferred: _preferred,
  scope: _scope,
  periodBasis: _basis,
  phrase: _phrase,
  ...kept
}: Observation): CitedObservation {
  return kept;
}

/** The observations that the text cites and their sources, in the order of their first use. */
function cite(cited: ReadonlySet<string>, view: DatasetView) {
  const observations = [...cited].flatMap((id) => {
    const observation = view.observationById.get(id);
    if (!observation) return [];
    return [citedOf(observation)];
  });
  const sources = [...new Set(observations.map(({source}) => source))].flatMap((id) => {
    const source = view.sourceById.get(id);
    if (!source) return [];
    const {place: _place, file: _file, note: _note, ...kept} = source;
    return [kept];
  });
  return {observations, sources};
}
