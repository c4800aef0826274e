import {bareFigure, shortUnit} from "../language/bare-figure.ts";
import {shapeUnit} from "../language/unit-shape.ts";
import type {WordList} from "../language/word-list.ts";
import type {ObservationView} from "./dataset-view.ts";
import {FigureValue} from "./print.ts";

/** What the figures of a row or column have behind their numbers, so that its head can tell it once. */
export interface SharedUnit {
  readonly unit: string;
  /** A word for a power of ten that stands in all of them; empty where there is none. */
  readonly scale: string;
}

type Print = (observation: ObservationView) => FigureValue;

/** As many as a table has in view, for the plural of its unit. */
const manyThings = 10;

/** The unit of all figures, where it is too long for each of them; undefined otherwise. */
export function findSharedUnit(
  observations: readonly ObservationView[],
  print: Print,
  words: WordList,
): SharedUnit | undefined {
  const units = new Set(
    observations.map(({indicator: {unit, unitPlural = ""}}) =>
      words.numbers.unitFor(manyThings, unit, unitPlural),
    ),
  );
  const [unit = ""] = units;
  if (units.size !== 1 || !(isCompound(unit, words) || shortUnit(unit, words) !== unit)) return undefined;
  const bare = observations.map((each) => numberOf(print(each).text, each, words));
  return {unit, scale: sharedScale(bare, words)};
}

/** The word that all but zeros end in; 万 belongs to its number. */
function sharedScale(texts: readonly string[], {script, numbers}: WordList): string {
  if (script === "han") return "";
  const counted = texts.filter((text) => /[1-9]/u.test(text));
  const endsIn = (word: string) => counted.every((text) => text.endsWith(`\u00a0${word}`));
  return (counted.length > 0 && numbers.scales.find(({word}) => endsIn(word))?.word) || "";
}

/** 人/10万, 元/平方米: as long as a word of other languages. The sign of a currency stands before the number, not behind. */
const isCompound = (unit: string, {script}: WordList) =>
  script === "han" && /[/／]/u.test(unit) && shapeUnit(unit).sign === "";

/** 108余人/10万 and 108人/10万以上 keep their words. */
const numberOf = (text: string, {indicator: {unit}}: ObservationView, words: WordList) =>
  isCompound(unit, words) ? text.replace(unit, "") : bareFigure(text, unit, shortUnit(unit, words), words);

/** The figure without what a head tells. */
export function withoutShared(
  figure: FigureValue,
  observation: ObservationView,
  shared: SharedUnit | undefined,
  words: WordList,
): FigureValue {
  if (!shared) return figure;
  const text = numberOf(figure.text, observation, words);
  const end = shared.scale === "" ? "" : `\u00a0${shared.scale}`;
  return new FigureValue(
    text.endsWith(end) ? text.slice(0, text.length - end.length) : text,
    figure.observations,
  );
}

/** `Population (million people)`; but `Hospitals (million)`, which are counted in hospitals. */
export function withShared(name: string, shared: SharedUnit | undefined, {marks}: WordList): string {
  if (!shared) return name;
  const {unit, scale} = shared;
  const isSaid = name.toLowerCase().includes(unit.toLowerCase());
  const told = isSaid ? scale : scaled(unit, scale);
  return told === "" ? name : name + marks.brackets(told);
}

/** `million people`, `$ million per head`. */
function scaled(unit: string, scale: string): string {
  if (scale === "") return unit;
  const {sign, code, rest} = shapeUnit(unit);
  const money = sign || code;
  return money === "" ? `${scale} ${unit}` : `${money} ${scale}${rest}`;
}
