// Documents that a deck can hardly hold: titles of 120 characters, tables of 60 rows, rows higher than a slide, words
// wider than a column. Plain JavaScript, so that the tests and .ci share it.
import {
  callout,
  cards,
  chart,
  code,
  columns,
  emphasis,
  figure,
  heading,
  inlines,
  lineBreak,
  link,
  list,
  notes,
  paragraph,
  slideBreak,
  strong,
  table,
} from "./nodes.mjs";
import {chooser, scripts, words} from "./texts.mjs";

/** How many documents there are. */
export const hostileCount = 200;
/** The themes that they take turns with. */
export const hostileThemes = ["meeting", "night", "formal-red"];
/** Slides of hostile content in each. */
const TOPICS = 3;

/** Each gives the blocks of one slide. */
const contents = {
  "60 rows": (c) => {
    const width = c.integer(2, 5);
    return [longTable(c, 60, width, () => words(c, c.integer(1, 24)))];
  },
  "10 columns": (c) => [
    longTable(c, c.integer(3, 14), c.integer(7, 10), () => words(c, c.integer(1, 12)), {
      caption: inlines(words(c, 30, "mixed")),
    }),
  ],
  "wide cells": (c) => [longTable(c, c.integer(4, 9), c.integer(2, 4), () => words(c, c.integer(40, 320)))],
  "row higher than a slide": (c) => [
    longTable(c, 3, c.integer(1, 3), (row, column) => words(c, row === 1 && column === 0 ? 1800 : 60)),
    paragraph(words(c, 80, "han")),
  ],
  "empty cells": (c) => [
    longTable(c, c.integer(1, 20), c.integer(1, 6), () => (c.chance(0.5) ? "" : words(c, c.integer(1, 40)))),
    table([words(c, 8), words(c, 8)], []),
  ],
  "long caption": (c) => [
    longTable(c, 12, 3, () => words(c, c.integer(2, 20)), {caption: inlines(words(c, 260, "mixed"))}),
  ],
  "unbroken words": (c) => [
    paragraph(words(c, 40, "han"), words(c, c.integer(60, 200), "unbroken"), words(c, 20, "han")),
    list([item(words(c, 150, "url")), item(words(c, 90, "digits")), item(words(c, 40, "mixed"))]),
    longTable(c, 4, 4, () => words(c, c.integer(5, 60), c.pick(["unbroken", "url", "digits"]))),
  ],
  "bullets of 12 lines": (c) => [
    list(
      c.times(c.integer(2, 6), () => item(words(c, c.integer(440, 560), c.pick(["han", "mixed", "latin"])))),
    ),
  ],
  "deep list": (c) => [deepList(c, 0)],
  "120 items": (c) => [
    list(
      c.times(120, () => item(words(c, c.integer(2, 40), "mixed"))),
      true,
    ),
  ],
  "1,000 characters": (c) => c.times(c.integer(1, 3), () => paragraph(words(c, 1000))),
  callouts: (c) => [
    callout(paragraph(words(c, c.integer(20, 900))), list([item(words(c, 60)), item(words(c, 200))], true)),
    callout(
      heading(3, words(c, 20, "han")),
      longTable(c, 5, 3, () => words(c, 12)),
      aChart(c, 10, 3),
      paragraph(words(c, 90)),
    ),
  ],
  cards: (c) => [
    cards(
      c.times(c.integer(1, 9), () => [
        c.chance(0.5)
          ? figure(words(c, c.integer(1, 30), c.pick(["digits", "mixed", "han"])), "o1")
          : words(c, c.integer(1, 60)),
        words(c, c.integer(0, 90)),
        words(c, c.integer(1, 120)),
      ]),
    ),
    paragraph(words(c, 120, "mixed")),
  ],
  "card higher than a slide": (c) => [
    cards(
      c.times(c.integer(1, 5), (index) => [words(c, 8), words(c, index === 0 ? 900 : 10), words(c, 300)]),
    ),
  ],
  "columns of everything": (c) => [
    columns(...c.times(c.integer(2, 4), () => c.times(c.integer(1, 3), () => c.pick(anything)(c)).flat())),
    paragraph(words(c, 60)),
  ],
  "columns with tables": (c) => [
    columns(
      [longTable(c, c.integer(20, 60), c.integer(2, 4), () => words(c, c.integer(1, 14)))],
      [longTable(c, c.integer(2, 8), c.integer(5, 10), () => words(c, c.integer(1, 14)))],
    ),
  ],
  "column that cannot be divided": (c) => [
    paragraph(words(c, 500, "han")),
    columns([aChart(c, 90, 6), paragraph(words(c, 700))], [cards([[words(c, 9), words(c, 400), ""]])]),
  ],
  "columns in columns": (c) => [
    columns(
      [columns([paragraph(words(c, 200))], [paragraph(words(c, 200))], [list([item(words(c, 90))])])],
      [columns([aChart(c, 20, 4)], [longTable(c, 6, 3, () => words(c, 9))])],
      [paragraph(words(c, 30))],
    ),
  ],
  charts: (c) => [
    aChart(c, c.integer(60, 120), c.integer(1, 24)),
    paragraph(words(c, c.integer(10, 300))),
    aChart(c, 600, 3),
  ],
  "code and links": (c) => [
    paragraph(
      "运行",
      code(words(c, 120, "url")),
      "或",
      link("https://example.org/a?b=1&c=2", words(c, 80, "url")),
      emphasis(words(c, 60, "mixed")),
      strong(words(c, 60, "latin")),
    ),
    list([item(code(words(c, 70, "unbroken"))), item(words(c, 20), code("npm"), words(c, 20))]),
  ],
  "odd characters": (c) => [
    paragraph(words(c, 400, "odd")),
    longTable(c, 6, 3, () => words(c, 30, "odd")),
    list(c.times(5, () => item(words(c, 90, "odd")))),
  ],
  punctuation: (c) => [
    paragraph(words(c, 300, "marks")),
    list(c.times(4, () => item(words(c, 120, "marks")))),
    longTable(c, 4, 5, () => words(c, 24, "marks")),
  ],
  figures: (c) => [
    paragraph(
      ...c.times(30, (index) =>
        index % 2 === 0
          ? words(c, c.integer(1, 30), "mixed")
          : figure(words(c, c.integer(2, 70), c.pick(["han", "digits", "mixed"])), `o${c.integer(1, 30)}`),
      ),
    ),
  ],
  "headings within": (c) => [
    heading(3, words(c, c.integer(10, 90))),
    heading(4, words(c, 120)),
    heading(3, words(c, 20)),
    paragraph(words(c, 1400)),
    heading(3, words(c, 40)),
    longTable(c, 30, 3, () => words(c, 12)),
    heading(4, words(c, 60)),
    aChart(c, 60, 5),
    heading(3, "末尾"),
  ],
  "line breaks": (c) => [
    paragraph(...c.times(60, (index) => (index % 3 === 2 ? lineBreak : words(c, c.integer(1, 20))))),
    longTable(c, 5, 2, () => [words(c, 6), lineBreak, words(c, 30), lineBreak, words(c, 4)]),
  ],
  "slide breaks": (c) => [
    paragraph(words(c, 20)),
    slideBreak,
    notes(paragraph(words(c, 3000))),
    slideBreak,
    paragraph(words(c, 900)),
    notes(list([item(words(c, 400))])),
  ],
  "everything at once": (c) => c.times(7, () => c.pick(anything)(c)).flat(),
  nothing: () => [],
};
/** What stands beside or below one another. */
const anything = [
  (c) => [paragraph(words(c, c.integer(1, 400)))],
  (c) => [
    list(
      c.times(c.integer(1, 12), () => item(words(c, c.integer(1, 120)))),
      c.chance(0.5),
    ),
  ],
  (c) => [longTable(c, c.integer(1, 12), c.integer(1, 4), () => words(c, c.integer(0, 40)))],
  (c) => [aChart(c, c.integer(0, 60), 4)],
  (c) => [callout(paragraph(words(c, c.integer(5, 160))))],
  (c) => [cards(c.times(c.integer(1, 4), () => [words(c, c.integer(1, 12)), words(c, 12), words(c, 20)]))],
  (c) => [heading(3, words(c, c.integer(2, 30)))],
];
export const contentKinds = Object.keys(contents);

