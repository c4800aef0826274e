import {appendFile} from "node:fs/promises";
import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {formatPlace} from "../diagnostic/place.ts";
import {editionNames, editions} from "../model/edition.ts";
import type {BuildReport} from "../pipeline/build.ts";
import {describeSpot} from "./describe-spot.ts";
import {escapeMarkdown} from "./markdown-cell.ts";
import {type Terminal, word} from "./terminal.ts";

/** GitHub refuses a step's summary of more than 1 MiB, and shows none of it. */
const mostBytes = 900 * 1024;

/** Adds what came of a build to the summary of a step of GitHub Actions. @param file `GITHUB_STEP_SUMMARY` */
export async function writeStepSummary(file: string, report: BuildReport, terminal: Terminal): Promise<void> {
  await appendFile(file, cutToSize(summarize(report, terminal), terminal));
}

/** Every problem and every document that failed, as a list in Markdown. */
export function summarize({documents, diagnostics, orphans}: BuildReport, terminal: Terminal): string[] {
  const count = (wanted: string) => documents.filter(({action}) => action === wanted).length;
  const say = (en: string, zh: string) => word(terminal, {en, zh});
  const failed = documents.filter(({action}) => action === "failed");
  const found = editions.flatMap((edition) => {
    const own = documents.filter((document) => document.edition === edition).length;
    return own === 0 ? [] : `${word(terminal, editionNames[edition])} ${own}`;
  });
  return [
    `### ${say("Documents", "文件")}`,
    "",
    say(
      `${count("built")} built, ${count("unchanged")} unchanged, ${failed.length} failed`,
      `生成 ${count("built")} 份，未变化 ${count("unchanged")} 份，失败 ${failed.length} 份`,
    ),
    "",
    ...(found.length === 0
      ? []
      : [`${say("By edition", "按版本")}${say(": ", "：")}${found.join(say(", ", "，"))}`, ""]),
    ...section(
      say("Failed", "失败"),
      failed.map(({path, status}) =>
        escapeMarkdown(path + (status === "stale" ? say(" (an older one stays)", "（仍是旧文件）") : "")),
      ),
    ),
    ...section(say("No longer made", "已不再生成"), orphans.map(escapeMarkdown)),
    ...section(
      say("Problems", "问题"),
      diagnostics.map((diagnostic) => describe(diagnostic, terminal)),
    ),
  ];
}

function section(heading: string, items: readonly string[]): string[] {
  return items.length === 0
    ? []
    : [`#### ${heading} (${items.length})`, "", ...items.map((item) => `- ${item}`), ""];
}

function describe(
  {severity, code, message, hint, place, related = []}: Diagnostic,
  terminal: Terminal,
): string {
  const where = place ? `${escapeMarkdown(formatPlace(place))}: ` : "";
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
