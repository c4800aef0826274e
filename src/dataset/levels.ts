import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {findNearest, suggestOne} from "../diagnostic/suggest.ts";
import type {WordList} from "../language/word-list.ts";
import type {AreaLevel} from "../model/dataset.ts";
import type {Category, Resource} from "./descriptor.ts";
import {show} from "./problem.ts";
import type {Row} from "./table.ts";

type Usual = Omit<AreaLevel, "id" | "isSettled" | "peers" | "peersName"> & {readonly peers?: string};

const ordinary: Omit<Usual, "label"> = {whole: "", documents: true, yardstick: false};

/** Levels that need no description, but for what they are called. */
const known: Readonly<Record<string, Omit<Usual, "label">>> = {
  country: {whole: "", documents: false, yardstick: true},
  region: {...ordinary, documents: false},
  municipality: ordinary,
  district: ordinary,
  county: ordinary,
  "functional-zone": ordinary,
};

/** Levels of one standing, whose areas are compared with each other. */
const districts = new Set(["district", "county", "functional-zone"]);

/** The same in the words of a language. */
function usualLevels({levels}: WordList): Readonly<Record<string, Usual>> {
  const called = ([id, usual]: [string, Omit<Usual, "label">]): [string, Usual] => [
    id,
    {
      ...usual,
      label: levels.names[id] ?? id,
      ...(id === "municipality" && {whole: levels.wholeMunicipality}),
      ...(districts.has(id) && {peers: levels.districts}),
    },
  ];
  return Object.fromEntries(Object.entries(known).map(called));
}

/** What `datapackage.json` says of the levels: the `categories` of their column, or its `enum` without any labels. */
export function describedLevels(areas: Resource | undefined): readonly Category[] {
  const column = areas?.schema.fields.find(({name}) => name === "level");
  return column?.categories ?? (column?.constraints.enum ?? []).map((value) => ({value: String(value)}));
}

/**
 * The levels of a package, and those that it need not describe. What it does not say of one is as usual; but where all
 * areas are countries and regions, these are what the package is about, not what others are compared with.
 *
 * @param used the level of each area
 */
export function normalizeLevels(
  described: readonly Category[],
  used: readonly string[],
  words: WordList,
): AreaLevel[] {
  const usualOf = usualLevels(words);
  const ids = new Set([...described.map(({value}) => value), ...used, ...Object.keys(known)]);
  const isYardstick = (id: string) => known[id]?.documents === false;
  const areAllYardsticks = used.length > 0 && used.every(isYardstick);
  return [...ids].map((id) => {
    const usual = usualOf[id] ?? {...ordinary, label: id};
    const given = described.find(({value}) => value === id);
    const isSubject = areAllYardsticks || usual.documents;
    const yardstick = given?.yardstick ?? (given?.documents !== true && !areAllYardsticks && usual.yardstick);
    return {
      id,
      label: given?.label ?? usual.label,
      whole: given?.whole ?? usual.whole,
      documents: given?.documents ?? (!yardstick && isSubject),
      yardstick,
      // A word that the package gives; else those that are known together, else the level alone.
      peers: given?.peers ?? usual.peers ?? id,
      peersName: given?.peers ?? usual.peers ?? given?.label ?? usual.label,
      isSettled: given?.documents !== undefined || given?.yardstick !== undefined,
    };
  });
}

const unnamed = {severity: "warning", code: "level-without-name"} as const;
const mistyped = {severity: "error", code: "not-allowed"} as const;

/** Levels that neither we nor the package know, each at its first area: a new one, or, like `distrikt`, a slip. */
export function checkLevels(rows: readonly Row[], described: readonly Category[]): Diagnostic[] {
  // Where the package lists them, no other is allowed at all.
  if (described.length > 0) return [];
  const named = Object.keys(known);
  const seen = new Set(named);
  return rows.flatMap((row): Diagnostic[] => {
    const level = row.text("level")?.trim() ?? "";
    if (level === "" || seen.has(level)) return [];
    seen.add(level);
    const name = show(level);
    const nearest = findNearest(level, named);
    const meant = nearest === undefined ? {en: "", zh: ""} : suggestOne(nearest);
    return [
      {
        ...(nearest === undefined ? unnamed : mistyped),
        message: {
          en: `column "level": "${name}" is not named in datapackage.json`,
          zh: `level 列：datapackage.json 里没有给“${name}”起名`,
        },
        hint: {
          en: `${meant.en} if it is right, add to the field "level": "categories": [{"value": "${name}", "label": "…"}]`.trim(),
          zh: `${meant.zh}如果没有写错，请在 level 字段里加上 "categories": [{"value": "${name}", "label": "…"}]`,
        },
        place: row.at("level"),
      },
    ];
  });
}
