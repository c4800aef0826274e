/** Why a number is no figure, in the words of `not-figures.csv`; see data/README.md. */
export type Reason =
  | "年份日期"
  | "名称中的数字"
  | "代号"
  | "文件名或书名"
  | "序数"
  | "惯用语"
  | "版面信息"
  | "只作时段的词"
  | "泛指";

/** A number that is no figure, as far as rules tell. */
export interface SetAside {
  readonly reason: Reason;
  /** Nothing says what it is: a person has to look. */
  readonly isDoubtful: boolean;
}

export const surely = (reason: Reason): SetAside => ({reason, isDoubtful: false});
export const perhaps = (reason: Reason): SetAside => ({reason, isDoubtful: true});