/** How a deck is put together. */
const frames = {
  sections: (c, topics) =>
    topics.flatMap((topic) => [heading(1, words(c, 12, "han")), paragraph(words(c, 40, "han")), ...topic]),
  "20 sections": (c, topics) => [
    ...c
      .times(20 - topics.length, (index) => [
        heading(1, words(c, c.integer(4, 16), "han") + index),
        heading(2, words(c, 12)),
      ])
      .flat(),
    ...topics.flatMap((topic) => [heading(1, words(c, 20, "mixed")), ...topic]),
  ],
  "long section titles": (c, topics) =>
    topics.flatMap((topic) => [
      heading(1, words(c, c.integer(60, 120))),
      ...c.times(c.integer(0, 3), () => paragraph(words(c, c.integer(30, 125)))),
      ...c.times(c.integer(0, 5), () => heading(2, words(c, c.integer(10, 120)))),
      ...topic,
    ]),
  "no sections": (c, topics) => [
    ...c.times(13, () => heading(2, words(c, c.integer(2, 120)))),
    ...topics.flat(),
  ],
  "titles that repeat": (c, topics) => {
    const title = words(c, c.integer(4, 60));
    return [
      heading(1, title),
      ...c.times(4, () => [heading(2, title), paragraph(words(c, 30))]).flat(),
      ...topics.flat(),
    ];
  },
  "no heading": (c, topics) => [
    paragraph(words(c, 300)),
    ...topics.flat().filter((block) => !isTitle(block)),
  ],
};
export const frameKinds = Object.keys(frames);

