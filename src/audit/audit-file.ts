import type {Outcome} from "../diagnostic/diagnostic.ts";
import type {Dataset} from "../model/dataset.ts";
import {type AuditReport, type Finding, verdicts} from "./audit-report.ts";
import {FileProblem, toDiagnostic} from "./file-problem.ts";
import {gatherFacts} from "./judge/facts.ts";
import {judgeCharts} from "./judge/judge-charts.ts";
import {judgePassages, newSetting} from "./judge/judge-passages.ts";
import {prepareRecord} from "./match/prepared-passage.ts";
import {readContent} from "./reader/read-content.ts";
import {cutDescriptions} from "./record/cut-descriptions.ts";
import {findRecord} from "./record/read-record.ts";

/**
 * Reads a Word or PowerPoint file, fresh or edited by hand in whatever program, and says of each of its figures
 * whether it still is what the data says. The record inside the file (src/model/record.ts) tells what was built.
 */
export function auditFile(bytes: Uint8Array, dataset: Dataset, name: string): Outcome<AuditReport> {
  try {
    return {value: audit(bytes, dataset, name), diagnostics: []};
  } catch (error) {
    if (error instanceof FileProblem) return {diagnostics: [toDiagnostic(error, name)]};
    throw error;
  }
}

function audit(bytes: Uint8Array, dataset: Dataset, name: string): AuditReport {
  const content = readContent(bytes);
  const record = findRecord(content.customXml);
  const records = (record ? cutDescriptions(record) : []).map(prepareRecord);
  const setting = newSetting(content, record, records, gatherFacts(dataset, record));
  const findings = [
    ...judgePassages(content, records, setting),
    ...judgeCharts(content.charts, record?.charts ?? [], setting),
  ];
  return {
    file: name,
    format: content.format,
    record: record !== undefined,
    title: content.title,
    summary: sumUp(findings),
    findings: withContradictions(findings),
  };
}

function sumUp(findings: readonly Finding[]): AuditReport["summary"] {
  const counts = verdicts.map((verdict) => [
    verdict,
    findings.filter((each) => each.verdict === verdict).length,
  ]);
  return {figures: findings.length, ...Object.fromEntries(counts)} as AuditReport["summary"];
}

/** A figure changed in one place and left alone in others: the file contradicts itself, and is told so. */
function withContradictions(findings: readonly Finding[]): Finding[] {
  const others = new Map<string, number>();
  for (const finding of findings) {
    if (finding.verdict === "right") others.set(keyOf(finding), (others.get(keyOf(finding)) ?? 0) + 1);
  }
  return findings.map((finding) => {
    const count = finding.observations.length === 0 ? 0 : (others.get(keyOf(finding)) ?? 0);
    const was = finding.built ?? finding.data;
    if (finding.verdict !== "changed" || finding.remark || count === 0 || was === undefined) return finding;
    const remark = {
      en: `elsewhere the file still says ${was} (${count === 1 ? "once" : `${count} times`})`,
      zh: `文件中另有${count}处仍是${was}`,
    };
    return {...finding, remark};
  });
}

const keyOf = ({observations}: Finding) => observations.map(({id}) => id).join(" ");
