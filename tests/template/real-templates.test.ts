import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {formatFigure} from "../../src/figure/format-figure.ts";
import {zh} from "../../src/language/zh.ts";
import {parseBrief} from "../../src/markdown/parse-brief.ts";
import type {Block, Document, Figure, Inline} from "../../src/model/document.ts";
import type {BuildEffects} from "../../src/pipeline/build-effects.ts";
import {nodeEffects} from "../../src/pipeline/node-effects.ts";
import {planDocuments} from "../../src/pipeline/project/plan-documents.ts";
import {prepareProject} from "../../src/pipeline/project/prepare-project.ts";
import {inlineText} from "../../src/query/inline-text.ts";
import {nameSubject, renderTemplate} from "../../src/template/render-template.ts";
import {tell} from "./render.ts";

const root = join(import.meta.dirname, "../..");
/** Both templates for meetings are to be seen. */
const meeting = "area: 沙坪坝区\nedition: [deck, briefing]\noccasion: 全区教育工作例会\ndate: 2026-12-03\n";
const effects: BuildEffects = {
  ...nodeEffects(
    {data: join(root, "data"), templates: join(root, "templates"), output: join(root, "output")},
    {},
  ),
  meetingFiles: {
    listMeetings: async () => ["例会.yaml"],
    listAll: async () => ["例会.yaml"],
    readFile: async () => Buffer.from(meeting),
    describe: (name) => `meetings/${name}`,
  },
};
const prepared = await prepareProject(effects);
if (!prepared.value) throw new Error(tell(prepared.diagnostics).join("\n"));
const {view, library, date, meetings} = prepared.value;

const all = new Set<never>();
const selection = {areas: all, topics: all, templates: all, formats: all, editions: all, meetings: all};
const plan = planDocuments(library, view, selection, meetings);

const documents = plan.documents.map(({prepared: template, subject}) => {
  const rendering = renderTemplate(template, library, view, subject, date);
  const {value: brief} = rendering;
  const parsed = brief && parseBrief(brief.text, brief.locate);
  return {
    name: `${template.template.name} ${nameSubject(subject)}`,
    brief,
    document: parsed?.value,
    diagnostics: [...rendering.diagnostics, ...(parsed?.diagnostics ?? [])],
  };
});

test("the project's own templates and data are without fault", () => {
  expect(tell(prepared.diagnostics)).toEqual([]);
  expect(new Set(documents.map(({name}) => name.split(" ")[0])).size).toBe(library.templates.length);
  expect(documents.length).toBeGreaterThan(library.templates.length);
});

