import {appendFile} from "node:fs/promises";
import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {formatPlace} from "../diagnostic/place.ts";
import {editionNames, editions} from "../model/edition.ts";
import type {BuildReport} from "../pipeline/build.ts";
import type {ManifestDocument, ManifestOmission} from "../pipeline/manifest/manifest.ts";
import {describeSpot} from "./describe-spot.ts";
import {escapeMarkdown} from "./markdown-cell.ts";
import {type Terminal, word} from "./terminal.ts";

/** GitHub refuses a step's summary of more than 1 MiB, and shows none of it. */
const mostBytes = 900 * 1024;

/** Adds lines to the summary of a step of GitHub Actions. @param file `GITHUB_STEP_SUMMARY` */
export async function writeStepSummary(
  file: string,
  lines: readonly string[],
  terminal: Terminal,
): Promise<void> {
  await appendFile(file, cutToSize(lines, terminal));
}

/** What a build came to: every document that is missing or stale with the reason, and every problem, as Markdown. */
export function summarizeBuild(report: BuildReport, terminal: Terminal): string[] {
  const {documents, omitted, orphans, pruned, diagnostics} = report;
  const say = sayIn(terminal);
  const count = (wanted: string) => documents.filter(({action}) => action === wanted).length;
  const failed = documents.filter(({action}) => action === "failed");
  const withoutPdf = documents.filter(({pdfOutcome}) => pdfOutcome?.action === "failed");
  const pdfs = documents.filter(({pdfOutcome}) => pdfOutcome?.action === "made").length;
  const planned = count("planned");
  const found = editions.flatMap((edition) => {
    const own = documents.filter((document) => document.edition === edition).length;
    return own === 0 ? [] : `${word(terminal, editionNames[edition])} ${own}`;
  });
  const couldNotBegin = {
    "data-invalid": say("Nothing was built: the data has errors.", "没有生成任何文件：数据有错误。"),
    usage: say("Nothing was built: the command cannot be carried out.", "没有生成任何文件：命令无法执行。"),
  };
  const {verdict} = report;
  const stopped = verdict === "data-invalid" || verdict === "usage" ? [couldNotBegin[verdict], ""] : [];
  return [
    `### ${say("Documents", "文件")}`,
    "",
    ...stopped,
    [
      ...(planned > 0 ? [say(`${planned} would be built`, `将生成 ${planned} 份`)] : []),
      say(`${count("built")} built`, `生成 ${count("built")} 份`),
      say(`${count("unchanged")} unchanged`, `未变化 ${count("unchanged")} 份`),
      ...countMissing(failed, omitted, terminal),
      ...(pdfs > 0 ? [say(`${pdfs} PDFs made`, `PDF ${pdfs} 个`)] : []),
      ...countWithoutPdf(withoutPdf, terminal),
    ].join(say(", ", "，")),
    "",
    ...(found.length === 0
      ? []
      : [`${say("By edition", "按版本")}${say(": ", "：")}${found.join(say(", ", "，"))}`, ""]),
    ...listMissing(failed, omitted, terminal),
    ...listWithoutPdf(withoutPdf, terminal),
    ...section(say("No longer made", "已不再生成"), orphans.map(escapeMarkdown)),
    ...section(say("Removed", "已删除"), pruned.map(escapeMarkdown)),
    ...listProblems(diagnostics, terminal),
  ];
}

/** What joining the parts of a build came to; nothing is known of the documents where they could not be joined. */
export function summarizeMerge(
  merged: {readonly documents: readonly ManifestDocument[]; readonly omitted: readonly ManifestOmission[]},
  parts: number,
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
): string[] {
  const say = sayIn(terminal);
  const {documents, omitted} = merged;
  const failed = documents.filter(isMissing);
  const withoutPdf = documents.filter(lacksPdf);
  const there = documents.length - failed.length;
  const sum = [
    say(`${there} documents of ${parts} parts`, `${parts} 个分片共 ${there} 份文件`),
    ...countMissing(failed, omitted, terminal),
    ...countWithoutPdf(withoutPdf, terminal),
  ];
  return [
    `### ${say("Parts joined", "合并分片")}`,
    "",
    sum.join(say(", ", "，")),
    "",
    ...listMissing(failed, omitted, terminal),
    ...listWithoutPdf(withoutPdf, terminal),
    ...listProblems(diagnostics, terminal),
  ];
}

export const isMissing = ({status}: ManifestDocument) => status === "failed" || status === "stale";

/** Its PDF was asked for and could not be made. */
export const lacksPdf = ({pdf}: ManifestDocument) => pdf !== undefined && pdf.errors.length > 0;

