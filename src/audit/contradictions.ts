import type {Finding} from "./audit-report.ts";

/** A figure changed in one place and left alone in others: the file contradicts itself, and is told so. */
export function withContradictions(findings: readonly Finding[]): Finding[] {
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
