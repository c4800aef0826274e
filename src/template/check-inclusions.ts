import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Inclusion} from "./preparation.ts";

/** A template or partial with the partials that it includes; `name` is undefined for a template. */
export interface Including {
  readonly file: string;
  readonly name: string | undefined;
  readonly inclusions: readonly Inclusion[];
}

export interface CheckedInclusions {
  readonly diagnostics: readonly Diagnostic[];
  /** Files that would never end, or hardly ever, in themselves or through partials. */
  readonly endless: ReadonlySet<string>;
  /** The file with all files that it includes, directly or not. */
  readonly reach: (file: string) => readonly string[];
}

export function checkInclusions(all: readonly Including[]): CheckedInclusions {
  const byName = new Map(
    all.flatMap((each) => (each.name === undefined ? [] : [[each.name, each] as const])),
  );
  const filesIn = new Map(
    all.map(({file, inclusions}) => [file, inclusions.flatMap(({name}) => byName.get(name)?.file ?? [])]),
  );
  const reach = (file: string) => {
    const seen = new Set([file]);
    for (const each of seen) for (const used of filesIn.get(each) ?? []) seen.add(used);
    return [...seen];
  };
  const cycles = findCycles(all, byName);
  const inCycle = all.filter(({file}) => filesIn.get(file)?.some((used) => reach(used).includes(file)));
  const endless = new Set(inCycle.map(({file}) => file));
  const multiplied = cycles.length > 0 ? [] : findMultiplied(all, byName);
  for (const {including} of multiplied) endless.add(including.file);
  return {diagnostics: [...cycles, ...multiplied.map(({diagnostic}) => diagnostic)], endless, reach};
}

/** Each inclusion that closes a circle, with the way around; taking it out opens the circle. */
function findCycles(all: readonly Including[], byName: ReadonlyMap<string, Including>): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const done = new Set<Including>();
  const visit = (here: Including, way: readonly Including[]) => {
    done.add(here);
    for (const {name, place} of here.inclusions) {
      const next = byName.get(name);
      if (!next) continue;
      const start = [...way, here].indexOf(next);
      if (start >= 0) diagnostics.push(describeCycle([...way, here].slice(start), place));
      else if (!done.has(next)) visit(next, [...way, here]);
    }
  };
  for (const each of all) if (each.name !== undefined && !done.has(each)) visit(each, []);
  return diagnostics;
}

function describeCycle(circle: readonly Including[], place: Inclusion["place"]): Diagnostic {
  const names = circle.map(({name = ""}) => name);
  const way = [...names, names[0]].join(" → ");
  return {
    severity: "error",
    code: "partial-cycle",
    message: {
      en: `this partial includes itself and would never end: ${way}`,
      zh: `这个片段引用了自己，永远不会结束：${way}`,
    },
    hint: {
      en: `take this {{> ${names[0]}}} out, or another one on the way`,
      zh: `请去掉这里的 {{> ${names[0]}}}，或这一圈里的另一处引用`,
    },
    place,
  };
}

/** A briefing has some dozens; partials that include the next one twice each are a million after twenty. */
const mostInclusions = 10_000;

/** What includes so many partials, all told, that nobody would wait for the end. */
function findMultiplied(
  all: readonly Including[],
  byName: ReadonlyMap<string, Including>,
): {including: Including; diagnostic: Diagnostic}[] {
  const counts = new Map<Including, number>();
  const count = (including: Including): number => {
    const known = counts.get(including);
    if (known !== undefined) return known;
    const total = including.inclusions.reduce((sum, {name}) => {
      const next = byName.get(name);
      return sum + 1 + (next ? count(next) : 0);
    }, 0);
    counts.set(including, total);
    return total;
  };
  const isOver = (including: Including | undefined) =>
    including !== undefined && count(including) > mostInclusions;
  return all
    .filter((each) => isOver(each) && !each.inclusions.some(({name}) => isOver(byName.get(name))))
    .map((including) => ({
      including,
      diagnostic: {
        severity: "error",
        code: "too-many-partials",
        message: {
          en: `this includes ${count(including)} partials, all told; at most ${mostInclusions} are allowed`,
          zh: `这里层层引用的片段共有 ${count(including)} 个，最多 ${mostInclusions} 个`,
        },
        hint: {
          en: "partials that include others several times multiply; use {{#each …}} or include them once",
          zh: "片段里多次引用别的片段会成倍增加；请改用 {{#each …}}，或只引用一次",
        },
        ...(including.inclusions[0] ? {place: including.inclusions[0].place} : {}),
      },
    }));
}
