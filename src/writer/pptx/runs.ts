import type {Figure, Inline, Light, Link} from "../../model/document.ts";
import {inferredMark} from "../../query/inferred-mark.ts";
import {inlineText, withoutDeleted} from "../../query/inline-text.ts";
import type {InkRole} from "../../theme/slide-theme.ts";
import {cleanText} from "../clean-text.ts";
import type {Span} from "../typesetting/shape-text.ts";
import {isWhole, unbroken} from "../unbroken.ts";
import type {Run} from "./slide.ts";

/** How a run looks when nothing marks it. */
export interface RunStyle {
  readonly colour: InkRole;
  readonly bold: boolean;
  readonly deleted?: true;
  readonly position?: "superscript" | "subscript";
  readonly url?: string;
}

type Handlers = {
  [T in Inline["type"]]: (node: Extract<Inline, {type: T}>, style: RunStyle) => readonly Run[];
};

const handlers: Handlers = {
  text: (node, style) => [plain(node.value, style)],
  code: (node, style) => [plain(node.value, style)],
  strong: (node, style) => inlineRuns(node.children, {...style, bold: true}),
  // Slanted Chinese characters are ugly and hard to read, so emphasis is a matter of colour and weight.
  emphasis: (node, style) => inlineRuns(node.children, {...style, bold: true, colour: emphasised(style)}),
  deleted: (node, style) => inlineRuns(node.children, {...style, deleted: true}),
  superscript: (node, style) => inlineRuns(node.children, {...style, position: "superscript"}),
  subscript: (node, style) => inlineRuns(node.children, {...style, position: "subscript"}),
  link: (node, style) => inlineRuns(node.children, {...style, ...linkTarget(node)}),
  figure: (node, style) => [figureRun(node, style)],
  reference: (node, style) => [plain(node.text, style)],
  light: (node, style) => [lightRun(node, style)],
  "inferred-mark": (_node, style) => [{...plain(inferredMark, style), inferred: true}],
  "line-break": (_node, style) => [{...plain("", style), breakBefore: true}],
  // Templates made in Word make no decks.
  "form-run": (node, style) => inlineRuns(node.children, style),
  "form-object": () => [],
  // Stands in a cell by itself, as a picture over the table.
  sparkline: () => [],
};

/** A deck is laid out several times: runs that are the same ones again need not be measured again. */
const known = new WeakMap<readonly Inline[], Map<string, readonly Run[]>>();

/** Inline nodes as runs; empty ones fall away and a line break marks the run after it. */
export function inlineRuns(nodes: readonly Inline[], style: RunStyle): readonly Run[] {
  const byStyle = known.get(nodes) ?? new Map<string, readonly Run[]>();
  known.set(nodes, byStyle);
  const {colour, bold, deleted, position, url} = style;
  const key = [colour, bold, deleted, position, url].join(" ");
  const runs = byStyle.get(key) ?? joinMarks(joinBreaks(nodes.flatMap((node) => nodeRuns(node, style))));
  byStyle.set(key, runs);
  return runs;
}

function nodeRuns(node: Inline, style: RunStyle): readonly Run[] {
  const handler = handlers[node.type] as (node: Inline, style: RunStyle) => readonly Run[];
  return handler(node, style);
}

export function plain(text: string, style: RunStyle): Run {
  return {text: cleanText(text), observations: [], ...style};
}

/** Plain text of inline nodes, cleaned, for titles and names; none of it can be struck out. */
export function cleanInlineText(nodes: readonly Inline[]): string {
  return cleanText(inlineText(withoutDeleted(nodes))).trim();
}

/** Runs as the typesetter wants them. */
export function spans(runs: readonly Run[]): Span[] {
  return runs.map((run) => ({
    text: run.text,
    bold: run.bold,
    isSmall: run.position !== undefined,
    atomic: run.observations.length > 0 && isWhole(run.text),
    breakBefore: run.breakBefore ?? false,
  }));
}

function figureRun(node: Figure, style: RunStyle): Run {
  return {...plain(unbroken(node.text), style), observations: node.observations};
}

/** On a filled area only the colour of its text is sure to be legible; shape and character say the same. */
function lightRun({state, text}: Light, style: RunStyle): Run {
  const isFilled = style.colour === "onPrimary" || style.colour === "onCover";
  return plain(text, isFilled ? style : {...style, colour: state, bold: true});
}

/** Text on a filled area keeps its colour: `highlight` is only sure to be legible on the slide's own colours. */
function emphasised(style: RunStyle): InkRole {
  return style.colour === "text" ? "highlight" : style.colour;
}

/** PowerPoint warns about targets that are neither web nor mail addresses, so those stay plain text. */
function linkTarget(node: Link): {url?: string} {
  return /^(https?:|mailto:)/i.test(node.url) ? {url: node.url} : {};
}

/** A break is a mark on the next run that has text; two breaks in a row are one. */
function joinBreaks(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let pending = false;
  for (const run of runs) {
    if (run.breakBefore) pending = true;
    if (run.text === "") continue;
    const {breakBefore: _, ...rest} = run;
    // A break at the very start would only push the text down.
    result.push(pending && result.length > 0 ? {...rest, breakBefore: true} : rest);
    pending = false;
  }
  return result;
}

/** The mark of an inferred period and the words around it are one text: nothing comes between them. */
function joinMarks(runs: readonly Run[]): readonly Run[] {
  if (!runs.some(({inferred}) => inferred)) return runs;
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && (last.inferred || run.inferred) && lookAlike(last, run)) {
      joined[joined.length - 1] = {...last, text: last.text + run.text, inferred: true};
    } else {
      joined.push(run);
    }
  }
  return joined;
}

/** Words in one style on one line; a figure is always a run of its own. */
function lookAlike(a: Run, b: Run): boolean {
  const areWords = a.observations.length === 0 && b.observations.length === 0 && !b.breakBefore;
  const standAlike = a.deleted === b.deleted && a.position === b.position;
  return areWords && standAlike && a.bold === b.bold && a.colour === b.colour && a.url === b.url;
}
