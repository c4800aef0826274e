import type {Twip} from "../../model/length.ts";
import type {WordTheme} from "../../theme/word-theme.ts";
import {
  bookmark,
  fieldCharacter,
  instructionText,
  internalLink,
  paragraph,
  run,
  textNode,
  textRun,
} from "./elements.ts";
import {type BodyNode, bodyNode, descendants, findNode} from "./pages/body-nodes.ts";
import {styleOf} from "./pages/measure-lines.ts";
import {headingNumbers} from "./pages/number-headings.ts";
import type {WordPlan} from "./plan-word.ts";

/** The headings of a body, and the table of contents that leads to them. */
export interface Contents {
  /** The body with a bookmark around each heading that the contents list. */
  readonly body: readonly BodyNode[];
  /** What stands above the text, with the page of each bookmark; empty where there are too few headings. */
  readonly write: (pageOf: (bookmark: string) => number) => BodyNode[];
}

/**
 * The table of contents: a field that is filled in already, page numbers too, and clean, so that Word does not ask to
 * update it.
 */
export function planContents(
  body: readonly BodyNode[],
  plan: WordPlan,
  theme: WordTheme,
  width: Twip,
): Contents {
  const {show, levels, minimumHeadings} = theme.contents;
  const title = theme.contents.title ?? plan.words.briefings.contents;
  if (!show || plan.headings === 0 || plan.headings < minimumHeadings) return {body, write: () => []};
  const numbers = headingNumbers(body, theme);
  const entries: Entry[] = [];
  const mark = (node: BodyNode): BodyNode => {
    if (holders.has(node.name)) {
      const children = (node.children as readonly BodyNode[]).map(mark);
      return children.every((child, index) => child === node.children[index]) ? node : {...node, children};
    }
    const level = Number(/^Heading(\d)$/.exec(styleOf(node))?.[1]);
    if (!(level <= levels)) return node;
    const name = `_Toc${entries.length + 1}`;
    entries.push({bookmark: name, level, number: numbers.get(node), text: textOf(node)});
    const [properties, ...runs] = node.children as readonly BodyNode[];
    return {...node, children: [properties as BodyNode, ...bookmark(name, runs)]};
  };
  const marked = body.map(mark);
  const heading = paragraph({style: "TOCHeading"}, [textRun(title, hinted)]);
  return {
    body: marked,
    write: (pageOf) => [
      heading,
      ...(entries.length === 0 ? [] : [writeEntries(entries, pageOf, {title, levels}, width)]),
    ],
  };
}

/** What may hold headings: columns stand in a table. */
const holders: ReadonlySet<string> = new Set(["w:tbl", "w:tr", "w:tc"]);

interface Entry {
  readonly bookmark: string;
  readonly level: number;
  readonly number: string | undefined;
  readonly text: string;
}

const hinted = {fonts: {isEastAsian: true}} as const;

/** An entry is plain text, which cannot show that something is struck out. */
const textOf = (node: BodyNode) =>
  [...descendants(node, "w:r")]
    .filter((each) => findNode(each, "w:rPr", "w:strike") === undefined)
    .flatMap((each) => [...descendants(each, "w:t")].flatMap(({children}) => children))
    .join("");

function writeEntries(
  entries: readonly Entry[],
  pageOf: (bookmark: string) => number,
  {title, levels}: {readonly title: string; readonly levels: number},
  width: Twip,
): BodyNode {
  const tab = bodyNode("w:tab", {"w:val": "right", "w:pos": width, "w:leader": "dot"});
  const tabs = bodyNode("w:tabs", undefined, [tab]);
  const begin = run([
    fieldCharacter("begin"),
    instructionText(`TOC \\h \\o "1-${levels}"`),
    fieldCharacter("separate"),
  ]);
  const lines = entries.map((entry, index) =>
    bodyNode("w:p", undefined, [
      bodyNode("w:pPr", undefined, [bodyNode("w:pStyle", {"w:val": `TOC${entry.level}`}), tabs]),
      ...(index === 0 ? [begin] : []),
      writeEntry(entry, pageOf(entry.bookmark)),
    ]),
  );
  // The field ends in a line of its own, which becomes a gap.
  const end = paragraph({style: "Spacer", spacing: {before: 160}}, [run([fieldCharacter("end")])]);
  return bodyNode("w:sdt", undefined, [
    bodyNode("w:sdtPr", undefined, [
      bodyNode("w:alias", {"w:val": title}),
      bodyNode("w:docPartObj", undefined, [
        bodyNode("w:docPartGallery", {"w:val": "Table of Contents"}),
        bodyNode("w:docPartUnique"),
      ]),
    ]),
    bodyNode("w:sdtContent", undefined, [...lines, end]),
  ]);
}

function writeEntry({bookmark: name, number, text}: Entry, page: number): BodyNode {
  return internalLink(name, [
    ...(number === undefined ? [] : [textRun(`${number.trimEnd()} `, hinted)]),
    textRun(text, hinted),
    run([bodyNode("w:tab")]),
    run([
      fieldCharacter("begin"),
      instructionText(`PAGEREF ${name} \\h`),
      fieldCharacter("separate"),
      textNode(String(page)),
      fieldCharacter("end"),
    ]),
  ]);
}
