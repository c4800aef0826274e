/** A topic of the panel: those that are ticked come first, in the order of the meeting. */
export interface TopicChoice {
  readonly name: string;
  readonly isTicked: boolean;
}

/** @param known topics of the area in their usual order @param wanted those of the meeting in its order */
export function listTopics(known: readonly string[], wanted: readonly string[]): TopicChoice[] {
  const ticked = wanted.filter((name) => known.includes(name));
  return [
    ...ticked.map((name) => ({name, isTicked: true})),
    ...known.filter((name) => !ticked.includes(name)).map((name) => ({name, isTicked: false})),
  ];
}

/** The list with one of its members at another place. */
export function move<T>(list: readonly T[], from: number, to: number): T[] {
  const member = list[from];
  if (member === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, member);
}

/** Whether two titles differ in numbers only, which change with the data; as for the file of a meeting. */
export const isSameTitle = (one: string, other: string) => withoutNumbers(one) === withoutNumbers(other);

const withoutNumbers = (title: string) =>
  title
    .normalize("NFKC")
    .replace(/[\s*]+/gu, "")
    .replace(/\(续\d*\)$/u, "")
    .replace(/\d+(?:[.,]\d+)*/gu, "0");
