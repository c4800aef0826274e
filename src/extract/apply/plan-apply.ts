import type {Diagnostic, Wording} from "../../diagnostic/diagnostic.ts";
import {convertUnit} from "../../figure/convert-unit.ts";
import {countDecimals, shiftPoint} from "../../figure/decimal.ts";
import {readPrintedFigure} from "../../figure/read-printed.ts";
import type {Dataset, Indicator} from "../../model/dataset.ts";
import type {AsideColumn, FigureColumn} from "../drafts/columns.ts";
import {readDecision} from "../drafts/decision.ts";
import {findMissingCell} from "../drafts/missing-cell.ts";
import type {ReadRow} from "../drafts/read-draft.ts";
import {extractProblems} from "../extract-problems.ts";
import {ObservationIds} from "./observation-ids.ts";

type Cells = Readonly<Record<string, string>>;

/** What is known when drafts are applied. */
export interface ApplyInput {
  readonly dataset: Dataset;
  /** Whether the table of indicators has a column for the measure words that sources print. */
  readonly hasUnitForms: boolean;
  /** Short forms of areas in ids, by code. */
  readonly slugs: ReadonlyMap<string, string>;
  readonly figures: readonly ReadRow<FigureColumn>[];
  readonly setAside: readonly ReadRow<AsideColumn>[];
  readonly files: {readonly figures: string; readonly setAside: string};
}

/** Rows to add to the data, each with the line of its draft, and what is left to decide. */
export interface ApplyPlan {
  readonly observations: readonly PlannedRow[];
  readonly indicators: readonly PlannedRow[];
  readonly notFigures: readonly PlannedRow[];
  /** Measure words that sources print for indicators that are there, by id. */
  readonly unitForms: ReadonlyMap<string, readonly string[]>;
  /** Decimals that indicators that are there need from now on, by id. */
  readonly decimals: ReadonlyMap<string, number>;
  readonly openFigures: readonly ReadRow<FigureColumn>[];
  readonly openAside: readonly ReadRow<AsideColumn>[];
  /** Rows that are decided and cannot be applied as they are. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface PlannedRow {
  readonly cells: Cells;
  readonly file: string;
  readonly line: number;
}

export function planApply({dataset, hasUnitForms, slugs, figures, setAside, files}: ApplyInput): ApplyPlan {
  const diagnostics: Diagnostic[] = [];
  const [observations, notFigures, open, openAside]: [
    PlannedRow[],
    PlannedRow[],
    ReadRow<FigureColumn>[],
    ReadRow<AsideColumn>[],
  ] = [[], [], [], []];
  const indicators = new NewIndicators(dataset.indicators, hasUnitForms);
  const ids = new ObservationIds(
    dataset.observations.map(({id}) => id),
    slugs,
  );
  for (const row of figures) {
    const decision = readDecision(row.cells.decision);
    const at = {file: files.figures, line: row.line};
    if (decision.kind === "open" || decision.kind === "figure") open.push(row);
    else if (decision.kind === "unclear")
      diagnostics.push(extractProblems.row(at.file, at.line, decision.message, decide));
    else if (decision.kind === "set-aside")
      notFigures.push({...at, cells: asideOf(row.cells, decision.reason)});
    else {
      const lack = findMissing(row.cells, dataset);
      const problem = lack ?? indicators.findClash(row);
      if (problem) diagnostics.push(extractProblems.row(at.file, at.line, problem, lack ? fill : rename));
      else {
        const id = indicators.use(row, at.file);
        const value = valueFor(row.cells, indicators.find(id));
        indicators.fit(id, [value, row.cells.value_high]);
        const locator = row.cells.locator || `第${row.cells.line}行`;
        const cells = {...row.cells, indicator: id, value, locator};
        observations.push({...at, cells: {...cells, id: ids.make(cells)}});
      }
    }
  }
  for (const row of setAside) {
    const decision = readDecision(row.cells.decision);
    const at = {file: files.setAside, line: row.line};
    if (decision.kind === "unclear")
      diagnostics.push(extractProblems.row(at.file, at.line, decision.message, decide));
    else if (decision.kind === "figure" || (decision.kind === "open" && row.cells.why !== ""))
      openAside.push(row);
    else {
      const reason = decision.kind === "set-aside" ? decision.reason : row.cells.reason;
      notFigures.push({...at, cells: {...row.cells, reason}});
    }
  }
  return {
    ...{observations, notFigures, diagnostics, openAside, openFigures: open},
    ...{indicators: indicators.rows, unitForms: indicators.forms, decimals: indicators.decimals},
  };
}

const mostDecimals = 4;

const decide: Wording = {
  en: "write yes, or no: and the reason, or leave it empty to decide later",
  zh: "请写“采用”，或“不是数据：理由”；留空表示以后再定",
};
const fill: Wording = {
  en: "fill in the cell, or leave the decision empty",
  zh: "请填上这一格，或者先把 decision 留空",
};

const rename: Wording = {
  en: "change indicator_name, or leave the decision empty",
  zh: "请改 indicator_name，或者先把 decision 留空",
};

const asideOf = ({source, line, printed}: Cells, reason: string) => ({
  source: source ?? "",
  line: line ?? "",
  printed: printed ?? "",
  reason,
});

function findMissing(
  cells: ReadRow<FigureColumn>["cells"],
  {indicators, topics}: Dataset,
): Wording | undefined {
  const column = findMissingCell(
    cells,
    (wanted) => indicators.some(({id}) => id === wanted),
    (wanted) => topics.some(({id}) => id === wanted),
  );
  if (column === undefined) return undefined;
  if (column !== "topic" || cells.topic === "") return missing(column);
  return {en: `topic: topics.csv has no "${cells.topic}"`, zh: `topic：topics.csv 里没有“${cells.topic}”`};
}

const missing = (column: string): Wording => ({
  en: `the row is accepted, but its "${column}" is empty`,
  zh: `这一行已采用，但 ${column} 是空的`,
});

const clash = (name: string, other: {unit: string; line: number}, unit: string): Wording => ({
  en: `indicator_name: "${name}" is counted in "${unit}" here, in "${other.unit}" in line ${other.line} of the draft: they are two indicators`,
  zh: `indicator_name：“${name}”这里的单位是“${unit}”，草稿第${other.line}行是“${other.unit}”：不是同一个指标`,
});

const clashWithKnown = ({id, name, unit}: Indicator): Wording => ({
  en: `indicator_name: "${name}" is the name of "${id}" in the data (unit "${unit}"); if it is meant, write that id into "indicator"`,
  zh: `indicator_name：数据里已有指标“${name}”（${id}，单位“${unit}”），是它就在 indicator 写这个编号`,
});

/** Indicators that rows ask for and the data does not have, in the order of the rows. */
class NewIndicators {
  readonly rows: (PlannedRow & {cells: Record<string, string>})[] = [];
  readonly forms = new Map<string, string[]>();
  readonly decimals = new Map<string, number>();
  readonly #known: ReadonlyMap<string, Indicator>;
  /** Of the new ones, by their names: an indicator is known by its name, so that two of one name are one. */
  readonly #named = new Map<string, {readonly id: string; readonly unit: string; readonly line: number}>();
  readonly #hasForms: boolean;

