import type {Random} from "../../figure/random.ts";

/** What texts are made of within a line. */
const words = ["甲", "乙丙", "a", "b1", "12", "文字", "2025年", "http", "www", "x.y"];
const marks = [..."，。：（）“”—·、《》　 ", ..."*_:|#-+=~`<>[](){}!&^$@\\.,;\"'/%?", ..."\u00a0\ufe0f😀\t"];
const pieces = [
  ':figure[98%]{obs="a"}',
  ':figure[\\~54\\.2万]{obs="a.b-1 c"}',
  ':figure[近1.2万个]{obs="a"}',
  ":figure[1]",
  ":ref[图1]",
  ":ref[a-b]{c}",
  ":light[met]",
  ":light[met]{c}",
  ":lights[met]",
  "**粗**",
  "**“引”**",
  "*斜*",
  "**a：** ",
  "**",
  "*",
  "***",
  "[链接](https://a.cn/b_c)",
  "[链](u)",
  "[x] ",
  "![图](https://a.cn)",
  "`码`",
  "<!-- 注 -->",
  "<b>",
  "\\*",
  "\\|",
  "\\\\",
  "\\#",
  "\\:",
  "&#34920;",
  "&amp;",
  "：**",
  "**（",
  "{#id}",
  "www.a.cn",
  "https://a.cn",
  "a@b.cn",
  "~~删~~",
  "[^1]",
  "  ",
];

const lineStarts = [
  "# ",
  "## ",
  "- ",
  "- ",
  "- ",
  "  ",
  "  ",
  "* ",
  "1. ",
  "2) ",
  "> ",
  "    ",
  " ",
  "| ",
  ":",
  "::",
];
const wholeLines = [
  ...["", "", "", "", "---", "***", "===", "- - -", "-", "```", "```chart", "~~~", " ```", "   "],
  ...[
    ":::",
    "::::",
    ":::notes",
    "::::columns",
    ":::column",
    ":::kpi ",
    "::: x",
    "::leaf",
    ":::a[b]{c}",
    ":::points[要点]",
    "::appendix",
    " :::",
  ],
  ...[
    "| --- | :-: |",
    "|-|",
    "--- | ---",
    ":-",
    "| - |",
    "||",
    "|",
    "<!-- 注 -->",
    "<!-- 注",
    "-->",
    "<div>",
  ],
  ...["[a]: b", "[^1]: 注", "表：甲 {#a}", "title: x", "&#34920;：甲", "##", "#", "# a #"],
];

/** A text of lines that may go together or not. */
export function wildMarkdown(random: Random): string {
  return lines(random.integer(1, 5), () => {
    if (random.chance(0.45)) return random.pick(wholeLines);
    return (random.chance(0.5) ? random.pick(lineStarts) : "") + wildText(random);
  });
}

function wildText(random: Random): string {
  return repeat(random.integer(1, 4), () => {
    if (random.chance(0.6)) return random.pick(words);
    return random.pick(random.chance(0.5) ? marks : pieces);
  });
}

const safePieces = [
  ...words.slice(0, 6),
  "，",
  "：",
  "（",
  "“",
  "。",
  ...pieces.slice(0, 2),
  "**粗**",
  "**“引”**",
  "*斜*",
  "**a：** 甲",
  "[链接](https://a.cn/b_c)",
  ":ref[图1]",
  "\\*",
  "\\|",
  "&#34920;",
  " b",
  "—",
  "！",
];

const safeText = (random: Random) => repeat(random.integer(1, 4), () => random.pick(safePieces)).trim();

/** A text such as templates write, in which something may have gone wrong. */
export function tidyMarkdown(random: Random): string {
  const text = lines(random.integer(1, 3), () => tidyBlock(random, 2) + blanks(random));
  return random.chance(0.25) ? damage(random, text) : text;
}

const blanks = (random: Random) => (random.chance(0.8) ? "\n" : random.pick(["", "\n\n", "\n\n\n"]));

function tidyBlock(random: Random, depth: number): string {
  const line = () => safeText(random);
  const makers = [
    () => `${"#".repeat(random.integer(1, 6))} ${line()}`,
    () => lines(random.integer(1, 3), line),
    () => lines(random.integer(1, 4), () => tidyItem(random)),
    () => `\`\`\`chart\n${lines(random.integer(0, 3), () => random.pick(codeLines))}\n\`\`\``,
    () => tidyTable(random),
    () => random.pick(["---", "<!-- 注 -->", "<!-- 注\n\n文 -->"]),
    () => tidyContainer(random, depth),
  ];
  return random.pick(makers)();
}

const codeLines = ["type: bar", "", "  data: |", ":::", "- a", "# b"];

function tidyItem(random: Random): string {
  const more = repeat(random.integer(0, 2), () => `\n  ${safeText(random)}`);
  return `- ${safeText(random)}${more}${random.chance(0.2) ? random.pick(["\n", "\n\n"]) : ""}`;
}

function tidyTable(random: Random): string {
  const columns = random.integer(1, 3);
  const row = (make: () => string) => `|${repeat(columns, () => ` ${make()} |`)}`;
  const body = repeat(
    random.integer(0, 3),
    () => `\n${row(() => (random.chance(0.2) ? "" : safeText(random)))}`,
  );
  return `${row(() => safeText(random))}\n${row(() => random.pick(["---", ":-", "-:", ":---:"]))}${body}`;
}

function tidyContainer(random: Random, depth: number): string {
  const colons = ":".repeat(2 + depth + (random.chance(0.1) ? -1 : 0));
  const content =
    depth > 1
      ? lines(random.integer(0, 3), () => tidyBlock(random, depth - 1) + blanks(random))
      : safeText(random);
  return `${colons}${random.pick(["notes", "kpi", "column"])}\n${content}\n${colons}`;
}

/** One character more, less or other, or one line more. */
function damage(random: Random, text: string): string {
  const at = random.integer(0, text.length);
  const inserted = random.pick([
    random.pick(marks),
    random.pick(pieces),
    `\n${random.pick(wholeLines)}\n`,
    "",
  ]);
  return text.slice(0, at) + inserted + text.slice(at + random.integer(0, 1));
}

function repeat(count: number, make: () => string): string {
  return Array.from({length: count}, make).join("");
}

function lines(count: number, make: () => string): string {
  return Array.from({length: count}, make).join("\n");
}
