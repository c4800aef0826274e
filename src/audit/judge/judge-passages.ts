import type {FigureRecord, PassageKind} from "../../model/record.ts";
import type {Finding} from "../audit-report.ts";
import {matchPassages} from "../match/match-passages.ts";
import {type PreparedFile, type PreparedRecord, prepareFile} from "../match/prepared-passage.ts";
import type {FileContent} from "../reader/file-content.ts";
import type {Facts} from "./facts.ts";
import {standing} from "./findings.ts";
import {judgeNew, type NewSetting} from "./judge-new.ts";
import {judgePassage} from "./judge-passage.ts";
import {indexLabels} from "./label-index.ts";
import {gatherPlainNumbers} from "./plain-number.ts";

/** Kinds among which a passage may have moved; a card may be a cell in one application and a shape in another. */
const groups: readonly (readonly PassageKind[])[] = [
  ["text", "cell"],
  ["note"],
  ["alternative"],
  ["property"],
];

/** What the judges of passages and charts share. */
export function newSetting(
  content: FileContent,
  record: FigureRecord | undefined,
  records: readonly PreparedRecord[],
  facts: Facts,
): NewSetting {
  const dates = facts.dataset.sources.map(({published}) => published);
  const periods = facts.dataset.observations.map(({period}) => period);
  return {
    facts,
    labels: indexLabels(records),
    plain: gatherPlainNumbers(record, record ? [] : [...dates, ...periods]),
    about: record ? `${record.document.title} ${record.document.subject}` : content.title,
    hasRecord: record !== undefined,
    last: {},
  };
}

export function judgePassages(
  content: FileContent,
  records: readonly PreparedRecord[],
  setting: NewSetting,
): Finding[] {
  const files = content.passages.map(prepareFile);
  const matches = matchAll(files, records, setting);
  return files.flatMap((file) => {
    if (file.numbers.length === 0) return [];
    const match = matches.get(file);
    if (!match) return file.mentions.flatMap((mention) => judgeNew(file, mention, setting));
    if (match.text !== file.text) return judgePassage(file, match, setting);
    return match.figures.map((figure) => standing(file, figure, figure.observations, setting.facts));
  });
}

function matchAll(
  files: readonly PreparedFile[],
  records: readonly PreparedRecord[],
  {facts}: NewSetting,
): Map<PreparedFile, PreparedRecord> {
  const setting = {names: facts.names, observations: facts.built};
  return new Map(
    groups.flatMap((kinds) => {
      const isOurs = ({kind}: {readonly kind: PassageKind}) => kinds.includes(kind);
      return [...matchPassages(files.filter(isOurs), records.filter(isOurs), setting)];
    }),
  );
}
