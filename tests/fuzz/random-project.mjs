import {makeDice} from "./dice.mjs";
import {randomPackage, spoilPackage, writePackage} from "./random-package.mjs";
import {randomTemplate, writeTemplate} from "./random-template.mjs";
import {oddTheme} from "./random-theme.mjs";
import {tokenMaker} from "./token.mjs";
import {makeWild, spoilTemplate} from "./wild-template.mjs";

/**
 * A project that nobody has seen before, the same for the same seed. `kind` says what may come of it: a `sound` one
 * must be built whole, with every expected word in it; the others may, or must say why not.
 * @param themes the themes that come with jianbao as objects, by name
 * @param mostBlocks of a template, but for a few that have more
 */
export function randomProject(seed, themes, mostBlocks = 8) {
  const dice = makeDice(seed);
  const token = tokenMaker();
  const kind = dice.pick([
    "sound",
    "sound",
    "sound",
    "odd-theme",
    "wild",
    "wild",
    "bad-template",
    "bad-data",
  ]);
  const data = randomPackage(dice, token);
  const namesFor = (format) => Object.keys(themes).filter((name) => themes[name].format === format);
  const shipped = {docx: namesFor("docx"), pptx: namesFor("pptx")};
  const own = {docx: "odd-word", pptx: "odd-slide"};
  const names = kind === "odd-theme" ? {docx: [own.docx], pptx: [own.pptx]} : shipped;
  const templates = dice.times(1, 2, (index) =>
    randomTemplate(dice, token, {data, name: `t${index}`, themes: names, mostBlocks}),
  );
  const files = {
    ...(kind === "bad-data" ? spoilPackage(dice, data) : writePackage(data)),
    ...Object.fromEntries(
      templates.map((template) => [`templates/${template.name}.md`, writeTemplate(template)]),
    ),
  };
  const [first] = templates;
  if (kind === "wild") files[`templates/${first.name}.md`] = makeWild(dice, first);
  if (kind === "bad-template") files[`templates/${first.name}.md`] = spoilTemplate(dice, first);
  if (String(files[`templates/${first.name}.md`]).includes("{{> loop}}"))
    files["templates/partials/loop.md"] = "{{> loop}}";
  if (kind === "odd-theme") {
    for (const format of ["docx", "pptx"]) {
      files[`templates/themes/${own[format]}.yaml`] = oddTheme(dice, themes[dice.pick(shipped[format])]);
    }
  }
  const expected = Object.fromEntries(templates.map(({name, expected}) => [name, expected]));
  return {seed, kind, files, expected, charts: dice.pick([undefined, undefined, "image", "native"])};
}
