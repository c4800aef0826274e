import {childrenOf, find, settingOf} from "../../../house/word/plain.ts";
import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import {chineseFontOf, isChinese} from "../../../theme/house/house-fonts.ts";
import type {ThemeHouse} from "../../../theme/house/theme-house.ts";
import type {WordTheme} from "../../../theme/word-theme.ts";
import {headingList} from "../numbering.ts";
import {writeStyles} from "../styles.ts";
import {acceptChanges} from "./accept-changes.ts";
import {listIdOf} from "./house-lists.ts";
import {paragraphOrder, styleOrder, textOrder, valued, withChild} from "./ordered.ts";
import {planStyle, styleIdOf} from "./style-ids.ts";
import {changeStyle, type StyleBase, writeStyle} from "./style-xml.ts";

/** The styles of the house, changed where the theme wants it, and after them those of ours that it does not have. */
export function houseStylesPart(part: PlainElement, theme: WordTheme, house: ThemeHouse): PlainElement {
  const own = withoutLooseEnds(withDefaults(acceptChanges(part), house));
  const styles = writeStyles(theme);
  const changed = new Map<string, (style: PlainElement) => PlainElement>();
  const added: PlainElement[] = [];
  const base = baseOf(theme, house);
  for (const style of styles.paragraphStyles ?? []) {
    if (style.id === "Normal") continue;
    const plan = planStyle(style.id, house);
    if (plan.kind === "added") {
      const body: StyleBase = style.id === "BodyText" ? {...base, id: house.file.body?.id} : base;
      added.push(numberHeading(style.id, writeStyle(style, plan, body), house));
      continue;
    }
    const change = (element: PlainElement) =>
      numberHeading(style.id, changeStyle(element, plan.changes, theme), house);
    const before = changed.get(plan.id);
    changed.set(plan.id, before === undefined ? change : (element) => change(before(element)));
  }
  const children = own.children.map((child) => {
    if (typeof child === "string" || child.name !== "w:style") return child;
    const id = String(child.attributes["w:styleId"] ?? "");
    const isParagraph = (child.attributes["w:type"] ?? "paragraph") === "paragraph";
    return (isParagraph && changed.get(id)?.(child)) || child;
  });
  return element(own.name, own.attributes, [...children, ...added, ...characterStyles(theme, house)]);
}

function baseOf(theme: WordTheme, house: ThemeHouse): StyleBase {
  const {eastAsia, latin} = theme.styles.body;
  const {body, styles} = house.file;
  // What the text has by habit is not in the style.
  const own = styles.BodyText?.look;
  return {
    id: body?.id,
    look: own,
    eastAsia: own?.eastAsia === eastAsia ? eastAsia : "",
    latin: own?.latin === latin ? latin : "",
  };
}

/** Headings are numbered by a list of ours where the theme says how. */
function numberHeading(ours: string, style: PlainElement, house: ThemeHouse): PlainElement {
  const level = /^Heading(\d)$/u.exec(ours)?.[1];
  if (level === undefined || house.takes.headings) return style;
  const numbering = element("w:numPr", undefined, [
    valued("w:ilvl", Number(level) - 1),
    valued("w:numId", listIdOf(headingList, house)),
  ]);
  const paragraph = withChild(find(style, "w:pPr") ?? element("w:pPr"), numbering, paragraphOrder);
  return withChild(style, paragraph, styleOrder);
}

function characterStyles(theme: WordTheme, house: ThemeHouse): PlainElement[] {
  const idOf = styleIdOf(house);
  const write = (ours: string, name: string, isCustom: boolean, properties: readonly PlainElement[]) =>
    house.file.styles[ours] === undefined
      ? [
          element(
            "w:style",
            {"w:type": "character", ...(isCustom ? {"w:customStyle": 1} : {}), "w:styleId": idOf(ours)},
            [valued("w:name", house.file.added[ours]?.name ?? name), element("w:rPr", undefined, properties)],
          ),
        ]
      : [];
  return [
    ...write("Hyperlink", "Hyperlink", false, [
      valued("w:color", theme.colours.accent),
      valued("w:u", "single"),
    ]),
    ...write("SourceReference", "Source Reference", true, [valued("w:vertAlign", "superscript")]),
  ];
}

/** Texts are in Chinese: the defaults say so, and name a font that has Chinese characters. */
function withDefaults(styles: PlainElement, {file}: ThemeHouse): PlainElement {
  const defaults = find(styles, "w:docDefaults") ?? element("w:docDefaults");
  const inner = find(defaults, "w:rPrDefault") ?? element("w:rPrDefault");
  const text = find(inner, "w:rPr") ?? element("w:rPr");
  const fonts = {...find(text, "w:rFonts")?.attributes};
  const themed = fonts["w:eastAsiaTheme"];
  if (themed !== undefined && !String(themed).endsWith("EastAsia"))
    fonts["w:eastAsiaTheme"] = "minorEastAsia";
  if (themed === undefined && !isChinese(String(fonts["w:eastAsia"] ?? "")))
    fonts["w:eastAsia"] = chineseFontOf("", String(fonts["w:ascii"] ?? ""), file);
  const language = {...find(text, "w:lang")?.attributes};
  if (!/^zh/iu.test(String(language["w:eastAsia"] ?? ""))) language["w:eastAsia"] = "zh-CN";
  const withFonts = withChild(text, element("w:rFonts", fonts), textOrder);
  const withLanguage = withChild(withFonts, element("w:lang", language), textOrder);
  const order = ["w:rPrDefault", "w:pPrDefault"];
  const filled = withChild(defaults, withChild(inner, withLanguage, ["w:rPr"]), order);
  return withChild(styles, filled, ["w:docDefaults", "w:latentStyles", "w:style"]);
}

/** Without references to styles that are not there: Word passes over them, and other programs stumble. */
function withoutLooseEnds(styles: PlainElement): PlainElement {
  const ids = new Set(
    childrenOf(styles, "w:style").map((style) => String(style.attributes["w:styleId"] ?? "")),
  );
  const leads = new Set(["w:basedOn", "w:next", "w:link"]);
  const children = styles.children.map((style) => {
    if (typeof style === "string" || style.name !== "w:style") return style;
    const kept = style.children.filter(
      (child) => typeof child === "string" || !leads.has(child.name) || ids.has(settingOf(child) ?? ""),
    );
    return kept.length === style.children.length ? style : element(style.name, style.attributes, kept);
  });
  return element(styles.name, styles.attributes, children);
}

/** Ids of the house's own paragraph styles for headings, by level from 0. */
export function headingIds(house: ThemeHouse): string[] {
  const idOf = styleIdOf(house);
  return [1, 2, 3, 4].map((level) => idOf(`Heading${level}`));
}
