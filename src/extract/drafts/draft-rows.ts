import {digest} from "../../base/digest.ts";
import {groupBy} from "../../base/group-by.ts";
import type {Language, Wording} from "../../diagnostic/diagnostic.ts";
import type {Indicator, Topic} from "../../model/dataset.ts";
import type {Draft, DraftFigure} from "../draft.ts";
import type {AsideColumn, DraftRow, FigureColumn} from "./columns.ts";

export interface DraftTables {
  readonly figures: readonly DraftRow<FigureColumn>[];
  readonly setAside: readonly DraftRow<AsideColumn>[];
}

/** What the data knows that new indicators are made to fit. */
export interface KnownNames {
  readonly indicators: readonly Indicator[];
  readonly topics: readonly Topic[];
}

/** The draft as rows of its two tables, nothing decided yet. */
export function toRows(draft: Draft, source: string, known: KnownNames, language: Language): DraftTables {
  const ids = newIds(draft.figures, source);
  const figures = draft.figures.map((figure, index): DraftRow<FigureColumn> => {
    const topic = figure.indicator === "" ? findTopic(figure, known) : "";
    const row = {
      ...{id: "", area: figure.area, indicator: figure.indicator, period: figure.period},
      ...{value: plain(figure.value), value_high: plain(figure.valueHigh), qualifier: figure.qualifier ?? ""},
      ...{status: figure.status ?? "", source, line: String(figure.line), locator: figure.locator},
      ...{
        printed: figure.printed,
        preferred: "",
        note: noteOf(figure)[language],
        scope: "",
        period_basis: figure.periodBasis,
        phrase: "",
      },
      ...{unit: figure.unit, unit_form: figure.unitForm, indicator_name: figure.name},
      ...{
        suggestions: figure.suggestions.join("|"),
        new_indicator: figure.indicator === "" ? (ids[index] ?? "") : "",
      },
      ...{topic, kind: figure.kind, accrual: figure.accrual, weight: figure.weight},
      ...{decision: "", why: figure.doubts.map((doubt) => doubt[language]).join("; ")},
      ...{sentence: figure.sentence, drafted: ""},
    };
    return {...row, drafted: sealOf(row)};
  });
  const setAside = draft.setAside.map((each): DraftRow<AsideColumn> => {
    const row = {
      ...{source, line: String(each.line), printed: each.printed, reason: each.reason, decision: ""},
      ...{why: each.doubts.map((doubt) => doubt[language]).join("; "), sentence: each.sentence, drafted: ""},
    };
    return {...row, drafted: sealOf(row)};
  });
  return {figures, setAside};
}

/** By which a row that a person has changed can be told from one that only a program wrote. */
export function sealOf({
  drafted: _drafted,
  decision: _decision,
  ...cells
}: Readonly<Record<string, string>>): string {
  const written = Object.entries(cells).map(([column, text]) => `${column}=${text.replace(/\s/gu, "")}`);
  return `d${digest(written.sort().join("\n")).slice(0, 10)}`;
}

/** Where a source names no year, the data says how it came by one. */
function noteOf({periodBasis, period}: DraftFigure): Wording {
  const isInferred = periodBasis === "inferred" && period !== "";
  return isInferred
    ? {en: "the source names no year: by the time of the report", zh: "年份原文未写，按报告的时间记"}
    : {en: "", zh: ""};
}

const plain = (value: number | undefined) => (value === undefined ? "" : String(value));

/** Figures of one name and unit share an indicator; its id tells where it was first met, and may be changed. */
function newIds(figures: readonly DraftFigure[], source: string): string[] {
  const keyOf = ({name, unit, line, printed}: DraftFigure) =>
    name === "" ? `${line} ${printed}` : `${name} ${unit}`;
  const ids = new Map<string, string>();
  const perLine = new Map<number, number>();
  for (const [key, [first]] of groupBy(figures, keyOf)) {
    if (!first) continue;
    const count = (perLine.get(first.line) ?? 0) + 1;
    perLine.set(first.line, count);
    ids.set(key, `${source}-l${first.line}${count > 1 ? `-${count}` : ""}`);
  }
  return figures.map((figure) => ids.get(keyOf(figure)) ?? "");
}

/** That of the most alike indicator, else one whose name stands near the figure. */
function findTopic(
  {suggestions, name, locator, sentence}: DraftFigure,
  {indicators, topics}: KnownNames,
): string {
  const like = indicators.find(({id}) => id === suggestions[0])?.topic;
  if (like !== undefined) return like;
  const [only, ...others] = topics;
  if (only && others.length === 0) return only.id;
  const words = [name, locator, sentence];
  for (const text of words) {
    const named = topics.find((topic) =>
      topic.name.split(/[与和、]/u).some((part) => text.includes(part.slice(0, 4))),
    );
    if (named) return named.id;
  }
  return "";
}
