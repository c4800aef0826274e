import type {NumberInText} from "./number-in-text.ts";
import {sentenceAround} from "./number-in-text.ts";
import type {Heading} from "./passages.ts";
import type {KnownArea, Report} from "./report.ts";

/** Of what follows them areas are part of the name: 重庆大学, 渝中区委. */
const partOfName =
  /^(?:市|区|县)?(?:大学|学院|交通|师范|医科|工商|文理|科技|日报|宣言|[一二三四五六七八九十]中|中学|小学|南开|八中)/u;
/** Anywhere else it is beside the subject: 与綦江区共建, 高于重庆市, 位居全国. */
const startsClause = /(?:^|[，,、。；;：:“]|其中|推动|今年|年|期间|以来|末|底)$/u;

interface NamedArea {
  readonly area: KnownArea;
  readonly at: number;
}

/** 乙县新建学校: a district or county that does something, or has something. */
const stranger =
  /(?<=^|[，,。；;：:]|其中|\d年)\p{Script=Han}{1,3}[区县](?=新建|改建|扩建|建成|投入|投用|新增|新开|新投|计划|预计|今年|共|现|已|有|拥有|完成|实现|将|：|:|\d)/gu;
/** 社区, 我区, 高新区 name a part, a kind or the area itself. */
const noStranger =
  /(?:全|该|我|本|各|社|校|园|地|城|辖|市|新|片|学|小|景|灾|库|牧|山|郊|特|战|厂|矿|营|街|功能|示范|试点|开发|合作|实验|试验|自治)[区县]$|^(?:各|全|我|本|该|两|多|外|他|郊|远|老|[一二三四五六七八九十])/u;

function findStranger(text: string, areas: readonly KnownArea[]): number | undefined {
  const isKnown = (name: string) => areas.some(({names}) => names.some((each) => name.includes(each)));
  return [...text.matchAll(stranger)].findLast(([name]) => !noStranger.test(name) && !isKnown(name))?.index;
}

/** The area that a figure is of, empty where the data does not know it: by the subject of its clause, of its sentence, the headings above, or the report. */
export function findArea(found: NumberInText, report: Report): string {
  const {passage, at} = found;
  const sentence = sentenceAround(passage, at);
  const before = passage.text.slice(sentence.from, at);
  const named = findNamed(before, report);
  const last = named.at(-1);
  // Of an area that the data does not know, it is not said of the one that the report is of.
  if ((findStranger(before, report.areas) ?? -1) > (last?.at ?? -1)) return "";
  if (last) return last.area.code;
  return ofHeadings(passage.headings, report) ?? report.area;
}

function findNamed(text: string, {areas, area}: Report): NamedArea[] {
  const found: NamedArea[] = [];
  for (const each of areas) {
    for (const [index, name] of each.names.entries()) {
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        const before = text.slice(0, at);
        const after = text.slice(at + name.length);
        // A short name may be half of another one; a full one says itself what it is.
        const isOther = index > 0 && /^\p{Script=Han}{0,6}(?:市|区|县)(?!级|内|域|教)/u.test(after);
        if (
          startsClause.test(before) &&
          !isOther &&
          !partOfName.test(after) &&
          isSubject(each, after, area, areas)
        )
          found.push({area: each, at});
      }
    }
  }
  const own = findOwn(text, areas, area);
  if (own) found.push(own);
  return withoutParts(found).sort((a, b) => a.at - b.at);
}

/** 重庆 in 重庆高新区 is no area of its own. */
function withoutParts(found: readonly NamedArea[]): NamedArea[] {
  const longest = ({area}: NamedArea) => Math.max(...area.names.map((name) => name.length));
  return found.filter((one) => !found.some((other) => other.at === one.at && longest(other) > longest(one)));
}

/** 我市 and 全市 mean what contains the area of the report, 我区 and 全县 the nearest of that kind. */
function findOwn(text: string, areas: readonly KnownArea[], own: string): NamedArea | undefined {
  const matches = [
    ...text.matchAll(
      /(?<=^|[，,。；;：:“]|\d年|目前)(?:我市|全市|本市)(?![第前首率唯最先优仅领排位平]|\p{Script=Han}{0,3}[第前]|各?区县)/gu,
    ),
  ];
  const last = matches.at(-1);
  if (!last) return undefined;
  const city = cityOf(own, areas);
  return city && {area: city, at: last.index};
}

function cityOf(code: string, areas: readonly KnownArea[]): KnownArea | undefined {
  let area = areas.find((each) => each.code === code);
  while (area && !area.names.some((name) => name.endsWith("市"))) {
    const {parent}: KnownArea = area;
    area = areas.find((each) => each.code === parent);
  }
  return area;
}

/** A heading that begins with an area, or names it whole. */
function ofHeadings(headings: readonly Heading[], {areas, title}: Report): string | undefined {
  for (const {text} of headings.toReversed()) {
    if (text === title) continue;
    const named = areas.filter(
      ({names}) =>
        names.some((name) => text.startsWith(name)) ||
        ((names[0] ?? "").length > 2 && text.includes(names[0] ?? "")),
    );
    const [longest] = named.sort((a, b) => lengthIn(b, text) - lengthIn(a, text));
    if (longest && !partOfName.test(text.slice(lengthIn(longest, text)))) return longest.code;
  }
  return undefined;
}

const lengthIn = ({names}: KnownArea, text: string) =>
  Math.max(...names.filter((name) => text.includes(name)).map((name) => name.length));

/** 全国职业院校技能大赛 and 全国第二 say nothing of all the country. */
function isSubject({code}: KnownArea, after: string, own: string, areas: readonly KnownArea[]): boolean {
  // 重庆市示范幼儿园 of a district is no kindergarten of all the city; neither is what 全国 stands before.
  return (
    !containing(own, areas).includes(code) || /^(?:平均|共有|共计|各地|各类|各级|现有|[,，])/u.test(after)
  );
}

/** The areas that contain one, the nearest first. */
function containing(code: string, areas: readonly KnownArea[]): string[] {
  const codes: string[] = [];
  let area = areas.find((each) => each.code === code);
  while (area && area.parent !== "" && !codes.includes(area.parent)) {
    codes.push(area.parent);
    const {parent}: KnownArea = area;
    area = areas.find((each) => each.code === parent);
  }
  return codes;
}
