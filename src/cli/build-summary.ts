import type {Wording} from "../diagnostic/diagnostic.ts";
import type {BuildReport, ReportedDocument} from "../pipeline/build.ts";
import type {PdfOutcome} from "../pipeline/build-report.ts";
import type {PdfReason} from "../pipeline/incremental/pdf-reason.ts";
import type {ManifestDocument} from "../pipeline/manifest/manifest.ts";
import {readable} from "./readable.ts";
import {paint, type Terminal, word} from "./terminal.ts";

/** Nothing to sum up when an error stopped the build before its first document. */
export function hasResult({verdict, documents, omitted}: BuildReport): boolean {
  if (verdict === "data-invalid" || verdict === "usage") return false;
  return verdict === "done" || documents.length + omitted.length > 0;
}

export function printSummary(report: BuildReport, folder: string, terminal: Terminal): void {
  printOmitted(report, terminal);
  printFailed(report.documents.filter(isFailed), terminal);
  printWithoutPdf(report.documents.filter(isWithoutPdf), terminal);
  printOrphans(report, terminal);
  const isNew = report.documents.some(({action}) => action === "built") || report.verdict !== "done";
  const done = isNew ? describeBuilt(report, folder) : describeUnchanged(report, folder);
  const pdfs = describePdfs(report);
  const told = {en: done.en + pdfs.en, zh: done.zh + pdfs.zh};
  terminal.say(paint(terminal, report.verdict === "done" ? "green" : "yellow", word(terminal, told)));
}

/** What a dry run found: each document that would be built with its reason. */
export function printPlan(report: BuildReport, terminal: Terminal): void {
  printOmitted(report, terminal);
  printFailed(report.documents.filter(isFailed), terminal);
  const planned = report.documents.filter(({action}) => action === "planned");
  for (const {path, reason} of planned) {
    if (reason) terminal.say(`${readable(path)}: ${word(terminal, reasons[reason])}`);
  }
  for (const {path, pdf, pdfOutcome} of report.documents) {
    if (pdfOutcome?.action !== "planned" || !pdfOutcome.reason) continue;
    const name = pdf?.path ?? `${path} → PDF`;
    terminal.say(`${readable(name)}: ${word(terminal, pdfReasons[pdfOutcome.reason])}`);
  }
  printOrphans(report, terminal);
  const unchanged = report.documents.filter(({action}) => action === "unchanged").length;
  const failed = report.documents.filter(isFailed).length;
  const sum = {
    en: `${planned.length} documents would be built, ${unchanged} are up to date${failed > 0 ? `, ${failed} cannot be` : ""}`,
    zh: `将生成 ${planned.length} 份文件，${unchanged} 份没有变化${failed > 0 ? `，${failed} 份无法生成` : ""}`,
  };
  const pdfs = describePdfs(report);
  terminal.say(word(terminal, {en: sum.en + pdfs.en, zh: sum.zh + pdfs.zh}));
}

const reasons: Readonly<Record<NonNullable<ReportedDocument["reason"]>, Wording>> = {
  forced: {en: "--force", zh: "指定了 --force"},
  new: {en: "not built before", zh: "以前没有生成过"},
  engine: {en: "another version of jianbao or Node", zh: "jianbao 或 Node 的版本变了"},
  theme: {en: "its theme has changed", zh: "主题变了"},
  text: {en: "its data or template has changed", zh: "数据或模板变了"},
  picture: {en: "one of its pictures has changed", zh: "用到的图片变了"},
  missing: {en: "its file is missing", zh: "文件不见了"},
  altered: {en: "its file was altered", zh: "文件被改过"},
};

const pdfReasons: Readonly<Record<PdfReason, Wording>> = {
  ...{forced: reasons.forced, missing: reasons.missing, altered: reasons.altered},
  new: {en: "no PDF was made before", zh: "以前没有生成过 PDF"},
  document: {en: "its document changes", zh: "文件变了"},
  maker: {en: "another version of LibreOffice", zh: "LibreOffice 的版本变了"},
  settings: {en: "other settings, or other fonts on this computer", zh: "设置或本机的字体变了"},
};

const isWithoutPdf = ({pdfOutcome}: ReportedDocument) => pdfOutcome?.action === "failed";

const isFailed = ({action}: ReportedDocument) => action === "failed";

/** By name, with what became of the file: whoever waits for one must not find out in the folder. */
export function printFailed(documents: readonly ManifestDocument[], terminal: Terminal): void {
  for (const {subject, template, status, path} of documents) {
    const kept =
      status === "stale"
        ? {en: `; ${path} is the one of an earlier build`, zh: `；${path} 仍是以前生成的`}
        : {en: "", zh: ""};
    const failure = {
      en: `Failed: ${subject} (${template})${kept.en}`,
      zh: `失败：${subject}（${template}）${kept.zh}`,
    };
    terminal.say(paint(terminal, "red", readable(word(terminal, failure))));
  }
}

