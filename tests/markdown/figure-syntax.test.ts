import remarkCjkFriendly from "remark-cjk-friendly";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import {unified} from "unified";
import {describe, expect, test} from "vitest";
import {figureSyntax} from "../../src/markdown/figure-syntax.ts";

const directives = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).use(remarkDirective);
const figures = directives().use(figureSyntax);

/** The tree, without places inside of figures, which nobody asks for. */
function read(markdown: string, processor: typeof figures | typeof directives): unknown {
  return JSON.parse(
    JSON.stringify(processor.parse(markdown), (_, node) => {
      if (node?.name !== "figure") return node;
      return {
        ...node,
        children: node.children.map(({position: _place, ...child}: {position?: object}) => child),
      };
    }),
  );
}

const figure = String.raw`:figure[54\.2%]{obs="a.b-1 c"}`;

test("a written figure is the directive that it always was", () => {
  const written = String.raw`:figure[\~54\.2万\\人％]{obs="a.b-1 c"}`;
  expect(figures.parse(`约${written}。`).children[0]).toMatchObject({
    children: [
      {type: "text", value: "约"},
      {
        type: "textDirective",
        name: "figure",
        attributes: {obs: "a.b-1 c"},
        children: [{type: "text", value: "~54.2万\\人％"}],
        position: {
          start: {line: 1, column: 2, offset: 1},
          end: {line: 1, column: 2 + written.length, offset: 1 + written.length},
        },
      },
      {type: "text", value: "。"},
    ],
  });
});

describe("with and without this syntax the tree is the same", () => {
  test.each([
    ["alone", figure],
    ["at both ends of a text", `${figure}甲乙${figure}`],
    ["many together", figure.repeat(3)],
    ["in the lines of a paragraph", `甲${figure}\n${figure}乙`],
    ["emphasised", `**${figure}**，*约${figure}人*，**甲${figure}**乙`],
    ["in a heading, a list, a quotation", `# ${figure}\n\n- ${figure}\n- 甲\n\n> ${figure}`],
    ["in a table", `| 甲 | 乙 |\n| -- | -- |\n| ${figure} | 约${figure} |\n| :figure[a\\|b]{obs="a"} | 丙 |`],
    ["in a link and in code", `[甲${figure}](https://a.cn) \`${figure}\``],
    ["after a colon", `甲:${figure}`],
    ["after an escaped colon", `甲\\:${figure}`],
    ["itself escaped", `\\${figure}`],
    ["within another directive", `:ref[${figure}]\n\n:::notes\n${figure}\n:::`],
    ["without text", `:figure[]{obs="a"}`],
    ["without observation", `:figure[1]{obs=""} :figure[1]{} :figure[1]`],
    ["with Markdown in it", `:figure[**1** \`2\` [3](b) 4_5_]{obs="a"}`],
    ["with blanks in it", `:figure[ 1 234 ]{obs=" a  b "}`],
    ["with brackets", String.raw`:figure[(1)\[2\][3]]{obs="a"} :figure[1\]{obs="a"} :figure[1]]{obs="a"}`],
    ["with references to characters", `:figure[&#49;]{obs="a&amp;b"}`],
    ["with a stroke that escapes nothing", String.raw`:figure[1\2]{obs="a"} :figure[1\万]{obs="a"}`],
    ["with an address", `:figure[www.a.cn]{obs="a"} :figure[a@b.cn]{obs="a"} :figure[http://a.cn]{obs="a"}`],
    ["on two lines", `:figure[1\n2]{obs="a"} :figure[1]{obs="a\nb"}`],
    [
      "with other attributes",
      `:figure[1]{obs='a'} :figure[1]{obs=a} :figure[1]{#b obs="a"} :figure[1]{obs="a" .c}`,
    ],
    ["with blanks between", `:figure [1]{obs="a"} :figure[1] {obs="a"} :figure[1]{ obs="a" }`],
    ["with another name", `:figures[1]{obs="a"} :fig[1]{obs="a"} :Figure[1]{obs="a"}`],
    ["unfinished", `:figure[1]{obs="a" 甲\n\n:figure[1]{obs="a"\n\n:figure[1 甲\n\n:figure`],
    ["with Windows line endings", `甲${figure}\r\n乙${figure}\r\n`],
  ])("%s", (_, markdown) => expect(read(markdown, figures)).toEqual(read(markdown, directives)));
});
