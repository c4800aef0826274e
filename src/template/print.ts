import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {endsInSpace} from "../query/word-space.ts";
import {escapeMarkdown, spaces} from "./escape-markdown.ts";
import {dropInferred, markInferred} from "./print-period.ts";

/** A figure on its way into the text: what it reads, and the observations that it comes from. */
export class FigureValue {
  readonly text: string;
  readonly observations: readonly string[];

  constructor(text: string, observations: readonly string[]) {
    this.text = text;
    this.observations = observations;
  }
}

/** Words and figures in a row, such as `提高4.6个百分点`. */
export class Phrase {
  readonly parts: readonly (string | FigureValue)[];

  constructor(...parts: readonly (string | FigureValue)[]) {
    this.parts = parts;
  }
}

/** Markdown made by a helper whose values are escaped already, such as a whole table. */
export class Markdown {
  readonly source: string;
  readonly observations: readonly string[];

  constructor(source: string, observations: readonly string[]) {
    this.source = source;
    this.observations = observations;
  }
}

/** A small line over periods, on its way into a cell of a table. */
export class SparklineValue {
  readonly source: string;
  readonly observations: readonly string[];

  constructor(source: string, observations: readonly string[]) {
    this.source = source;
    this.observations = observations;
  }
}

/** Data for the right-hand side of a key in a chart block. */
export class ChartData {
  readonly json: string;
  readonly observations: readonly string[];

  constructor(json: string, observations: readonly string[]) {
    this.json = json;
    this.observations = observations;
  }
}

/**
 * Where a value is about to stand, which decides how it is made harmless.
 * `line` is a line of its own at the margin, `code` between backticks, `text` the value of a front-matter key.
 * In a chart block `yaml` is the whole value of a key, `yaml-part` a part of it without quotes, `yaml-quoted`
 * between double quotes, `yaml-single` between single quotes.
 */
export type PrintContext =
  | "markdown"
  | "line"
  | "code"
  | "text"
  | "yaml"
  | "yaml-part"
  | "yaml-quoted"
  | "yaml-single";

export interface Printed {
  readonly text: string;
  readonly observations: readonly string[];
  readonly diagnostic?: Diagnostic;
}

/** Turns what a mustache holds into text that cannot change the structure around it. */
export function printValue(value: unknown, context: PrintContext, place: Place): Printed {
  if (value instanceof Markdown) {
    if (value.source === "") return {text: "", observations: []};
    // Blank lines around, or the lines above and below would become part of it.
    if (context === "line") return {text: `\n${value.source}\n`, observations: value.observations};
    return misplaced(
      place,
      value.source.startsWith("```")
        ? {en: "a chart cannot stand here", zh: "这里不能放图表"}
        : {en: "a table cannot stand here", zh: "这里不能放表格"},
      {en: "put it on a line of its own, without indent", zh: "请让它单独占一行，行首不缩进"},
    );
  }
  if (value instanceof SparklineValue) {
    if (context === "markdown" || context === "line")
      return {text: value.source, observations: value.observations};
    return misplaced(
      place,
      {en: "a sparkline cannot stand here", zh: "这里不能放走势线"},
      {en: "put it into a cell of a table", zh: "请放在表格的一格里"},
    );
  }
  if (value instanceof ChartData) {
    if (context === "yaml") return {text: value.json, observations: value.observations};
    return misplaced(place, {
      en: "chart data belongs after a key of a chart block, without quotes",
      zh: "图表数据要写在图表块的键后面，不加引号",
    });
  }
  if (context === "code") {
    return misplaced(
      place,
      {en: "a value cannot stand between backticks", zh: "反引号之间不能放取值"},
      {en: "take the backticks away", zh: "请去掉反引号"},
    );
  }
  if (value instanceof FigureValue) return printParts([value], context, place);
  if (value instanceof Phrase) return printParts(value.parts, context, place);
  if (typeof value === "string") return printParts([value], context, place);
  if (value === null || value === "") return {text: "", observations: []};
  if (typeof value === "number" && Number.isFinite(value)) {
    return context === "yaml"
      ? {text: String(value), observations: []}
      : printParts([String(value)], context, place);
  }
  if (value === undefined) {
    return misplaced(
      place,
      {en: "this has no value here", zh: "这里没有值"},
      {
        en: "@number, @first and @last hold inside {{#each …}} only",
        zh: "@number、@first、@last 只能用在 {{#each …}} 里",
      },
    );
  }
  return misplaced(
    place,
    {
      en: `this is ${describeType(value)}, which cannot be printed`,
      zh: `这里是${describeTypeInChinese(value)}，不能直接打印`,
    },
    {
      en: "name one of its fields, or hand it to a helper such as figure, names or table",
      zh: "请写出它的某个字段，或交给 figure、names、table 等助手",
    },
  );
}

function printParts(parts: readonly (string | FigureValue)[], context: PrintContext, place: Place): Printed {
  const observations = parts.flatMap((part) => (typeof part === "string" ? [] : part.observations));
  if (context === "markdown" || context === "line") {
    return {text: markdownOfParts(parts), observations};
  }
  const joined = parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
  const plain = dropInferred(joined).replace(spaces, " ").trim();
  const text = context === "text" ? plain : markInferred(joined).replace(spaces, " ").trim();
  if (context === "yaml-part" && !/^[\p{L}\p{N}%./（）、，。：；·“”—～ ]*$/u.test(plain)) {
    return misplaced(
      place,
      {en: `"${text}" holds symbols that YAML would read`, zh: `“${text}”含有 YAML 会误读的符号`},
      {en: "put the whole value between double quotes", zh: "请给冒号后面的整个值加上英文双引号"},
    );
  }
  return {text: quoteForYaml(text, context), observations};
}

/**
 * Words and figures in a row. Words are trimmed, or "**" beside them would be no emphasis; between Latin words and a figure
 * the space belongs to the sentence.
 */
export function markdownOfParts(parts: readonly (string | FigureValue)[]): string {
  const sources = parts.map((part, index) => {
    const source = markdownOf(part);
    if (typeof part !== "string" || source === "") return source;
    const before = index > 0 && /^\s+[^\s\p{Script=Han}]/u.test(part) ? " " : "";
    const after = index < parts.length - 1 && endsInSpace(part) ? " " : "";
    return before + source + after;
  });
  return sources.join("");
}

/** A figure travels through Markdown as a text directive that carries its observations. */
export function markdownOf(part: string | FigureValue): string {
  if (typeof part === "string") return markInferred(escapeMarkdown(part));
  return `:figure[${escapeMarkdown(part.text)}]{obs="${part.observations.join(" ")}"}`;
}

function quoteForYaml(text: string, context: PrintContext): string {
  switch (context) {
    case "yaml":
      return JSON.stringify(text);
    case "yaml-quoted":
      return JSON.stringify(text).slice(1, -1);
    case "yaml-single":
      return text.replaceAll("'", "''");
    default:
      return text;
  }
}

function misplaced(place: Place, message: Diagnostic["message"], hint?: Diagnostic["hint"]): Printed {
  const diagnostic: Diagnostic = {
    severity: "error",
    code: "value-not-printable",
    message,
    place,
    ...(hint ? {hint} : {}),
  };
  return {text: "", observations: [], diagnostic};
}

function describeType(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "boolean") return "a condition (true or false)";
  return "a record with several fields";
}

function describeTypeInChinese(value: unknown): string {
  if (Array.isArray(value)) return `一个有 ${value.length} 项的列表`;
  if (typeof value === "boolean") return "一个判断结果（是或否）";
  return "一条含多个字段的记录";
}