describe.each(documents.map((built) => [built.name, built] as const))(
  "%s",
  (_, {document, brief, diagnostics}) => {
    test("renders and parses without remarks", () => {
      // Bars that look alike are a matter of what the data says today: told to the editor, and no fault of a template.
      expect(tell(diagnostics.filter(({code}) => code !== "close-bars"))).toEqual([]);
      expect(document?.blocks.length).toBeGreaterThan(0);
    });

    test("holds no trace of the machinery, and no doubled punctuation", () => {
      const body = (brief?.text ?? "").split("\n---\n").slice(1).join("\n---\n");
      const faults = [
        "undefined",
        "NaN",
        "[object",
        "{{",
        "}}",
        "\uE000",
        "。。",
        "；。",
        "，。",
        "、。",
        "：。",
        "，，",
        "；；",
        "（）",
        "暂无数据",
      ].filter((fault) => body.includes(fault));
      expect(faults).toEqual([]);
      const shown = lines(document?.blocks ?? [])
        .map(({nodes}) => inlineText(nodes))
        .join("\n");
      expect(shown).not.toMatch(/\bnull\b|:figure\[|\*\*|^[，；、。]/mu);
    });

    test("has no empty section", () => {
      expect(emptySections(document)).toEqual([]);
    });

    test("prints each figure as its observation says", () => {
      const byId = new Map(document?.observations.map((observation) => [observation.id, observation]));
      const wrong = figuresIn(document).flatMap(({text, observations}) => {
        const [id, ...others] = observations;
        const observation = byId.get(id ?? "");
        if (others.length > 0 || !observation) return [];
        const indicator = view.indicatorById.get(observation.indicator);
        const expected = indicator && formatFigure(observation, indicator, zh.numbers);
        return text === expected ? [] : [`${id}: ${text} is not ${expected}`];
      });
      expect(wrong).toEqual([]);
    });

    test("calls each target a target", () => {
      const byId = new Map(document?.observations.map((observation) => [observation.id, observation]));
      const unsaid = lines(document?.blocks ?? []).flatMap(({nodes, around}) =>
        sentences(nodes)
          .filter((sentence) =>
            figuresOf(sentence).some(({observations}) =>
              observations.some((id) => byId.get(id)?.status === "target"),
            ),
          )
          .map((sentence) => `${around}${inlineText(sentence)}`)
          .filter((sentence) => !/规划|计划|目标|拟|预期/u.test(sentence)),
      );
      expect(unsaid).toEqual([]);
    });
  },
);

/** A stretch of text that a reader takes in at once, and what stands around it: table header and row, card, the heading of a list. */
interface Line {
  readonly nodes: readonly Inline[];
  readonly around: string;
}

function lines(blocks: readonly Block[]): Line[] {
  let heading = "";
  return blocks.flatMap((block): Line[] => {
    if (block.type === "heading") heading = inlineText(block.children);
    switch (block.type) {
      case "heading":
      case "headline":
      case "paragraph":
        return [{nodes: block.children, around: ""}];
      case "list":
        return block.items.flatMap(lines).map((line) => ({...line, around: `${heading} ${line.around}`}));
      case "points":
        return block.items.map(({tag, text}) => ({nodes: text, around: `${inlineText(tag)} `}));
      case "table":
        return [
          {nodes: block.caption, around: ""},
          ...block.rows.flatMap((row) =>
            row.map((nodes, column) => ({
              nodes,
              around: `${inlineText(block.caption)} ${inlineText(block.header[column] ?? [])} ${row.map((cell) => inlineText(cell)).join(" ")} `,
            })),
          ),
        ];
      case "key-figures":
        return block.cards.map(({value, label, detail}) => ({
          nodes: value,
          around: `${inlineText(label)} ${inlineText(detail)} `,
        }));
      case "columns":
        return block.columns.flatMap(lines);
      case "notes":
      case "callout":
        return lines(block.blocks);
      default:
        return [];
    }
  });
}

/** Cuts after 。 */
function sentences(nodes: readonly Inline[]): Inline[][] {
  const found: Inline[][] = [[]];
  for (const node of nodes) {
    if (node.type !== "text") {
      found.at(-1)?.push(node);
      continue;
    }
    for (const [index, value] of node.value.split("。").entries()) {
      if (index > 0) found.push([]);
      found.at(-1)?.push({type: "text", value});
    }
  }
  return found;
}

function figuresOf(nodes: readonly Inline[]): Figure[] {
  return nodes.flatMap((node) => {
    if (node.type === "figure") return [node];
    return "children" in node ? figuresOf(node.children) : [];
  });
}

function figuresIn(document: Document | undefined): Figure[] {
  return lines(document?.blocks ?? []).flatMap(({nodes}) => figuresOf(nodes));
}

/** Headings with nothing between them and the next of the same or a shallower level, or the end. */
function emptySections(document: Document | undefined): string[] {
  const blocks = document?.blocks ?? [];
  return blocks.flatMap((block, index) => {
    if (block.type !== "heading") return [];
    const next = blocks[index + 1];
    const isEmpty = next === undefined || (next.type === "heading" && next.level <= block.level);
    return isEmpty ? [inlineText(block.children)] : [];
  });
}
