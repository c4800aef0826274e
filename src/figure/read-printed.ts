import {type FigureMeaning, readFigure} from "./read-figure.ts";
import {readLatinFigure} from "./read-latin-figure.ts";

/**
 * The meaning of one printed figure in any language that documents are in.
 *
 * @param units that may be printed beside those of units.ts
 */
export function readPrintedFigure(printed: string, units: readonly string[] = []): FigureMeaning | undefined {
  return readLatinFigure(printed, units) ?? readChinese(printed, units);
}

/** Units that hold a number themselves, 人/10万, and currencies before the number are set aside before anything is read. */
function readChinese(printed: string, units: readonly string[]): FigureMeaning | undefined {
  const share = units.find((unit) => partOfMany.test(unit) && printed.includes(unit));
  const [, before = "", sign = "", behind = ""] = money.exec(printed) ?? [];
  const own = share ?? sign;
  if (own === "") return readFigure(printed, units);
  const text = share ? printed.replace(share, aside) : before + behind.replace(amount, `$&${aside}`);
  const isNegative = sign !== "" && /[-−]\d/u.test(text);
  const meaning = readFigure(isNegative ? text.replace(/[-−](?=\d)/u, "") : text, [...units, aside]);
  if (meaning?.unit !== aside) return undefined;
  return {...meaning, value: isNegative ? -meaning.value : meaning.value, unit: own};
}

const aside = "\ue000";
const partOfMany = /[/／每].*[\d百千万亿]/u;
/** ¥320万, 超过-$1.5亿. */
const money = /^([^\d]*?)((?:[A-Z]{1,3})?\p{Sc})(\d.*)$/u;
const amount = /^\d[\d.,]*(?:[余多]?[百千万亿]+[余多]?)?/u;
