import {suggest} from "../../diagnostic/suggest.ts";
import type {HouseProblem} from "../house-problem.ts";
import {layoutWithoutTitle, unknownLayout} from "./deck-problem.ts";
import {type HouseLayout, type HouseRole, houseRoles} from "./house-deck.ts";
import type {HouseMaster} from "./read-layouts.ts";

/** Names of layouts that a theme wants, by what slides are for. */
export type WantedLayouts = Readonly<Partial<Record<HouseRole, string>>>;

export interface ChosenLayouts {
  readonly layouts: Readonly<Record<HouseRole, HouseLayout>>;
  /** What slides are for that the house has no layout of its own for: another one serves. */
  readonly missing: readonly HouseRole[];
  /** A wanted layout that cannot be had, with the role that wants it. */
  readonly problems: readonly (HouseProblem & {readonly role: HouseRole})[];
}

/** How well a layout suits, by what its type says. */
const byType: Readonly<Record<HouseRole, Readonly<Record<string, number>>>> = {
  cover: {title: 100},
  agenda: {},
  section: {secHead: 100},
  content: {
    titleOnly: 100,
    obj: 70,
    tx: 60,
    tbl: 20,
    chart: 20,
    objTx: 15,
    twoObj: 10,
    title: -300,
    secHead: -300,
  },
  closing: {},
};

/** And by its name, in Chinese and English: PowerPoint's, WPS's, and what designers call them. */
const byName: Readonly<Record<HouseRole, readonly (readonly [name: RegExp, worth: number])[]>> = {
  cover: [
    [/封面|首页|标题幻灯片|标题页|题名页|片头/u, 80],
    [/^title(?: slide)?$|cover|front ?page|titelfolie/iu, 80],
    [/封底|结束|章节|过渡|目录|节标题|closing|section/iu, -200],
  ],
  agenda: [[/目录|目次|议程|提纲|agenda|contents|outline slide|table of content/iu, 100]],
  section: [
    [/节标题|章节|过渡|转场|分隔|分节|扉页|隔页|篇章/u, 80],
    [/section|divider|transition|chapter/iu, 80],
    [/封面|封底|结束|目录/u, -200],
  ],
  content: [
    [/仅标题|只有标题|title only|nur titel/iu, 60],
    [/标题和内容|内容|正文|title and content|title, content|content/iu, 40],
    [/封面|封底|结束|目录|节标题|章节|过渡|标题幻灯片|致谢|谢谢|感谢/u, -300],
    [/section|cover|closing|thank|title slide|quote|agenda/iu, -300],
    [/图片|竖排|垂直|比较|两栏|picture|vertical|comparison|two|caption/iu, -60],
  ],
  closing: [
    [/结束|封底|致谢|谢谢|感谢|鸣谢|末页|尾页|片尾|结尾/u, 100],
    [/closing|thank|the end|end slide|back cover|q ?& ?a/iu, 100],
  ],
};

/** How well contents stand on a layout: it may leave them no room, or a picture below them may be dark and light. */
export type Fitness = "fitting" | "busy" | "crowded";

/** What a busy ground takes from the worth of a layout. */
const BUSY = 120;

/** Less would be chance. */
const least: Readonly<Record<HouseRole, number>> = {
  cover: 50,
  agenda: 50,
  section: 50,
  content: 1,
  closing: 50,
};

function worthOf(layout: HouseLayout, role: HouseRole): number {
  const {name, type} = layout;
  if (layout.title === undefined) return Number.NEGATIVE_INFINITY;
  const named = byName[role].reduce((total, [pattern, worth]) => total + (pattern.test(name) ? worth : 0), 0);
  return (byType[role][type] ?? 0) + named + placesWorth(role, layout);
}

function placesWorth(role: HouseRole, {title, subtitle, others}: HouseLayout): number {
  const isCentred = title?.type === "ctrTitle";
  switch (role) {
    case "cover":
      return (isCentred ? 60 : 0) + (subtitle?.type === "subTitle" ? 40 : 0);
    case "content":
      // A title alone, or with one place for all that stands below it.
      return (
        (isCentred ? -300 : 0) +
        (subtitle?.type === "subTitle" ? -100 : 0) +
        (others <= 1 ? 50 : -10 * others)
      );
    default:
      return 0;
  }
}

