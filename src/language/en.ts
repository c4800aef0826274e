import type {MoreAndLess, QualifierWording} from "./number-words.ts";
import {pluralsOf, unitForms} from "./plurals.ts";
import {shapeUnit} from "./unit-shape.ts";
import type {WordList} from "./word-list.ts";

const tag = "en-GB";
const plurals = pluralsOf(tag);

const months = [
  ..."January February March April May June".split(" "),
  ..."July August September October November December".split(" "),
];
const monthOf = (month: number) => months[month - 1] ?? String(month);

const none: QualifierWording = {at: "none", word: ""};
const before = (word: string): QualifierWording => ({at: "before", word: `${word} `});

const minus = "−";

/** Keeps a number and what belongs to it on one line. */
const space = "\u00a0";

const ordinal = (place: number) => plurals.ordinal(place, {one: "st", two: "nd", few: "rd", other: "th"});

const count = (number: number, one: string, other = `${one}s`) =>
  `${number} ${plurals.of(number, {one, other})}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const quoted = (text: string) => `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;

const statuses = {baseline: "baseline", actual: "actual", target: "target"} as const;

/** The period before a word, or the word alone with a capital. */
const dated = (period: string, word: string) => (period === "" ? capital(word) : `${period} ${word}`);

const ahead = (more: string, less: string): MoreAndLess => ({
  more: {before: `${more} `, after: ""},
  less: {before: `${less} `, after: ""},
});
const behind = (more: string, less: string): MoreAndLess => ({
  more: {before: "", after: ` ${more}`},
  less: {before: "", after: ` ${less}`},
});

const yearly: MoreAndLess = {
  more: {before: "up ", after: " a year on average"},
  less: {before: "down ", after: " a year on average"},
};