/** Documents whose PDF could not be made; the problems say why. */
export function printWithoutPdf(documents: readonly ManifestDocument[], terminal: Terminal): void {
  for (const {path, pdf} of documents) {
    const kept =
      pdf && pdf.sha256 !== null
        ? {en: `; ${pdf.path} is the one of an earlier build`, zh: `；${pdf.path} 仍是以前生成的`}
        : {en: "", zh: ""};
    const failure = {en: `No PDF: ${path}${kept.en}`, zh: `没有生成 PDF：${path}${kept.zh}`};
    terminal.say(paint(terminal, "red", readable(word(terminal, failure))));
  }
}

/** How many PDFs there are, where some were asked for. */
function describePdfs({documents}: BuildReport): Wording {
  const count = (wanted: PdfOutcome["action"]) =>
    documents.filter(({pdfOutcome}) => pdfOutcome?.action === wanted).length;
  const [made, planned, unchanged, failed] = [
    count("made"),
    count("planned"),
    count("unchanged"),
    count("failed"),
  ];
  if (made + planned + unchanged + failed === 0) return {en: "", zh: ""};
  const parts = [
    ...(planned > 0 ? [{en: `${planned} would be made`, zh: `将生成 ${planned} 个`}] : []),
    ...(made > 0 ? [{en: `${made} made`, zh: `生成 ${made} 个`}] : []),
    ...(unchanged > 0 ? [{en: `${unchanged} unchanged`, zh: `${unchanged} 个没有变化`}] : []),
    ...(failed > 0 ? [{en: `${failed} failed`, zh: `${failed} 个失败`}] : []),
  ];
  return {
    en: `; PDF: ${parts.map(({en}) => en).join(", ")}`,
    zh: `；PDF ${parts.map(({zh}) => zh).join("、")}`,
  };
}

function printOmitted({omitted}: BuildReport, terminal: Terminal): void {
  if (omitted.length === 0) return;
  terminal.say(word(terminal, {en: "Not built for want of data:", zh: "因数据不足未生成："}));
  for (const {subject, template, reason} of omitted) {
    terminal.say(`  ${subject} (${template}): ${word(terminal, reason)}`);
  }
}

function printOrphans({orphans, pruned}: BuildReport, terminal: Terminal): void {
  for (const path of pruned) terminal.say(word(terminal, {en: `Removed: ${path}`, zh: `已删除：${path}`}));
  for (const path of orphans) {
    const told = {
      en: `Nothing makes ${path} any more; --prune removes what jianbao made and nobody changed`,
      zh: `${path} 已不再生成；用 --prune 可删除由程序生成且没有改动过的旧文件`,
    };
    terminal.say(readable(word(terminal, told)));
  }
}

function describeBuilt(report: BuildReport, folder: string): Wording {
  const built = report.documents.filter(({action}) => action === "built");
  const unchanged = report.documents.filter(({action}) => action === "unchanged").length;
  const formats = (["docx", "pptx"] as const)
    .map((format) => `${built.filter((document) => document.format === format).length} ${format}`)
    .join(" + ");
  const figures = built.reduce((sum, document) => sum + document.figures, 0);
  const charts = describeCharts(report.charts);
  const failed = report.documents.filter(isFailed).length;
  const counts = [
    ...(unchanged > 0 ? [{en: `; ${unchanged} unchanged`, zh: `；${unchanged} 份没有变化`}] : []),
    ...(failed > 0 ? [{en: `; ${failed} failed`, zh: `；${failed} 份失败`}] : []),
  ];
  const rest = {en: counts.map(({en}) => en).join(""), zh: counts.map(({zh}) => zh).join("")};
  return {
    en: `${built.length} documents (${formats}), ${figures} figures${charts.en} → ${folder}${rest.en}`,
    zh: `已生成 ${built.length} 份文件（${formats}），${figures} 个数字${charts.zh} → ${folder}${rest.zh}`,
  };
}

function describeUnchanged({documents}: BuildReport, folder: string): Wording {
  const isAll = documents.every(({pdfOutcome}) => (pdfOutcome?.action ?? "unchanged") === "unchanged");
  return {
    en: `${documents.length} documents in ${folder} are up to date${isAll ? "; nothing to build" : ""}`,
    zh: `${folder} 中 ${documents.length} 份文件没有变化${isAll ? "，无需重新生成" : ""}`,
  };
}

function describeCharts({pictures, native}: BuildReport["charts"]): Wording {
  const parts = [
    ...(pictures > 0 || native === 0 ? [{en: `${pictures} charts drawn`, zh: `绘制 ${pictures} 张图`}] : []),
    ...(native > 0 ? [{en: `${native} editable charts`, zh: `${native} 张可编辑图表`}] : []),
  ];
  return {
    en: parts.map(({en}) => `, ${en}`).join(""),
    zh: parts.map(({zh}) => `，${zh}`).join(""),
  };
}
