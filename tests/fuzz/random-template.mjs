import {blocks} from "./fragments.mjs";
import {legalText, quoteText} from "./nasty-text.mjs";

const subjects = {area: "{{area.code}}", topic: "{{topic.id}}", all: ""};

/** A template that must give a document for each of its subjects, and what is to be found in them. */
export function randomTemplate(dice, token, {data, name, themes, mostBlocks}) {
  const format = dice.pick(["docx", "pptx"]);
  const subject = dice.pick(["area", "topic", "all"]);
  const expected = [];
  const expect = (mark, where) => expected.push({mark, where});
  const writer = {dice, token, data, format, subject, expect, long: 0.003, level: 0, ids: []};
  const body = dice.times(dice.chance(0.05) ? 0 : 1, dice.chance(0.05) ? 5 * mostBlocks : mostBlocks, () =>
    dice.pick(blocks)(writer),
  );
  return {
    name,
    format,
    subject,
    expected,
    head: randomHead(writer, name, dice.pick(themes[format])),
    body: body.filter((block) => block !== "").join(dice.chance(0.95) ? "\n\n" : "\n\n\n<!-- . -->\n\n"),
  };
}

const fileNames = [
  "a/b/../../../etc/passwd",
  "...",
  "..",
  "con",
  "NUL.txt",
  "COM1",
  "a<b>c:d|e?f*g",
  "x".repeat(300),
  "长".repeat(300),
  "trailing. . .",
  " ",
  "👩‍👩‍👧‍👦".repeat(40),
  ".hidden",
  "~$lock",
  "-rf",
];

/** The name of the template keeps the file names of a project apart. */
function randomHead({dice, token, format, subject, expect}, name, theme) {
  const own = subjects[subject];
  // Handlebars reads these values when YAML has taken its escapes away.
  const text = (long) => quoteText(legalText(dice, long).replace(/[{}]/g, "(")).slice(1, -1);
  const mark = token();
  expect(mark, "text");
  const title = `"${own}${name}${mark}${dice.chance(0.7) ? text(0.05) : ""}"`;
  return [
    ["title", title],
    ["for", subject],
    ["format", format],
    ["theme", theme],
    ["minimum-observations", dice.chance(0.9) ? "0" : "3"],
    ...(dice.chance(0.4) ? [["subtitle", `"${text(0.05)}"`]] : []),
    ...(dice.chance(0.3) ? [["author", `"${text(0.02)}"`]] : []),
    ...(dice.chance(0.2) ? [["charts", dice.pick(["image", "native"])]] : []),
    ...(dice.chance(0.3) ? [["file", `"${own}${name}${quoteText(dice.pick(fileNames)).slice(1, -1)}"`]] : []),
  ];
}

export const writeTemplate = ({head, body}) =>
  `---\n${head.map(([key, value]) => `${key}: ${value}\n`).join("")}---\n${body}\n`;
