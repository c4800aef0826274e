// Texts that break programs. Everything here is either made of letters that a document can hold or, in `forbidden`,
// of those that none can or should; no piece says `undefined`, `null` or `NaN`, which a finished file is searched for.

const joiner = "\u200d";

/**
 * What people paste: a package and a template may hold all of it. No two letters and signs of Western Europe meet,
 * however the pieces are put together: four of them in a row are Chinese that was opened in the wrong encoding.
 */
const legal = {
  chinese: [
    "教育",
    "发展",
    "简报",
    "，",
    "。",
    "“",
    "”",
    "（",
    "）",
    "——",
    "《",
    "》",
    "学前三年",
    "龘",
    "〇",
  ],
  latin: ["STEM", " and ", "Ærøskøbing", "ﬁ", "ſ", "İ", "aß", "él", "ǅ"],
  emoji: [
    `👩${joiner}👩${joiner}👧${joiner}👦`,
    `🏳️${joiner}🌈`,
    "🇨🇳",
    "👍🏽",
    "1️⃣",
    "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
    "😀",
    "❤\ufe0f",
  ],
  rightToLeft: ["العربية ", "עברית ", "ﷺ", "(שלום)"],
  combining: ["Z\u0338\u0322\u0354\u0310\u0352", "e\u0301\u0301\u0301", "\u0301", "क्षि", "\u3099", "ก็็็็"],
  rareHan: ["𠀀", "𪚥", "𮯠", "㐀", "\u{2f800}", "葛\u{e0100}", "\u{30000}"],
  spaces: ["\u00a0", "\u3000", "\u2009", "\u202f", "  ", "\u1680", " "],
  widths: ["ＡＢＣ", "１２３", "ｱｲｳ", "％", "＜", "＆"],
  numbers: ["1e5", "-0", "0x10", "∞", "2½", "一二三", "1,000", "12％", "٣", "Ⅷ"],
  markup: [
    "{{",
    "}}",
    "{{{x}}}",
    "]]>",
    "&#x0;",
    "&amp;",
    "&lt;",
    "<",
    ">",
    "&",
    ":::",
    ":figure[1]{obs=x}",
    "<script>alert(1)</script>",
    "<!--",
    "-->",
    "<?xml 版?>",
    '"',
    "'",
    "%PATH%",
    "$" + "{x}",
    "$1",
    "$&",
  ],
  markdown: [
    "*",
    "**",
    "_",
    "`",
    "```",
    "~~",
    "|",
    "\\",
    "\\\\",
    "[a](b)",
    "![a](b)",
    "[^1]",
    "# ",
    "> ",
    "- ",
    "1. ",
    "www.example.com",
    "http://example.com/?a=1&b=2",
    "a@example.com",
    "---",
    "|---|",
    "=",
    "+",
  ],
};

/** What no document can hold, what only looks like a character, and what nobody sees. */
const forbidden = {
  bidi: ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"],
  marks: ["\u200f", "\u200e", "\u061c"],
  invisible: ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u034f", "\u180e", "\u2061"],
  separators: ["\u2028", "\u2029"],
  control: [1, 2, 7, 8, 9, 11, 12, 14, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x90, 0x9f].map((code) =>
    String.fromCharCode(code),
  ),
  noncharacters: ["\ufffe", "\uffff", "\ufdd0", "\u{1ffff}", "\u{10ffff}"],
  privateUse: ["\uf8ff", "\ue123", "\u{f0000}"],
  replacement: ["\ufffd"],
};

const legalAlphabets = Object.values(legal);
const allAlphabets = [...legalAlphabets, ...Object.values(forbidden)];
/** What breaks a line, and what ends a text for programs written in C. */
const breakers = ["\n", "\r", "\r\n", "\n\n", "\u2028", "\v", "\f", "\u0000"];

function compose(dice, alphabets, low, high) {
  const chosen = dice.times(1, 3, () => dice.pick(alphabets));
  return dice.times(low, high, () => dice.pick(dice.pick(chosen))).join("");
}

/** Ten thousand characters: one word, many words, or one piece over and over. */
function longText(dice, alphabets) {
  const piece = dice.pick(["字", "W", "字，", "word ", "\u0301", "👍🏽", compose(dice, alphabets, 1, 6)]);
  return piece
    .repeat(Math.ceil(10_000 / piece.length))
    .slice(0, 10_000)
    .replace(/[\ud800-\udbff]$/, "");
}

const text = (alphabets) => (dice, long) =>
  dice.chance(long) ? longText(dice, alphabets) : compose(dice, alphabets, 1, dice.chance(0.1) ? 60 : 8);

/** A text that a cell of a table and a template may hold; `long` is the share of very long ones. */
export const legalText = text(legalAlphabets);
const anyText = text(allAlphabets);
/** Anything at all. */
export const wildText = (dice, long) =>
  dice.times(1, 3, () => anyText(dice, long) + (dice.chance(0.3) ? dice.pick(breakers) : "")).join("");

/** Half a surrogate pair has no bytes; only an escape in JSON or YAML can spell it. */
export const loneSurrogates = ["\\ud800", "\\udfff", "\\ud83d x"];

/** As Markdown would have to be written to mean these very characters; no two braces are left side by side. */
export const escapeText = (given) => given.replace(/^[\s\p{Cc}]+/u, "").replace(/[!-/:-@[-`{-~]/g, "\\$&");

/** The same for a value in double quotes in YAML, where Handlebars looks for braces as well. */
export const quoteText = (given) =>
  JSON.stringify(given).replaceAll("{", "\\u007b").replaceAll("}", "\\u007d");
