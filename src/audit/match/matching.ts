import {groupBy} from "../../base/group-by.ts";
import {lastAtMost} from "../../base/search-sorted.ts";
import {type Likeness, likenessIn, type MatchSetting, sharedNumbers} from "./likeness.ts";
import {pairInOrder} from "./order.ts";
import type {PreparedFile, PreparedRecord} from "./prepared-passage.ts";
import {indexWords, type WordIndex} from "./word-index.ts";

/** Less than this and a passage is a new one: half of the letters are others. */
export const alike = {unclaimed: 0.5, claimed: 0.7} as const;

/** One that is claimed must be more like a passage by this than one that is free. */
export const lead = 0.1;

/** Passages of the file times those of the record; each pair takes some microseconds. */
const mostComparisons = 2_000_000;

/** As many passages of one text are looked at for each of them. */
const mostEqual = 400;

export interface Ranked {
  readonly file: PreparedFile;
  readonly record: PreparedRecord;
  readonly rank: number;
}

/** What is to be matched, and what is matched so far; it starts with what stands in the same order. */
export class Matching {
  readonly files: readonly PreparedFile[];
  readonly records: readonly PreparedRecord[];
  readonly pairs: Map<PreparedFile, PreparedRecord>;
  private readonly likeness: Likeness;
  private readonly byText: ReadonlyMap<string, readonly PreparedRecord[]>;
  readonly all: ReadonlySet<PreparedRecord>;
  #words: WordIndex | undefined;

  constructor(files: readonly PreparedFile[], records: readonly PreparedRecord[], setting: MatchSetting) {
    this.files = files;
    this.records = records;
    this.all = new Set(records);
    this.likeness = likenessIn(setting);
    this.byText = groupBy(records, ({text}) => text);
    this.pairs = new Map(
      [...pairInOrder(files, records)].flatMap(([x, y]) => {
        const [file, record] = [files[x], records[y]];
        return file && record ? [[file, record]] : [];
      }),
    );
  }

  unmatched(): PreparedFile[] {
    return this.files.filter((file) => !this.pairs.has(file));
  }

  unclaimed(): Set<PreparedRecord> {
    const claimed = new Set(this.pairs.values());
    return new Set(this.records.filter((record) => !claimed.has(record)));
  }

  /**
   * The recorded passages that read like one of the file's, in their order; of very many only those around its place, for
   * each of them may be one of many as well.
   * @param near the recorded passage at its place, if that is known
   */
  nearestEqual(
    {text, index}: PreparedFile,
    isWanted: (record: PreparedRecord) => boolean = () => true,
    near?: PreparedRecord,
  ): readonly PreparedRecord[] {
    const equal = this.byText.get(text) ?? [];
    if (equal.length <= mostEqual) return equal.filter(isWanted);
    const at = lastAtMost(equal, near?.index ?? index, (record) => record.index);
    const from = Math.max(0, Math.min(at - mostEqual / 2, equal.length - mostEqual));
    return equal.slice(from, from + mostEqual).filter(isWanted);
  }

  /** How much of what a recorded passage is about stands in and around one of the file's. */
  agreement(file: PreparedFile, record: PreparedRecord): number {
    return this.likeness.agreement(file, record);
  }

  /** The one whose observations the text around a passage speaks of; the first of those that are equal in this. */
  mostAgreeing(file: PreparedFile, records: readonly PreparedRecord[]): PreparedRecord | undefined {
    const ranked = records.map((record) => ({record, agreement: this.agreement(file, record)}));
    return ranked.sort((a, b) => b.agreement - a.agreement)[0]?.record;
  }

  /** The likest first; of passages of like wording those that share most numbers. */
  rank(file: PreparedFile, records: ReadonlySet<PreparedRecord>, least: number): Ranked[] {
    const ranked: Ranked[] = [];
    for (const record of this.#likely(file, records)) {
      const wording = this.likeness.wording(file, record);
      if (wording >= least) ranked.push({file, record, rank: wording + 0.2 * sharedNumbers(file, record)});
    }
    return ranked.sort((a, b) => b.rank - a.rank);
  }

  /** Of very many records those that share most of the rarer words with a passage: no other is like it. */
  #likely(file: PreparedFile, records: ReadonlySet<PreparedRecord>): Iterable<PreparedRecord> {
    if (this.files.length * records.size <= mostComparisons) return records;
    this.#words ??= indexWords(this.records);
    return this.#words.likest(file).filter((record) => records.has(record));
  }
}
