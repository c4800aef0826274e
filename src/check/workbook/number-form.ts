import {attribute, child, children, descendants, type Element} from "../../audit/package/xml.ts";
import {roundTo, shiftPoint} from "../../figure/decimal.ts";

/** How a style of cells shows its numbers (ECMA-376 Part 1, 18.8.30). */
export interface NumberForm {
  readonly kind: "plain" | "percent" | "date";
  /** Undefined where as many are shown as there are. */
  readonly decimals: number | undefined;
  /** Thousands that are left out, by three digits each: `#,##0,` shows 12 for 12,000. */
  readonly dropped: number;
  /** Letters behind the number: 万人 of `0.0"万人"`. */
  readonly suffix: string;
}

export const plainForm: NumberForm = {kind: "plain", decimals: undefined, dropped: 0, suffix: ""};

/** Codes that no file writes, as every program has them. */
const builtIn: Readonly<Record<string, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
};
const isBuiltInDate = (id: string) => (Number(id) >= 14 && Number(id) <= 17) || id === "22";

/** By the number of the style that cells name. */
export function numberForms(styles: Element | undefined): NumberForm[] {
  const codes = new Map(
    descendants(styles, "numFmt").map((each) => [
      attribute(each, "numFmtId") ?? "",
      attribute(each, "formatCode") ?? "",
    ]),
  );
  return children(child(styles, "cellXfs"), "xf").map((xf) => {
    const id = attribute(xf, "numFmtId") ?? "0";
    return isBuiltInDate(id) ? {...plainForm, kind: "date"} : readForm(codes.get(id) ?? builtIn[id] ?? "");
  });
}

/** What a code shows of a number above zero. */
export function readForm(code: string): NumberForm {
  const [section = ""] = code.match(/^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*/u) ?? [];
  // Conditions choose between forms by the size of the number: only the number itself is sure then.
  const isChoosing = /\[[<>=]/u.test(code);
  const bare = section.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, "");
  const kind = bare.includes("%") ? "percent" : /[ymd]/iu.test(bare) ? "date" : "plain";
  // Fractions and powers are numbers as well, but not digits that could be counted.
  if (kind === "date" || isChoosing || /[/eE@]|general/iu.test(bare)) return {...plainForm, kind};
  const literal = section.replace(/\[[^\]]*\]|_.|\*./gu, "");
  const shape = /[#0?][#0?,]*(?:\.(?<decimals>[#0?]*))?(?<commas>,*)/u.exec(literal.replace(/"[^"]*"/gu, ""));
  if (!shape) return {...plainForm, kind};
  const whole = shape[0].replace(/\..*$/u, "");
  const commas = `${shape.groups?.decimals === undefined ? (/,+$/u.exec(whole)?.[0] ?? "") : ""}${shape.groups?.commas ?? ""}`;
  const [, behind = ""] = /[#0?%][,%]*((?:"[^"]*"|\\.|[^#0?"\\])*)$/u.exec(literal) ?? [];
  const suffix = behind.replace(/"([^"]*)"|\\(.)|%/gu, "$1$2").trim();
  return {kind, decimals: (shape.groups?.decimals ?? "").length, dropped: commas.length * 3, suffix};
}

/** A number with every digit that is stored: `71.284%`; only its size is that of the form. */
export const wholeNumber = (value: number, {kind}: NumberForm) =>
  kind === "percent" ? `${roundTo(value * 100, 6)}%` : String(exact(value));

/** A number as the cell shows it, without separators of thousands: `71.3%`, `5.2万人`. */
export function shownNumber(value: number, form: NumberForm): string {
  const {kind, decimals, dropped, suffix} = form;
  if (decimals === undefined) return wholeNumber(value, form);
  const size = shiftPoint(exact(value), kind === "percent" ? 2 - dropped : -dropped);
  return `${roundTo(size, decimals).toFixed(decimals)}${kind === "percent" ? "%" : ""}${suffix}`;
}

/** Spreadsheets keep 15 digits: 0.1 + 0.2 is 0.3. */
const exact = (value: number) => Number(value.toPrecision(15));
