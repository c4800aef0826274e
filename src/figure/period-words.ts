import {type PeriodSpan, spanOf} from "./period-span.ts";

/** A time as heads, labels and sentences name it. The year may stand elsewhere, as above a column 3月. */
export interface PeriodWord {
  readonly at: number;
  readonly end: number;
  readonly year: number | undefined;
  /** What of the year, as a period says it behind the year: `03`, `Q1`, `H1`, `01/06`; empty for all of it. */
  readonly part: string;
}

interface Form {
  readonly pattern: RegExp;
  /** What is meant, by the groups beside `year`; undefined where it is something else. */
  read(groups: Readonly<Record<string, string | undefined>>): string | undefined;
}

const year = String.raw`(?<year>(?:19|20)\d\d)`;
const ofYear = String.raw`(?:${year}年)?(?<![\d第.])`;
const month = `(?:1[0-2]|0?[1-9])`;
const quarter = "[一二三四1-4]";
const dash = String.raw`\s?[-—–~～至到]\s?`;
const name =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const byName = (word = "") => twoDigits(names.indexOf(word.slice(0, 3).toLowerCase()) + 1);
const twoDigits = (number: number | string) => String(Number(number)).padStart(2, "0");
const quarterOf = (written = "") => Math.max("一二三四".indexOf(written) + 1, 0) || Number(written);

const single = ({one = ""}: Readonly<Record<string, string | undefined>>) => twoDigits(one);
const named = ({one}: Readonly<Record<string, string | undefined>>) => byName(one);
const shortened = ({one = ""}: Readonly<Record<string, string | undefined>>) => one.toUpperCase();

const form = (pattern: string, read: Form["read"]): Form => ({pattern: new RegExp(pattern, "giu"), read});

/** From the longest to the shortest: of two that begin at one place the first holds. */
const forms: readonly Form[] = [
  form(`${ofYear}(?<one>${month})(?:月份?)?${dash}(?<two>${month})月份?`, ({one = "", two = ""}) =>
    Number(one) < Number(two) ? `${twoDigits(one)}/${twoDigits(two)}` : undefined,
  ),
  // With a day behind it, it is a date.
  form(String.raw`${ofYear}(?<one>${month})月份?(?!\d)`, single),
  form(`${ofYear}第?(?<one>${quarter})(?:季度)?${dash}第?(?<two>${quarter})季度`, ({one, two}) =>
    quarterOf(one) < quarterOf(two) ? `Q${quarterOf(one)}/Q${quarterOf(two)}` : undefined,
  ),
  form(`${ofYear}前(?<one>[二两三])个?季度`, ({one}) => `Q1/Q${one === "三" ? 3 : 2}`),
  form(`${ofYear}第?(?<one>${quarter})季度`, ({one}) => `Q${quarterOf(one)}`),
  form(`${ofYear}(?<one>[上下])半年`, ({one}) => (one === "上" ? "H1" : "H2")),
  form(String.raw`\b(?<one>${name})\.?${dash}(?<two>${name})\.?,?\s?${year}\b`, ({one, two}) =>
    byName(one) < byName(two) ? `${byName(one)}/${byName(two)}` : undefined,
  ),
  form(String.raw`\b(?<one>${name})\.?,?[\s-]?${year}\b`, named),
  form(String.raw`\b${year}[\s-]?(?<one>${name})\b`, named),
  // `May` alone is a month only where nothing else stands.
  form(String.raw`^\s*(?<one>${name})\.?\s*$`, named),
  form(String.raw`(?<![\w.])${year}[\s-]?(?<one>Q[1-4]|H[12])(?!\w)`, shortened),
  form(String.raw`(?<!\w)(?<one>Q[1-4]|H[12]),?[\s-]?${year}(?!\w)`, shortened),
  form(String.raw`(?<!\w)(?<one>Q[1-4])(?!\w)|^\s*(?<half>H[12])\s*$`, ({one, half = ""}) =>
    (one ?? half).toUpperCase(),
  ),
  form(String.raw`(?<![\w.])${year}M(?<one>${month})(?!\d)`, single),
  // 2010-12 may be three years; from 2013 on nobody writes 2013-12 for years.
  form(
    String.raw`(?<![\w.,/-])${year}[-/.](?<one>${month})(?![\d.,/%-]|\s?年)`,
    ({year: written = "", one = ""}) =>
      Number(one) > Number(written.slice(2)) && Number(written) >= 2000 ? undefined : twoDigits(one),
  ),
  form(String.raw`(?<![\d.,])${year}(?:年度?)?(?![\d.,%]|[-/~]\d)`, () => ""),
];

/** What each form has at least; most texts that are asked have none of it. */
const mayHold = /月|季|半年|[QHM]\d|(?:19|20)\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/** Every time that words name: `2025年3月`, `1—6月`, `一季度`, `Mar 2025`, `2025Q1`, `2025M03`, and years; a day is none. */
export function findPeriodWords(text: string): PeriodWord[] {
  if (!mayHold.test(text)) return [];
  const found = forms.flatMap(({pattern, read}, rank) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const {groups = {}, index} = match;
      const part = read(groups);
      if (part === undefined) return [];
      const written = groups.year === undefined ? undefined : Number(groups.year);
      return [{at: index, end: index + match[0].length, year: written, part, rank}];
    }),
  );
  const words: PeriodWord[] = [];
  for (const {rank: _, ...word} of found.sort((a, b) => a.at - b.at || a.rank - b.rank)) {
    if (word.at >= (words.at(-1)?.end ?? 0)) words.push(word);
  }
  return words;
}

/** Whether words name one time and nothing else: `2025年3月`, `一季度`, `Mar 2025`. */
export function readPeriodWord(text: string): PeriodWord | undefined {
  const plain = text.trim().replace(/[末底]$/u, "");
  const [word, ...more] = findPeriodWords(plain);
  return word && more.length === 0 && word.at === 0 && word.end === plain.length ? word : undefined;
}

/** `2025-03`, `2025-Q1`, `2025-01/2025-06`, `2025`. */
export const periodOf = (written: number, part: string): string =>
  part === ""
    ? String(written)
    : part
        .split("/")
        .map((each) => `${written}-${each}`)
        .join("/");

/** First and last month of a part of a year, from 1 to 12. */
export function monthsOf(part: string): PeriodSpan {
  const {from, to} = spanOf(periodOf(2000, part));
  return {from: from - 24_000, to: to - 24_000};
}
