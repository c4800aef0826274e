import type {BodyUse} from "./body-use.ts";
import {chainOf, type HouseStyle, type HouseStyles, normalStyle, type StyleKind} from "./styles.ts";

/**
 * Our styles and the names under which a house may have them. Those that come with Word have English names in files of
 * every language; the others are what WPS, LibreOffice and offices call theirs. The first that is there counts.
 */
const paragraphNames: Readonly<Record<string, readonly string[]>> = {
  Title: ["Title", "标题", "文件标题", "公文标题", "大标题", "主标题"],
  Subtitle: ["Subtitle", "副标题", "公文副标题"],
  Heading1: ["heading 1", "标题 1", "一级标题", "公文一级标题", "1级标题", "章标题"],
  Heading2: ["heading 2", "标题 2", "二级标题", "公文二级标题", "2级标题", "节标题"],
  Heading3: ["heading 3", "标题 3", "三级标题", "公文三级标题", "3级标题"],
  Heading4: ["heading 4", "标题 4", "四级标题", "公文四级标题", "4级标题"],
  ListParagraph: ["List Paragraph", "列表段落", "列出段落"],
  Callout: ["Callout", "提示框"],
  TableHeader: ["Table Header", "Table Heading", "表头", "表格表头"],
  TableCell: ["Table Cell", "Table Text", "Table Contents", "表格内容", "表格正文", "表格文字", "表格文本"],
  Caption: ["caption", "题注", "图表标题", "图表题", "图题", "表题"],
  SourceNote: ["Source Note", "图表来源", "资料来源", "图表注", "表注"],
  TOCHeading: ["TOC Heading", "目录标题", "toc heading"],
  TOC1: ["toc 1", "目录 1"],
  TOC2: ["toc 2", "目录 2"],
  TOC3: ["toc 3", "目录 3"],
  TOC4: ["toc 4", "目录 4"],
  Header: ["header", "页眉"],
  Footer: ["footer", "页脚"],
  // A file that began as one of ours.
  IssueLine: ["Issue Line"],
  Headline: ["Headline"],
  PointsTitle: ["Points Title"],
  PointsTag: ["Points Tag"],
  PointsText: ["Points Text"],
  SourceEntry: ["Source Entry"],
  SourcePlaces: ["Source Places"],
  KeyValue: ["Key Value"],
  KeyLabel: ["Key Label"],
  KeyDetail: ["Key Detail"],
};

const characterNames: Readonly<Record<string, readonly string[]>> = {
  Hyperlink: ["Hyperlink", "超链接"],
  SourceReference: ["Source Reference"],
};

/** Capitals and blanks make no difference to Word, and none of the blanks to people. */
export const comparableName = (name: string) => name.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");

/** The styles of the house that stand in for ours, by the ids of ours. */
export function matchStyles(styles: HouseStyles): Map<string, HouseStyle> {
  const matched = new Map<string, HouseStyle>();
  const taken = new Set<HouseStyle>();
  const match = (names: Readonly<Record<string, readonly string[]>>, kind: StyleKind) => {
    for (const [ours, candidates] of Object.entries(names)) {
      const style = candidates
        .map((name) => findStyle(styles, name, kind))
        .find((each) => each !== undefined && !taken.has(each) && !each.isDefault);
      if (style === undefined) continue;
      taken.add(style);
      matched.set(ours, style);
    }
  };
  match(paragraphNames, "paragraph");
  match(characterNames, "character");
  return matched;
}

/** A style by its name, or else by an alias. */
export function findStyle({all}: HouseStyles, name: string, kind: StyleKind): HouseStyle | undefined {
  const wanted = comparableName(name);
  const ofKind = all.filter((style) => style.kind === kind);
  return (
    ofKind.find((style) => comparableName(style.name) === wanted) ??
    ofKind.find(({aliases}) => aliases.some((alias) => comparableName(alias) === wanted))
  );
}

/** So many paragraphs in a style make it that of the body. */
const enough = 3;
/** Styles for running text that are not the one that every paragraph has. */
const bodyNames = [
  "Body Text",
  "正文文本",
  "Body Text First Indent",
  "正文首行缩进",
  "公文正文",
  "正文缩进",
  "Normal Indent",
];

/**
 * The style of running text: that of most paragraphs of the house's text, or one made for it, if the house uses it; the
 * one that every paragraph has otherwise.
 */
export function findBodyStyle(
  styles: HouseStyles,
  {paragraphs}: Pick<BodyUse, "paragraphs">,
  matched: ReadonlyMap<string, HouseStyle>,
): HouseStyle | undefined {
  const normal = normalStyle(styles);
  const others = new Set([...matched.values()].map(({id}) => id));
  const isBody = (style: HouseStyle | undefined): style is HouseStyle =>
    style?.kind === "paragraph" && !others.has(style.id) && !isSpecial(style, styles, others);
  const [most] = [...paragraphs]
    .map(([id, count]) => ({style: id === "" ? normal : styles.byId.get(id), count}))
    .filter(({style, count}) => count >= enough && isBody(style))
    .toSorted((a, b) => b.count - a.count);
  if (most) return most.style;
  const named = bodyNames.map((name) => findStyle(styles, name, "paragraph"));
  return named.find((style) => style !== undefined && paragraphs.has(style.id)) ?? normal;
}

/** Based on a heading, a caption, an entry of contents …, or called one of Word's own names for such. */
function isSpecial(style: HouseStyle, styles: HouseStyles, others: ReadonlySet<string>): boolean {
  const chain = chainOf(style, styles);
  return chain.some(
    ({id, name}) =>
      others.has(id) ||
      /^(?:heading|toc|list|footnote|endnote|caption|quote|intense|annotation|balloon)/iu.test(name),
  );
}
