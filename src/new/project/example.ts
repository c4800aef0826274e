import {digest} from "../../base/digest.ts";
import type {TableName} from "../../dataset/contract.ts";
import type {LanguageId} from "../../model/language.ts";
import type {ReportLine} from "./report-line.ts";

export type ExampleRow = Readonly<Record<string, string>>;

/** The invented data that a new project begins with. */
export interface Example {
  readonly language: LanguageId;
  readonly title: string;
  readonly description: string;
  readonly report: readonly ReportLine[];
  readonly tables: Readonly<Record<TableName, readonly ExampleRow[]>>;
  /** The levels of its areas, as `datapackage.json` names them. */
  readonly levels: readonly {readonly value: string; readonly label: string; readonly whole?: string}[];
  /** One meeting that shows what there is to say. */
  readonly meeting: {
    readonly name: string;
    readonly areas: readonly string[];
    readonly topics: readonly string[];
    readonly values: Readonly<Record<"date" | "occasion" | "speaker" | "issuer", string>>;
  };
  /** Below the titles of its documents. */
  readonly subtitle: string;
}

const exampleSource = "example-report";
export const reportFile = `${exampleSource}.txt`;

export const textOfReport = (report: readonly ReportLine[]) => `${report.map(({text}) => text).join("\n")}\n`;

export const row = (columns: string, ...values: string[]): ExampleRow =>
  Object.fromEntries(columns.split(" ").map((column, index) => [column, values[index] ?? ""]));

export const area = (code: string, name: string, short: string, level: string, parent = "EX-00") =>
  row("code name short_name level parent valid_from valid_to", code, name, short, level, parent);

export const topic = (id: string, name: string, order: string, description: string) =>
  row("id name order description", id, name, order, description);

/** A share in percent, or a count of what there is. @param plural of its unit, in languages that have one */
export function indicatorOf(
  id: string,
  name: string,
  ofTopic: string,
  unit: string,
  definition: string,
  plural?: string,
): ExampleRow {
  const isShare = unit === "%";
  return {
    ...row(
      "id name topic unit decimals direction kind aliases definition accrual weight phrase unit_forms",
      ...[
        id,
        name,
        ofTopic,
        unit,
        isShare ? "1" : "0",
        "higher",
        isShare ? "share" : "count",
        "",
        definition,
      ],
      ...[isShare ? "" : "stock", isShare ? "core" : ""],
    ),
    ...(plural === undefined ? {} : {unit_plural: plural}),
  };
}

/** What an example says beside its report, from which the tables with figures are made. */
export interface ExampleParts extends Pick<Example["tables"], "areas" | "topics" | "indicators"> {
  readonly source: {readonly title: string; readonly publisher: string; readonly note: string};
  /** What the place of a line is called. */
  readonly locate: (line: number) => string;
  readonly initiatives: readonly ExampleInitiative[];
  /** Numbers of the report that are no figures, by the reason. */
  readonly notFigures: Readonly<Record<string, RegExp>>;
}

export const tablesOf = (
  report: readonly ReportLine[],
  {areas, topics, indicators, source, locate, initiatives, notFigures}: ExampleParts,
): Example["tables"] => ({
  ...{areas, topics, indicators},
  sources: [sourceOf(report, source)],
  observations: observationsOf(report, locate),
  initiatives: initiatives.map((each) => initiativeOf(report, each)),
  "not-figures": notFiguresOf(report, notFigures),
});

/** The report as a source that figures can be looked up in. */
const sourceOf = (report: readonly ReportLine[], {title, publisher, note}: ExampleParts["source"]) =>
  row(
    "id title publisher published file sha256 note",
    exampleSource,
    title,
    publisher,
    "2025-12",
    reportFile,
    digest(textOfReport(report)),
    note,
  );

const observationsOf = (report: readonly ReportLine[], locate: ExampleParts["locate"]): ExampleRow[] =>
  report.flatMap(({facts}, index) =>
    facts.map((fact) =>
      row(
        "id area indicator period value value_high qualifier status source line locator printed preferred note scope period_basis phrase",
        `${fact.area.toLowerCase()}.${fact.indicator}.${fact.period}.${fact.status}`,
        fact.area,
        fact.indicator,
        fact.period,
        String(fact.value),
        "",
        fact.qualifier,
        fact.status,
        exampleSource,
        String(index + 1),
        locate(index + 1),
        fact.printed,
      ),
    ),
  );

const notFiguresOf = (report: readonly ReportLine[], reasons: ExampleParts["notFigures"]): ExampleRow[] =>
  report.flatMap(({text}, index) =>
    Object.entries(reasons).flatMap(([reason, pattern]) =>
      [...new Set(text.match(pattern) ?? [])].map((printed) =>
        row("source line printed reason", exampleSource, String(index + 1), printed, reason),
      ),
    ),
  );

export interface ExampleInitiative {
  readonly code: string;
  readonly id: string;
  readonly topic: string;
  readonly kind: string;
  readonly name: string;
  readonly summary: string;
  readonly status?: string;
}

/** Its line is the one that tells of it, by the end of its name. */
function initiativeOf(report: readonly ReportLine[], given: ExampleInitiative): ExampleRow {
  const {code, id, topic: ofTopic, kind, name, summary, status = "under-way"} = given;
  const line = report.findIndex(({text}) => text.includes(name.slice(-4))) + 1;
  return row(
    "id area topic kind name summary period source line status",
    `${code.toLowerCase()}.${id}`,
    code,
    ofTopic,
    kind,
    name,
    summary,
    "",
    exampleSource,
    String(line),
    status,
  );
}