  constructor(known: readonly Indicator[], hasForms: boolean) {
    this.#hasForms = hasForms;
    this.#known = new Map(known.map((indicator) => [indicator.id, indicator]));
  }

  find(id: string): Indicator | undefined {
    return this.#known.get(id);
  }

  /** Why the name of a row's new indicator cannot be that of one. */
  findClash({cells}: ReadRow<FigureColumn>): Wording | undefined {
    if (this.#known.has(cells.indicator || cells.new_indicator)) return undefined;
    const name = cells.indicator_name;
    const known = [...this.#known.values()].find((each) => each.name === name);
    if (known) return clashWithKnown(known);
    const other = this.#named.get(name);
    return other && other.unit !== cells.unit ? clash(name, other, cells.unit) : undefined;
  }

  /** The id of a row's indicator, which there is from now on. */
  use({cells, line}: ReadRow<FigureColumn>, file: string): string {
    const same = this.#known.has(cells.indicator) ? undefined : this.#named.get(cells.indicator_name);
    const id = same?.id ?? (cells.indicator || cells.new_indicator);
    const known = this.#known.get(id);
    const form = cells.unit_form === "" ? "" : `${cells.unit_form}=${known?.unit ?? cells.unit}`;
    if (known) {
      const printed = cells.unit_form === "-" ? "" : cells.unit_form;
      const isKnown = known.unit === printed || known.unitForms.some((each) => each.printed === printed);
      if (form !== "" && !isKnown) this.#addForm(id, form);
      return id;
    }
    const decimals = Math.max(
      countDecimals(Number(cells.value)),
      countDecimals(Number(cells.value_high || 0)),
    );
    const row = this.rows.find((each) => each.cells.id === id);
    if (row) {
      row.cells.decimals = String(Math.max(Number(row.cells.decimals), decimals));
      const forms = row.cells.unit_forms ?? "";
      if (form !== "" && !forms.split("|").includes(form))
        row.cells.unit_forms = forms === "" ? form : `${forms}|${form}`;
      return id;
    }
    this.#named.set(cells.indicator_name, {id, unit: cells.unit, line});
    this.rows.push({
      file,
      line,
      cells: {
        ...{
          id,
          name: cells.indicator_name,
          topic: cells.topic,
          unit: this.#hasForms || form === "" || cells.unit_form === "-" ? cells.unit : cells.unit_form,
          decimals: String(Math.min(decimals, mostDecimals)),
        },
        ...{
          direction: "none",
          kind: cells.kind,
          accrual: cells.accrual,
          weight: cells.weight,
          unit_forms: form,
        },
        ...{part_of: "", aliases: "", definition: "", phrase: ""},
      },
    });
    return id;
  }

  /** One report says 72 %, the next one 72.4 %: an indicator has the decimals of the most precise of them. */
  fit(id: string, values: readonly string[]): void {
    const known = this.#known.get(id);
    if (!known) return;
    const needed = Math.max(...values.map((value) => countDecimals(Number(value || 0))));
    // More of them are a slip of the pen, which the check of the data tells.
    if (needed > (this.decimals.get(id) ?? known.decimals) && needed <= mostDecimals)
      this.decimals.set(id, needed);
  }

  #addForm(id: string, form: string): void {
    const forms = this.forms.get(id) ?? [];
    if (!forms.includes(form)) this.forms.set(id, [...forms, form]);
  }
}

/** A value drafted in 元 for an indicator in 万元, chosen later. What a person has changed stays. */
function valueFor({value = "", printed = ""}: Cells, indicator: Indicator | undefined): string {
  if (!indicator) return value;
  const meaning = readPrintedFigure(
    printed,
    [indicator.unit, ...indicator.unitForms.map((form) => form.printed)].filter((each) => each !== ""),
  );
  if (!meaning || meaning.valueHigh !== null || Number(value) !== meaning.value) return value;
  const claim = {
    unit: indicator.unit,
    kind: indicator.kind,
    unitForms: indicator.unitForms.map((form) => form.printed),
  };
  const {isSameUnit, places} = convertUnit(meaning, claim);
  return isSameUnit && places !== 0 ? String(shiftPoint(meaning.value, places)) : value;
}
