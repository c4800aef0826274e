import {groupBy} from "../base/group-by.ts";
import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Observation} from "../model/dataset.ts";
import {errorAt, show, warningAt} from "./problem.ts";
import type {Entry} from "./rows/entry.ts";

/** Where sources disagree about one figure, exactly one observation is to be preferred. */
export function checkContradictions(entries: readonly Entry<Observation>[]): Diagnostic[] {
  const groups = groupBy(entries, ({value: {area, indicator, scope, period, status}}) =>
    JSON.stringify([area, indicator, scope, period, status]),
  );
  return [...groups.values()].flatMap((group) => [...checkPreferred(group), ...checkAgreement(group)]);
}

function checkPreferred(group: readonly Entry<Observation>[]): Diagnostic[] {
  const [first, ...others] = group.filter((entry) => entry.value.preferred);
  return others.map((entry) =>
    errorAt(entry.at("preferred"), {
      code: "several-preferred",
      message: {
        en: `column "preferred": line ${first?.value.place.line} is preferred already for ${subject(entry.value)}`,
        zh: `preferred 列：${subject(entry.value)} 已经选定第 ${first?.value.place.line} 行，不能再选一行`,
      },
      hint: {en: "leave it on one of the rows only", zh: "请只在一行上保留 true"},
    }),
  );
}

function checkAgreement(group: readonly Entry<Observation>[]): Diagnostic[] {
  const [first] = group;
  const figures = new Set(group.map(({value}) => figure(value)));
  if (!first || figures.size < 2) return [];
  const preferred = group.find((entry) => entry.value.preferred);
  if (preferred) return preferred.value.note.trim() === "" ? [withoutReason(preferred)] : [];
  const rows = group.map(({value}) => ({line: value.place.line, figure: figure(value)}));
  return [
    warningAt(first.at("value"), {
      code: "contradiction",
      message: {
        en: `${subject(first.value)} has different values: ${rows.map((row) => `${row.figure} (line ${row.line})`).join(", ")}`,
        zh: `${subject(first.value)} 有不同的数值：${rows.map((row) => `${row.figure}（第 ${row.line} 行）`).join("、")}`,
      },
      hint: {
        en: 'write "true" into the column "preferred" of the row to use',
        zh: "请在要采用的那一行的 preferred 列写 true",
      },
    }),
  ];
}

function withoutReason(entry: Entry<Observation>): Diagnostic {
  return warningAt(entry.at("note"), {
    code: "preferred-without-reason",
    message: {
      en: `${subject(entry.value)} is preferred to another value, but nothing says why`,
      zh: `${subject(entry.value)} 选定了这一数值，但没有写明理由`,
    },
    hint: {
      en: 'write into the column "note" what the other place says, and why this one is used',
      zh: "请在 note 列写明另一处的说法，以及采用这一处的理由",
    },
  });
}

/** Over 99 and exactly 99 contradict each other as well. */
function figure({value, valueHigh, qualifier}: Observation): string {
  if (valueHigh !== null) return `${value}–${valueHigh}`;
  return qualifier === "exact" ? `${value}` : `${qualifier} ${value}`;
}

const subject = ({area, indicator, scope, period, status}: Observation) =>
  show([area, indicator, scope, period, status].filter((part) => part !== "").join(" "));
