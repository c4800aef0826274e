import type {Wording} from "../../diagnostic/diagnostic.ts";

/** What a person has decided of a row. */
export type Decision =
  | {readonly kind: "open"}
  | {readonly kind: "accept"}
  /** Said of a number that was taken for none: a person adds its row. */
  | {readonly kind: "figure"}
  | {readonly kind: "set-aside"; readonly reason: string}
  | {readonly kind: "unclear"; readonly message: Wording};

const yes = /^(?:accept|accepted|yes|y|ok|true|1|是|采用|接受|对|可|√|✓|✔)$/iu;
const no = /^(?:not[- ]figure|no|n|false|0|否|不是数据|不采用|×|✗)(?:\s*[:：]\s*(.*))?$/iu;

/** Reads the column `decision`: 采用, or 不是数据：理由. */
export function readDecision(written: string): Decision {
  const text = written.normalize("NFKC").trim();
  if (text === "") return {kind: "open"};
  if (yes.test(text)) return {kind: "accept"};
  if (/^(?:figure|是数据)$/iu.test(text)) return {kind: "figure"};
  const [whole, reason = ""] = no.exec(text) ?? [];
  if (whole === undefined) return {kind: "unclear", message: unknown(written)};
  return reason === "" ? {kind: "unclear", message: withoutReason} : {kind: "set-aside", reason};
}

const unknown = (written: string): Wording => ({
  en: `decision: "${written}" is neither yes nor no`,
  zh: `decision：看不出“${written}”是采用还是不采用`,
});

const withoutReason: Wording = {
  en: 'decision: say why it is no figure, such as "no: 名称中的数字"',
  zh: "decision：请写明为什么不是数据，例如“不是数据：名称中的数字”",
};
