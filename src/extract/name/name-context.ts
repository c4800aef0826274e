import type {Span} from "../../check/span.ts";
import type {FigureMeaning} from "../../figure/read-figure.ts";
import {clauseAround, type NumberInText, sentenceAround} from "../number-in-text.ts";
import type {PrintedForm} from "../printed-form.ts";
import type {KnownArea} from "../report.ts";
import type {NamedFigure} from "./found-name.ts";
import {nounBehind, stripJoining, stripOpening} from "./name-words.ts";

/** A figure and the words around it, cut as the rules look at them. */
export interface NameContext {
  readonly found: NumberInText;
  readonly printed: PrintedForm;
  readonly areas: readonly KnownArea[];
  /** Figures of its passage, the last of which is nearest. */
  readonly earlier: readonly NamedFigure[];
  readonly last: NamedFigure | undefined;
  readonly sentence: Span;
  readonly clause: Span;
  /** That figure, where it stands in the same sentence, or where this sentence goes on with the one before: 其中. */
  readonly near: NamedFigure | undefined;
  /** The sentence begins with 其中. */
  readonly goesOn: boolean;
  /** The last figure stands in the same clause: what that was said of is not said again. */
  readonly isShared: boolean;
  /** The words before the figure that belong to it, as they stand there. */
  readonly lead: string;
  /** Without what says when, where and how much: the name, if it stands before. */
  readonly bare: string;
  /** All words before it in its clause, or behind the last figure. */
  readonly before: string;
  /** The words behind it, to the next pause. */
  readonly after: string;
  /** What is counted, by those words. */
  readonly behind: string;
  /** Things or people are counted; shares, money and sizes are not. */
  readonly isCounted: boolean;
}

export function readContext(
  found: NumberInText,
  printed: PrintedForm,
  earlier: readonly NamedFigure[],
  areas: readonly KnownArea[],
): NameContext {
  const {passage, at} = found;
  const clause = clauseAround(passage, at);
  const last = earlier.at(-1);
  const isShared = last !== undefined && last.to > clause.from;
  const from = Math.max(clause.from, isShared ? last.to : 0);
  const before = passage.text.slice(from, printed.from);
  const lead = isShared ? before.replace(/^.*[、和及与]/u, "") : before;
  const after = passage.text.slice(printed.to, clauseEnd(found, printed));
  const sentence = sentenceAround(passage, at);
  const goesOn = passage.text.slice(sentence.from, at).startsWith("其中");
  const {meaning} = printed;
  return {
    ...{found, printed, areas, earlier, last, sentence, clause, goesOn, isShared, before, lead, after},
    near: last && (last.to > sentence.from || goesOn) ? last : undefined,
    bare: stripOpening(stripJoining(lead), areas),
    behind: nounBehind(after),
    isCounted: meaning !== undefined && isCount(meaning),
  };
}

const isCount = ({unit, kind}: FigureMeaning) =>
  kind === "number" &&
  unit !== "" &&
  !/^(?:%|‰|个?百分点|元|美元|亩|倍|成|分|岁|.*米|公顷|吨|年|个月)$/u.test(unit);

function clauseEnd({passage, end}: NumberInText, {to}: PrintedForm): number {
  const stop = /[。！？!?\n；;，,：:（）()、]/u.exec(passage.text.slice(Math.max(end, to), to + 40));
  return stop ? to + stop.index : to + 40;
}
