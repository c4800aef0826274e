import type {CommandModule} from "yargs";
import {hasErrors} from "../diagnostic/diagnostic.ts";
import type {Dataset} from "../model/dataset.ts";
import {exitCodes} from "./exit-codes.ts";
import {findLanguage} from "./language.ts";
import {printDiagnostics} from "./print-diagnostics.ts";
import {openTerminal, type Terminal} from "./terminal.ts";

const kinds = ["areas", "topics", "indicators", "templates", "helpers"] as const;
type Kind = (typeof kinds)[number];

interface ListOptions {
  what: Kind;
  data: string;
  templates: string;
  json: boolean;
  lang: string | undefined;
}

/** A row of what is listed; the first columns are what one types elsewhere. */
type Row = Readonly<Record<string, string | number>>;

export const listCommand: CommandModule<object, ListOptions> = {
  command: "list <what>",
  describe: "list areas, topics, indicators, templates or helpers / 列出可用的名称",
  builder: (yargs) =>
    yargs.positional("what", {choices: kinds, demandOption: true}).options({
      data: {type: "string", default: "data", describe: "folder of the data package / 数据文件夹"},
      templates: {type: "string", default: "templates", describe: "folder of the templates / 模板文件夹"},
      json: {type: "boolean", default: false, describe: "print JSON / 以 JSON 输出"},
    }) as never,
  async handler(options) {
    const terminal = openTerminal(findLanguage(options.lang, process.env), process);
    const rows = await listers[options.what](options, terminal);
    if (!rows) return;
    if (options.json) terminal.out(JSON.stringify(rows, null, 2));
    else printRows(rows, terminal);
  },
};

const listers: Record<
  Kind,
  (options: ListOptions, terminal: Terminal) => Promise<readonly Row[] | undefined>
> = {
  areas: (options, terminal) =>
    withDataset(options, terminal, ({areas, observations}) =>
      areas.map(({code, name, level}) => ({
        code,
        name,
        level,
        observations: observations.filter(({area}) => area === code).length,
      })),
    ),
  topics: (options, terminal) =>
    withDataset(options, terminal, ({topics, indicators, observations}) =>
      topics.map(({id, name}) => {
        const own = new Set(indicators.filter(({topic}) => topic === id).map((indicator) => indicator.id));
        return {id, name, observations: observations.filter(({indicator}) => own.has(indicator)).length};
      }),
    ),
  indicators: (options, terminal) =>
    withDataset(options, terminal, ({indicators, observations}) =>
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
  helpers: (_, terminal) => listHelpers(terminal),
};

async function withDataset(
  options: ListOptions,
  terminal: Terminal,
  rowsOf: (dataset: Dataset) => Row[],
): Promise<Row[] | undefined> {
  const [{loadDataset}, {filesInFolder}] = await Promise.all([
    import("../dataset/load-dataset.ts"),
    import("../dataset/dataset-files.ts"),
  ]);
  const {value, diagnostics} = await loadDataset(options.data, filesInFolder(options.data));
  printDiagnostics(diagnostics, terminal);
  if (value) return rowsOf(value);
  process.exitCode = exitCodes["data-invalid"];
  return undefined;
}

async function listTemplates(options: ListOptions, terminal: Terminal): Promise<Row[] | undefined> {
  const [{loadTemplates}, {nodeEffects}, {describeFileError}] = await Promise.all([
    import("../template/load-templates.ts"),
    import("../pipeline/node-effects.ts"),
    import("../diagnostic/file-error.ts"),
  ]);
  const effects = nodeEffects({data: options.data, templates: options.templates, output: ""}, process.env);
  try {
    const {library, diagnostics} = await loadTemplates(effects.templateFiles);
    printDiagnostics(diagnostics, terminal);
    if (hasErrors(diagnostics)) process.exitCode = exitCodes["template-invalid"];
    return library.templates.map(({name, frontMatter}) => ({
      name,
      for: frontMatter.for,
      format: frontMatter.format,
      theme: frontMatter.theme,
      title: frontMatter.title,
    }));
  } catch (error) {
    const problem = describeFileError(error, options.templates, "templates");
    if (!problem) throw error;
    printDiagnostics([problem], terminal);
    process.exitCode = exitCodes["template-invalid"];
    return undefined;
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