/**
 * The layouts that fit best: of one master, unless the theme names others.
 * @param fitnessOf how well contents stand on a layout
 */
export function chooseLayouts(
  masters: readonly HouseMaster[],
  wanted: WantedLayouts = {},
  fitnessOf: (layout: HouseLayout) => Fitness = () => "fitting",
): ChosenLayouts {
  const [found] = masters
    .map(({layouts}) => chooseWithin(layouts, fitnessOf))
    .filter((choice) => choice !== undefined)
    .toSorted((one, other) => other.worth - one.worth);
  if (found === undefined) throw new Error("a house's deck without layouts was not told of");
  const all = masters.flatMap(({layouts}) => layouts);
  // The master of the best layouts first: several have layouts of one name.
  const inOrder = [...all].sort((one, other) => Number(isOf(found, other)) - Number(isOf(found, one)));
  const problems: (HouseProblem & {role: HouseRole})[] = [];
  const layouts = {...found.layouts};
  const missing = new Set(found.missing);
  for (const role of houseRoles) {
    const name = wanted[role];
    if (name === undefined) continue;
    const layout = inOrder.find((one) => isSameName(one.name, name));
    if (layout === undefined) problems.push({role, ...unknownLayout(name, suggest(name, namesOf(inOrder)))});
    else if (layout.title === undefined) {
      const fitting = namesOf(inOrder.filter(({title}) => title));
      problems.push({role, ...layoutWithoutTitle(layout.name, fitting)});
    } else {
      layouts[role] = layout;
      missing.delete(role);
      if (role === "cover" && missing.has("closing")) layouts.closing = layout;
      if (role === "content" && missing.has("agenda")) layouts.agenda = layout;
      if (role === "content" && missing.has("section")) layouts.section = layout;
    }
  }
  return {layouts, missing: houseRoles.filter((role) => missing.has(role)), problems};
}

interface Choice extends Pick<ChosenLayouts, "layouts" | "missing"> {
  readonly worth: number;
}

const isOf = ({layouts}: Choice, {master}: HouseLayout) => layouts.content.master === master;
const namesOf = (layouts: readonly HouseLayout[]) => [...new Set(layouts.map(({name}) => name))];
const isSameName = (one: string, other: string) =>
  one.normalize("NFKC").trim().toLowerCase() === other.normalize("NFKC").trim().toLowerCase();

function chooseWithin(
  layouts: readonly HouseLayout[],
  fitnessOf: (layout: HouseLayout) => Fitness,
): Choice | undefined {
  const titled = layouts.filter(({title}) => title);
  const fitnessFor = (layout: HouseLayout, role: HouseRole) =>
    role === "content" ? fitnessOf(layout) : "fitting";
  const best = (role: HouseRole) => {
    const [first] = titled
      .map((layout) => ({layout, meant: worthOf(layout, role), fitness: fitnessFor(layout, role)}))
      // A busy ground is a reason to prefer another layout that is meant for it, and none to have no layout.
      .filter(({meant, fitness}) => meant >= least[role] && fitness !== "crowded")
      .map(({layout, meant, fitness}) => ({layout, worth: fitness === "busy" ? meant - BUSY : meant}))
      .toSorted((one, other) => other.worth - one.worth);
    return first;
  };
  const [first] = titled;
  if (first === undefined) return undefined;
  const found = Object.fromEntries(houseRoles.map((role) => [role, best(role)])) as Partial<
    Record<HouseRole, {layout: HouseLayout; worth: number}>
  >;
  const content = found.content?.layout ?? titled.find((layout) => fitnessOf(layout) !== "crowded") ?? first;
  const cover = found.cover?.layout ?? content;
  return {
    layouts: {
      cover,
      content,
      agenda: found.agenda?.layout ?? content,
      section: found.section?.layout ?? content,
      closing: found.closing?.layout ?? cover,
    },
    missing: houseRoles.filter((role) => found[role] === undefined),
    worth: Object.values(found).reduce((total, one) => total + Math.min(one?.worth ?? 0, 100), 0),
  };
}