const isTitle = (block) => block.type === "heading" && block.level <= 2;

/** The document of a seed, and what makes it hard. Every kind comes up at least once in `contentKinds.length` seeds. */
export function hostileDocument(seed) {
  const c = chooser(seed);
  const kinds = c.times(TOPICS, (index) => contentKinds[(seed * TOPICS + index) % contentKinds.length]);
  const topics = kinds.map((kind) => [
    heading(2, words(c, c.chance(0.3) ? c.integer(60, 120) : c.integer(3, 25))),
    ...contents[kind](c),
  ]);
  const frame = frameKinds[seed % frameKinds.length];
  const sources = c.times(c.pick([1, 2, 30]), (index) => ({
    id: `s${index + 1}`,
    title: words(c, c.pick([8, 30, 120, 260]), c.pick(["han", "mixed", "latin", "unbroken"])),
    publisher: words(c, c.pick([4, 12, 60]), "han"),
    published: c.pick(["2025-12-25", "2024", ""]),
    sha256: "",
  }));
  return {
    kinds: [frame, ...kinds],
    document: {
      blocks: [notes(paragraph(words(c, 200))), ...frames[frame](c, topics)],
      sources,
      observations: c.times(30, (index) => ({
        id: `o${index + 1}`,
        area: "500106",
        indicator: "preschool-gross-enrolment",
        period: "2025",
        value: 92,
        valueHigh: null,
        qualifier: "exact",
        status: "target",
        source: c.pick(sources).id,
        line: 12,
        locator: words(c, 30, "han"),
        printed: "92",
        note: "",
      })),
      meta: {
        title: words(c, c.pick([8, 30, 60, 120]), c.pick(scripts)),
        subtitle: words(c, c.pick([1, 20, 90, 240])),
        subject: "测试",
        format: "pptx",
        template: "templates/hostile.md",
        theme: themeOf(seed),
        date: "2025-12-25",
        issue: "",
        issued: "",
        sectionSlides: seed % 3 !== 0,
        closing: seed % 2 === 0 ? "" : "汇报完毕",
        author: words(c, c.pick([6, 40, 160]), c.pick(["han", "mixed", "latin"])),
        language: "zh",
      },
    },
  };
}

/** Each theme meets each frame. */
function themeOf(seed) {
  return hostileThemes[Math.floor(seed / frameKinds.length) % hostileThemes.length];
}

function item(...content) {
  return [paragraph(...content)];
}

/** A number wider than a slide is refused, and no text any more: see `tests/writer/wide-tables.test.ts`. */
const withoutEndless = (cell) => (typeof cell === "string" ? cell.replace(/\d{30}(?=\d)/g, "$& ") : cell);

function longTable(c, rowCount, width, cell, more = {}) {
  return table(
    c.times(width, () => words(c, c.integer(1, 14), "mixed")),
    c.times(rowCount, (row) => c.times(width, (column) => withoutEndless(cell(row, column)))),
    {align: c.times(width, () => c.pick(["left", "center", "right"])), ...more},
  );
}

function deepList(c, level) {
  return list(
    c.times(level === 0 ? 4 : 2, () => [
      paragraph(words(c, c.integer(5, 120), "mixed")),
      ...(level < 3 ? [deepList(c, level + 1)] : []),
    ]),
    level % 2 === 1,
  );
}

function aChart(c, titleLength, categoryCount) {
  return chart(
    titleLength === 0 ? "" : words(c, titleLength, c.pick(["han", "mixed", "unbroken"])),
    c.times(categoryCount, () => words(c, c.integer(1, 40))),
    [words(c, 20)],
  );
}
