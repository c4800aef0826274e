import {hasErrors} from "../diagnostic/diagnostic.ts";
import type {Dataset} from "../model/dataset.ts";
import {defineCommand} from "./command.ts";
import {type ExitCode, exitCodes} from "./exit-codes.ts";
import {meetingsFolder, meetingsOption} from "./meetings-option.ts";
import {printDiagnostics} from "./print-diagnostics.ts";
import type {Terminal} from "./terminal.ts";

const kinds = ["areas", "topics", "indicators", "templates", "meetings", "helpers"] as const;
type Kind = (typeof kinds)[number];

interface Folders {
  readonly data: string;
  readonly templates: string;
  readonly meetings: string;
}

/** A row of what is listed; the first columns are what one types elsewhere. */
type Row = Readonly<Record<string, string | number>>;

/** Rows even where some are missing: the exit code tells. */
interface Listing {
  readonly rows?: readonly Row[];
  readonly code: ExitCode;
}

export const listCommand = defineCommand({
  command: "list <what>",
  describe: "list areas, topics, indicators, templates, meetings or helpers / 列出可用的名称",
  options: (yargs) =>
    yargs.positional("what", {choices: kinds, demandOption: true}).options({
      data: {type: "string", default: "data", describe: "folder of the data package / 数据文件夹"},
      templates: {type: "string", default: "templates", describe: "folder of the templates / 模板文件夹"},
      ...meetingsOption,
      json: {type: "boolean", default: false, describe: "print JSON / 以 JSON 输出"},
    }),
  async run(options, terminal) {
    const folders = {...options, meetings: meetingsFolder(options)};
    const {rows, code} = await listers[options.what](folders, terminal);
    if (!rows) return code;
    if (options.json) terminal.out(JSON.stringify(rows, null, 2));
    else printRows(rows, terminal);
    return code;
  },
});

const listers: Record<Kind, (folders: Folders, terminal: Terminal) => Promise<Listing>> = {
  areas: ({data}, terminal) =>
    withDataset(data, terminal, ({areas, observations}) =>
      areas.map(({code, name, level}) => ({
        code,
        name,
        level,
        observations: observations.filter(({area}) => area === code).length,
      })),
    ),
  topics: ({data}, terminal) =>
    withDataset(data, terminal, ({topics, indicators, observations}) =>
      topics.map(({id, name}) => {
        const own = new Set(indicators.filter(({topic}) => topic === id).map((indicator) => indicator.id));
        return {id, name, observations: observations.filter(({indicator}) => own.has(indicator)).length};
      }),
    ),
  indicators: ({data}, terminal) =>
    withDataset(data, terminal, ({indicators, observations}) =>
      indicators.map(({id, name, topic, unit, kind}) => ({
        id,
        name,
        topic,
        unit,
        kind,
        observations: observations.filter(({indicator}) => indicator === id).length,
      })),
    ),
  templates: listTemplates,
  meetings: listMeetings,
  helpers: async (_, terminal) => ({rows: await listHelpers(terminal), code: exitCodes.done}),
};

async function withDataset(
  folder: string,
  terminal: Terminal,
  rowsOf: (dataset: Dataset) => Row[],
): Promise<Listing> {
  const [{loadDataset}, {filesInFolder}] = await Promise.all([
    import("../dataset/load-dataset.ts"),
    import("../dataset/dataset-files.ts"),
  ]);
  const {value, diagnostics} = await loadDataset(folder, filesInFolder(folder));
  printDiagnostics(diagnostics, terminal);
  return value ? {rows: rowsOf(value), code: exitCodes.done} : {code: exitCodes["data-invalid"]};
}

async function listTemplates({templates}: Folders, terminal: Terminal): Promise<Listing> {
  const [{loadTemplates}, {editionOf}, {templateFolder}, {describeFileError}] = await Promise.all([
    import("../template/load-templates.ts"),
    import("../template/front-matter.ts"),
    import("../pipeline/folders/template-folder.ts"),
    import("../diagnostic/file-error.ts"),
  ]);
  try {
    const {library, diagnostics} = await loadTemplates(templateFolder(templates));
    printDiagnostics(diagnostics, terminal);
    const rows = library.templates.map(({name, frontMatter}) => ({
      name,
      for: frontMatter.for,
      format: frontMatter.format,
      edition: editionOf(frontMatter),
      theme: frontMatter.theme,
      title: frontMatter.title,
    }));
    const verdict = hasErrors(diagnostics) ? "template-invalid" : "done";
    return {rows, code: exitCodes[verdict]};
  } catch (error) {
    const problem = describeFileError(error, templates, "templates");
    if (!problem) throw error;
    printDiagnostics([problem], terminal);
    return {code: exitCodes["template-invalid"]};
  }
}

/** Names of areas and topics as the files have them. */
async function listMeetings({meetings}: Folders, terminal: Terminal): Promise<Listing> {
  const [{loadMeetings}, {meetingFolder}, {describeFileError}] = await Promise.all([
    import("../meeting/load-meetings.ts"),
    import("../pipeline/folders/meeting-folder.ts"),
    import("../diagnostic/file-error.ts"),
  ]);
  try {
    const loaded = await loadMeetings(meetingFolder(meetings));
    printDiagnostics(loaded.diagnostics, terminal);
    const rows = loaded.meetings.map(({name, values}) => ({
      name,
      area: values.area.join("、"),
      topics: (values.topics ?? []).join("、"),
      edition: values.edition.join(","),
      date: values.date ?? "",
      occasion: values.occasion ?? "",
    }));
    const verdict = hasErrors(loaded.diagnostics) ? "template-invalid" : "done";
    return {rows, code: exitCodes[verdict]};
  } catch (error) {
    const problem = describeFileError(error, meetings, "templates");
    if (!problem) throw error;
    printDiagnostics([problem], terminal);
    return {code: exitCodes["template-invalid"]};
  }
}

async function listHelpers(terminal: Terminal): Promise<Row[]> {
  const {helpers} = await import("../template/helpers/index.ts");
  return helpers.map(({name, group, summary, parameters, options, example}) => ({
    name,
    group,
    values: parameters.map(({name: each, optional}) => (optional ? `[${each}]` : each)).join(" "),
    options: Object.keys(options)
      .map((option) => `${option}=`)
      .join(" "),
    summary: summary[terminal.language],
    example,
  }));
}

/** Few columns stand in a table; a row with long texts is printed as a paragraph. */
function printRows(rows: readonly Row[], terminal: Terminal): void {
  for (const row of rows) {
    const {summary, example, ...short} = row;
    terminal.out(Object.values(short).join("\t"));
    if (summary !== undefined) terminal.out(`    ${summary}`);
    if (example !== undefined) terminal.out(`    ${example}`);
  }
}