function countWithoutPdf({length}: readonly ManifestDocument[], terminal: Terminal): string[] {
  return length === 0 ? [] : [word(terminal, {en: `${length} without PDF`, zh: `缺 PDF ${length} 个`})];
}

function listWithoutPdf(documents: readonly ManifestDocument[], terminal: Terminal): string[] {
  const say = sayIn(terminal);
  return section(
    say("No PDF", "没有生成 PDF"),
    documents.map(
      ({path, pdf}) =>
        `${escapeMarkdown(path)}${say(": ", "：")}${describeReason({errors: pdf?.errors ?? []}, terminal)}`,
    ),
  );
}

function countMissing(
  failed: readonly ManifestDocument[],
  omitted: readonly ManifestOmission[],
  terminal: Terminal,
): string[] {
  const say = sayIn(terminal);
  const stale = failed.filter(({status}) => status === "stale").length;
  return [
    say(`${failed.length} failed`, `失败 ${failed.length} 份`) +
      (stale > 0 ? say(` (${stale} stale)`, `（其中 ${stale} 份仍是旧文件）`) : ""),
    ...(omitted.length > 0
      ? [say(`${omitted.length} without enough data`, `数据不足 ${omitted.length} 份`)]
      : []),
  ];
}

/** By name, each with its reason: those that could not be made, and those that there is not enough data for. */
function listMissing(
  failed: readonly ManifestDocument[],
  omitted: readonly ManifestOmission[],
  terminal: Terminal,
): string[] {
  const say = sayIn(terminal);
  return [
    ...section(
      say("Failed", "失败"),
      failed.map((document) => {
        const name = escapeMarkdown(`${document.path} (${document.subject}, ${document.template})`);
        const older =
          document.status === "stale"
            ? say(" **stale**: the file is that of an earlier build", " **旧文件**：仍是以前生成的")
            : say(" **missing**", " **缺失**");
        return `${name}${older}${say(": ", "：")}${describeReason(document, terminal)}`;
      }),
    ),
    ...section(
      say("Not built for want of data", "因数据不足未生成"),
      omitted.map(({subject, template, reason}) =>
        escapeMarkdown(`${subject} (${template})${say(": ", "：")}${word(terminal, reason)}`),
      ),
    ),
  ];
}

/** The first error says what keeps a document from being made; the others stand among the problems. */
function describeReason({errors}: Pick<ManifestDocument, "errors">, terminal: Terminal): string {
  const [first, ...more] = errors;
  if (!first) return word(terminal, {en: "see the problems", zh: "见下列问题"});
  const where = first.place ? `${escapeMarkdown(formatPlace(first.place, terminal.language))} ` : "";
  const others = {en: ` and ${more.length} more`, zh: `，另有 ${more.length} 处`};
  return `${where}${escapeMarkdown(word(terminal, first.message))} (${first.code})${more.length > 0 ? word(terminal, others) : ""}`;
}

function listProblems(diagnostics: readonly Diagnostic[], terminal: Terminal): string[] {
  const heading = word(terminal, {en: "Problems", zh: "问题"});
  return section(
    heading,
    diagnostics.map((diagnostic) => describe(diagnostic, terminal)),
  );
}

const sayIn = (terminal: Terminal) => (en: string, zh: string) => word(terminal, {en, zh});

function section(heading: string, items: readonly string[]): string[] {
  return items.length === 0
    ? []
    : [`#### ${heading} (${items.length})`, "", ...items.map((item) => `- ${item}`), ""];
}

function describe(
  {severity, code, message, hint, place, related = []}: Diagnostic,
  terminal: Terminal,
): string {
  const where = place ? `${escapeMarkdown(formatPlace(place, terminal.language))}: ` : "";
  const remedy = hint ? ` → ${escapeMarkdown(word(terminal, hint))}` : "";
  const told = `**${severity}** ${where}${escapeMarkdown(word(terminal, message))} (${code})${remedy}`;
  return [told, ...related.map((spot) => `  - ${escapeMarkdown(describeSpot(spot, terminal))}`)].join("\n");
}

/** Whole lines only. */
export function cutToSize(lines: readonly string[], terminal: Terminal): string {
  let bytes = 0;
  const kept = lines.filter((line) => {
    bytes += Buffer.byteLength(line) + 1;
    return bytes <= mostBytes;
  });
  const left = lines.length - kept.length;
  const more = {en: `… and ${left} more lines`, zh: `……另有 ${left} 行`};
  return `${[...kept, ...(left > 0 ? ["", word(terminal, more)] : [])].join("\n")}\n`;
}