/** English as international organisations write it: British spelling, the day before the month, 1,234.5. */
export const en: WordList = {
  id: "en",
  tag,
  script: "latin",
  marks: {
    comma: ", ",
    semicolon: "; ",
    colon: ": ",
    stop: ". ",
    item: ", ",
    list: (names) =>
      names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`,
    more: ", …",
    brackets: (text) => ` (${text})`,
    gap: "  ",
  },
  dates: {
    year: String,
    month: (year, month) => `${monthOf(month)} ${year}`,
    day: (year, month, day) => `${day} ${monthOf(month)} ${year}`,
    quarter: (year, quarter) => `Q${quarter} ${year}`,
    half: (year, half) => `H${half} ${year}`,
    years: (from, to) => `${from}–${to}`,
    months: (year, from, to) => `${monthOf(from)}–${monthOf(to)} ${year}`,
    quarters: (year, from, to) => `Q${from}–Q${to} ${year}`,
    span: (from, to) => `${from} – ${to}`,
    yearEnd: "",
    status: (status, period) => dated(period, statuses[status]),
    reached: (period) => dated(period, "result"),
    of: (area, period) => (period === "" ? area : `${area}, ${period}`),
    inferred: "* The year is inferred: the source does not state it.",
  },
  numbers: {
    scales: [
      {word: "trillion", power: 12},
      {word: "billion", power: 9},
      {word: "million", power: 6},
      {word: "thousand", power: 3, isRare: true},
    ],
    plainScale: "none",
    digits: (plain) =>
      plain.replace(/^(-?)(\d+)/u, (_, sign: string, whole: string) => (sign && minus) + grouped(whole)),
    scaled: (number, scale) => `${number}${space}${scale}`,
    measured: (number, unit) => {
      if (unit === "") return number;
      const {sign, code, rest} = shapeUnit(unit);
      // 684 million people may break behind its scale: in one piece it is wider than many a cell.
      const gap = number.includes(space) ? " " : space;
      const behind = rest.replace(/^ /u, gap);
      if (sign !== "") return `${number.replace(/^[+−]?/u, (signed) => signed + sign)}${behind}`;
      if (code !== "") return `${code}${space}${number}${behind}`;
      if (/^(?:[%‰‱]|[°′″]$)/u.test(unit)) return `${number}${unit}`;
      return `${number}${gap}${unit}`;
    },
    unitFor: (number, unit, many, decimals) => plurals.of(number, unitForms(unit, many), decimals),
    range: spanned,
    percentagePoints: (number, decimals) =>
      plurals.of(number, {one: "percentage point", other: "percentage points"}, decimals),
    usual: {
      exact: none,
      about: before("about"),
      more_than: before("more than"),
      less_than: before("less than"),
      at_least: before("at least"),
      at_most: before("at most"),
      range: {at: "range", word: ""},
    },
    printed: [
      {qualifier: "about", printed: /\bnearly\b/iu, wording: before("nearly")},
      {qualifier: "about", printed: /\balmost\b/iu, wording: before("almost")},
      {qualifier: "more_than", printed: /\bover\b/iu, wording: before("over")},
      {qualifier: "less_than", printed: /\bunder\b/iu, wording: before("under")},
      {qualifier: "less_than", printed: /\bfewer\b/iu, wording: before("fewer than")},
      {qualifier: "at_most", printed: /\bup to\b/iu, wording: before("up to")},
    ],
    rank: {
      unit: "",
      at: ordinal,
      between: (from, to) => `${ordinal(from)}–${ordinal(to)}`,
      top: (place) => `top ${place}`,
      about: (place) => `about ${ordinal(place)}`,
    },
    is: (_text, verb) => `${verb ?? "is"} `,
  },
  comparisons: {
    change: {rate: ahead("up", "down"), number: ahead("up", "down")},
    difference: {rate: behind("higher", "lower"), number: behind("more", "fewer")},
    growth: ahead("up", "down"),
    yearlyGrowth: yearly,
    yearlyChange: yearly,
    nearlyUnchanged: "almost unchanged",
    place: {
      ...ahead("up", "down"),
      unchanged: "in the same place",
      count: (places) => count(places, "place"),
    },
    unchanged: "unchanged",
    level: "the same",
    about: "about ",
    lowerBound: "lower end ",
    upperBound: "upper end ",
    lessThan: "less than ",
    atMost: "at most ",
    moreThan: "more than ",
    atLeast: "at least ",
    ofWhich: "of which ",
    betweenPart: " ",
    // Two numbers side by side would read as one.
    phrase: (name) => (/\d$/u.test(name) ? `${name}: {}` : `${name} {}`),
  },
  benchmarks: {
    median: "Median",
    average: "Average",
    weightedAverage: "Weighted average",
    sum: "Total",
  },
  captions: {
    figure: "Figure",
    table: "Table",
    beforeNumber: space,
    afterNumber: ". ",
    continued: " (continued)",
    untitled: "Table, continued",
    named: (title, label) => `the ${label.toLowerCase()} ${quoted(title)}`,
  },
  sources: {
    heading: "Sources",
    lead: "Sources: ",
    asOf: (date) => `Sources as of ${date}`,
    title: (title) => (/^“.*”$/u.test(title) ? title : quoted(title)),
    entry: (publisher, title, date) => [publisher, title, date].filter((part) => part !== "").join(", "),
    short: (publisher, title, date) =>
      `${[publisher, title].filter((part) => part !== "").join(", ")}${date ? ` (${date})` : ""}`,
    text: "text",
    places: (name, number) => `${name} (${count(number, "place")})`,
    run: (from, to) => `${from}–${to}`,
    severalOf: (text) => text.replace(/\b(row|line|page|item|paragraph|column)(?=\s$)/iu, "$1s"),
    amongThem: (number) => ` (${number} of them)`,
    more: (number) => ` and others, ${count(number, "source")} in all`,
    many: (number) => `${number} in all, see “Sources” at the end`,
    columns: ["No.", "Title", "Published by", "Date"],
    provenance: "Where the figures come from:",
    computed: "computed from ",
    figures: (number) => ` and others, ${count(number, "figure")} in all`,
  },
  charts: {
    kinds: {
      bar: "Column chart",
      "stacked-bar": "Stacked column chart",
      "horizontal-bar": "Bar chart",
      line: "Line chart",
      "percent-stacked-bar": "Column chart of 100 %",
      area: "Area chart",
      doughnut: "Doughnut chart",
      pie: "Pie chart",
      combination: "Combination chart",
      scatter: "Scatter chart",
      pyramid: "Pyramid chart",
      dumbbell: "Dumbbell chart",
      bullet: "Bullet chart",
      progress: "Progress chart",
    },
    missing: "no data",
    lights: {
      met: "target met",
      near: "near the target",
      behind: "behind the target",
      missing: "not reported",
    },
    lightLetters: {met: "✓", near: "≈", behind: "✗", missing: "–"},
    unit: (unit) => `Unit: ${unit}`,
    leftAxis: (unit) => (unit === "" ? "Left axis: no unit" : `Left axis: ${unit}`),
    rightAxis: (unit) => (unit === "" ? "Right axis: no unit" : `Right axis: ${unit}`),
    upAxis: (title) => `Vertical axis: ${title}`,
    acrossAxis: (title) => `Horizontal axis: ${title}`,
    change: "Change",
    changeIn: (unit) => `Change (${unit})`,
    percentagePoints: "pp",
    largestChange: "largest change",
    reference: "Reference",
    remark: (text) => `Note: ${text}.`,
    gaps: (number) => `${count(number, "gap")} in the chart: no data`,
    gapsOf: (names) => `no data for ${names}`,
    axisFrom: (value) => `the axis begins at ${value}`,
    uprightAxisFrom: (value) => `the vertical axis begins at ${value}`,
    course: (first, last, highest, lowest, missing) => {
      const between = [highest && `highest ${highest}`, lowest && `lowest ${lowest}`].filter(
        (text) => text !== "",
      );
      const gaps = missing === 0 ? [] : [`${count(missing, "item")} without data`];
      return `${[`${first} to ${last}`, ...between, ...gaps].join(", ")}. `;
    },
    fromTo: (first, last) => `${first} to ${last}`,
    multiples: (kind, number) => `${kind} (${count(number, "panel")} on one scale)`,
    valueOf: (name, text) => `${name} ${text}`,
    series: (number, names, items) => `${number} series (${names}), each of ${count(items, "item")}.`,
    summary: (number, highest, lowest, missing) =>
      `${count(number, "value")}, the highest ${highest}, the lowest ${lowest}${missing === 0 ? "" : `, ${count(missing, "item")} without data`}. `,
    drawing: {
      row: "Drawing: row",
      text: "Drawing: text",
      textRow: "Drawing: row of text",
      shownNames: "Drawing: names along the axis",
      line: (number) => `Drawing: line ${number}`,
      lineRow: (number) => `Drawing: row of line ${number}`,
    },
  },
  tables: {
    indicator: "Indicator",
    topic: "Topic",
    area: "Area",
    period: "Period",
    status: "Status",
    value: "Value",
    note: "Note",
    locator: "Place in the source",
    plannedChange: "Planned change",
    progress: "Progress",
    trend: "Trend",
  },
  sparklines: {
    between: (first, last) => `${first} to ${last}`,
    from: "from ",
    to: " to ",
    lowest: "lowest ",
    highest: "highest ",
    missing: (periods) => `no data for ${periods.join(", ")}`,
  },
  lights: {
    met: "● met",
    near: "▲ near",
    behind: "■ behind",
    missing: "○ no data",
  },
  levels: {
    names: {
      country: "country",
      region: "region",
      municipality: "municipality",
      district: "district",
      county: "county",
      "functional-zone": "functional zone",
    },
    districts: "districts and counties",
    wholeMunicipality: "the whole municipality",
  },
  names: {
    within: (area, wider) => `${area}, ${wider}`,
    meeting: (areas, topics, all) => {
      const named = [...areas, ...topics].join(", ");
      return `${named}${topics.length < all ? ` and others, ${count(all, "topic")} in all` : ""} (meeting)`;
    },
  },
  descriptions: {
    table: "Table",
    tableNamed: (name) => `Table: ${name}`,
    tableSize: (rows, columns, names) =>
      `${count(rows, "row")}, ${count(columns, "column")}${names && `: ${names}`}`,
    picture: "Picture",
    chart: "Chart",
    figures: "Key figures",
    points: "Points",
    pointsListed: (number, names) => `${count(number, "point")}: ${names}`,
    columns: "Columns",
    columnsRead: "Text in columns side by side, read from left to right",
    logo: "Logo of the issuer",
    masthead: "Masthead",
    mastheadHolds: "Issue, issuer and date",
  },
  places: {
    title: "title",
    body: "text",
    section: (title) => `section “${title}”`,
    slide: (number) => `slide ${number}`,
    chart: (number) => `chart ${number}`,
    picture: "picture",
    header: "header",
    footer: "footer",
  },
  briefings: {
    contents: "Contents",
    pageNumber: {before: "Page ", after: " of ", afterTotal: ""},
    picture: "[picture]",
    shownInPart:
      "Here stand the texts, tables and charts; fonts, layout and pictures are as Word shows them.",
  },
  slides: {
    preface: "Overview",
    appendix: "Annex",
    agenda: "Contents",
    headline: "Key message",
    opening: "Cover and contents",
    shown: "Main part",
    continued: (title, index) => `${title} (continued${index === 1 ? "" : ` ${index}`})`,
    continuedStart: (title) => `${title} (continued`,
    section: (number) => `Part ${number}`,
    ordinal: () => undefined,
    layouts: {cover: "Cover", section: "Section", content: "Content", closing: "Closing", blank: "Blank"},
    titlePrompt: "Click to edit the title",
    subtitlePrompt: "Click to edit the subtitle",
    sample: "Title",
  },
  shapes: {
    title: "Title",
    subtitle: "Subtitle",
    agendaNumber: "Number",
    agendaEntry: "Entry",
    sectionNumber: "Number of section",
    sectionText: "Text of section",
    sectionContents: "Contents of section",
    kicker: "Section",
    imprint: "Imprint",
    headline: "Headline",
    body: "Text",
    bodyGround: "Ground of text",
    callout: "Callout",
    calloutLine: "Line of callout",
    point: "Point",
    tag: "Tag",
    pointsGround: "Ground of points",
    pointsLine: "Line of points",
    number: "Figure",
    numberGround: "Ground of figures",
    cardLine: "Line of card",
    coverGround: "Ground of cover",
    coverLine: "Line of cover",
    rule: "Rule",
    sources: "Sources",
    slideNumber: "Slide number",
    footer: "Footer",
    logo: "Logo",
  },
  overview: "Overview",
  noData: "no data",
};

/**
 * `3–5 schools`, `$1.2–2.5 million`; with a word between the two where a dash would be read as a minus, or each is printed
 * in a scale of its own: `−5 to −3 °C`, `$900,000 to $1.2 million`.
 */
function spanned(low: string, high: string, measured: (number: string) => string): string {
  const [from, scale] = low.split(space);
  const [, scaleAbove] = high.split(space);
  if (!low.startsWith(minus) && !high.startsWith(minus) && scale === scaleAbove)
    return measured(`${from}–${high}`);
  return /^\d/u.test(measured("0")) ? measured(`${low} to ${high}`) : `${measured(low)} to ${measured(high)}`;
}

/** 1234567 → 1,234,567: four digits too, so that numbers in one column look alike. */
function grouped(whole: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
}
