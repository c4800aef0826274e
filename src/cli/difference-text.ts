import type {Language, Wording} from "../diagnostic/diagnostic.ts";
import type {DocumentName, FigureChange, ManifestDifference} from "../pipeline/manifest/compare-manifests.ts";
import {escapeMarkdown} from "./markdown-cell.ts";
import {readable} from "./readable.ts";

/** What two builds say differently, for people. */
export function differenceText(difference: ManifestDifference, language: Language): string {
  const figures = difference.figures.map((change) => {
    const {area, indicator, documents} = change;
    const what = `${area} ${indicator} (${when(change, language)})`;
    return `  ${what}: ${change.old ?? notCited[language]} → ${change.new ?? notCited[language]}\n    ${documents.join(", ")}`;
  });
  const sections = [
    figures.length > 0 ? [`${headings.figures[language]} (${figures.length})`, ...figures].join("\n") : "",
    ...documentLists(difference).map(([heading, documents]) =>
      [`${heading[language]} (${documents.length})`, ...documents.map(({path}) => `  ${path}`)].join("\n"),
    ),
    sum(difference, language),
  ];
  return readableLines(sections.filter((section) => section !== "").join("\n\n"));
}

/** The same for the text of a pull request. */
export function differenceMarkdown(difference: ManifestDifference, language: Language): string {
  const {figures} = difference;
  const table = [
    `### ${headings.figures[language]} (${figures.length})`,
    "",
    `| ${columns[language].join(" | ")} |`,
    `|${columns[language].map(() => "---").join("|")}|`,
    ...figures.map((change) => row(change, language)),
  ];
  const sections = [
    figures.length > 0 ? table.join("\n") : "",
    ...documentLists(difference).map(([heading, documents]) =>
      [
        `### ${heading[language]} (${documents.length})`,
        "",
        ...documents.map(({path}) => `- ${escapeMarkdown(path)}`),
      ].join("\n"),
    ),
    sum(difference, language),
  ];
  return readableLines(sections.filter((section) => section !== "").join("\n\n"));
}

const headings = {
  figures: {en: "Figures that differ", zh: "数字有变化"},
  added: {en: "New documents", zh: "新增的文件"},
  removed: {en: "Documents that are gone", zh: "不再生成的文件"},
  rebuilt: {en: "Same figures, other wording or look", zh: "数字不变、文字或外观有变化"},
  failed: {en: "Not built, or older than the data", zh: "生成失败或仍是旧版"},
} as const satisfies Record<string, Wording>;

const columns: Readonly<Record<Language, readonly string[]>> = {
  en: ["area", "indicator", "period", "before", "now", "documents"],
  zh: ["地区", "指标", "时期", "原来", "现在", "涉及文件"],
};
const notCited: Wording = {en: "not cited", zh: "未引用"};
const statuses: Readonly<Record<string, Wording>> = {
  actual: {en: "actual", zh: "实际"},
  baseline: {en: "baseline", zh: "基期"},
  target: {en: "target", zh: "目标"},
};

function documentLists(difference: ManifestDifference): [Wording, readonly DocumentName[]][] {
  const lists = (["added", "removed", "rebuilt", "failed"] as const).map(
    (key): [Wording, readonly DocumentName[]] => [headings[key], difference[key]],
  );
  return lists.filter(([, documents]) => documents.length > 0);
}

function row(change: FigureChange, language: Language): string {
  const cells = [
    change.area,
    change.indicator,
    when(change, language),
    change.old ?? notCited[language],
    change.new ?? notCited[language],
    change.documents.join(", "),
  ];
  return `| ${cells.map(escapeMarkdown).join(" | ")} |`;
}

function when({period, status}: FigureChange, language: Language): string {
  return `${period.replace("/", "–")} ${statuses[status]?.[language] ?? status}`;
}

function sum({figures, added, removed, rebuilt, unchanged}: ManifestDifference, language: Language): string {
  const changed = new Set(figures.flatMap(({documents}) => documents)).size;
  return {
    en: `${figures.length} figures in ${changed} documents; ${added.length} documents new, ${removed.length} gone, ${rebuilt.length} reworded, ${unchanged} the same to the byte`,
    zh: `${figures.length} 个数字、${changed} 份文件有变化；新增 ${added.length} 份，减少 ${removed.length} 份，仅文字或外观变化 ${rebuilt.length} 份，完全相同 ${unchanged} 份`,
  }[language];
}

const readableLines = (text: string) => text.split("\n").map(readable).join("\n");
