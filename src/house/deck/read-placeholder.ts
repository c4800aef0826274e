import {type Inch, inches} from "../../model/length.ts";
import {type Element, elementsOf, findChild} from "../../ooxml/xml.ts";
import type {HouseArea, HouseGround, HouseLayout, HousePlaceholder, HouseShape} from "./house-deck.ts";
import {familyOf, lookOf, type MasterSetting, masterShape, type SlideSize} from "./master-setting.ts";
import {readFill} from "./read-fill.ts";
import {childNamed, readPlace} from "./read-shapes.ts";
import {bodyLook} from "./text-look.ts";

/** A placeholder of a layout; undefined where nobody says where it stands. */
export function readPlaceholder(
  shape: Element,
  kind: Element,
  ground: HouseGround,
  shapes: readonly HouseShape[],
  setting: MasterSetting,
): HousePlaceholder | undefined {
  const type = kind.getAttribute("type") ?? "";
  const family = familyOf(type);
  const behind = masterShape(setting, family);
  const [own, inherited] = [shape, behind].map((one) => childNamed(one, "spPr"));
  const area = readPlace(own) ?? readPlace(inherited);
  if (area === undefined) return undefined;
  const bodies = [shape, behind].map((one) => {
    const body = childNamed(one, "txBody");
    return body && findChild(body, "a", "bodyPr");
  });
  const {inset, valign, isUpright} = bodyLook(bodies);
  const fill = own && readFill(own, setting.scope, setting.part);
  const inner = onSlide(withoutInset(area, inset), setting.size);
  return {
    type,
    index: kind.getAttribute("idx") ?? "",
    area: inner,
    ...lookOf(shape, family, setting),
    grounds: fill && fill.alpha > 0.6 ? fill.colours : groundsBehind(inner, ground, shapes),
    valign,
    isUpright,
    text: elementsOf(shape, "a", "t")
      .map(({textContent}) => textContent)
      .join("")
      .trim(),
  };
}

function withoutInset({x, y, w, h}: HouseArea, inset: ReturnType<typeof bodyLook>["inset"]): HouseArea {
  return {
    x: inches(x + inset.left),
    y: inches(y + inset.top),
    w: inches(Math.max(0, w - inset.left - inset.right)) as Inch,
    h: inches(Math.max(0, h - inset.top - inset.bottom)) as Inch,
  };
}

/** What of an area can be seen: designers let places reach beyond the edge. */
function onSlide({x, y, w, h}: HouseArea, {width, height}: SlideSize): HouseArea {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  return {
    x: inches(left),
    y: inches(top),
    w: inches(Math.max(0, Math.min(width, x + w) - left)),
    h: inches(Math.max(0, Math.min(height, y + h) - top)),
  };
}

/** What lies behind the middle of an area, as far as it is known: what is drawn there last, or else the background. */
function groundsBehind(
  {x, y, w, h}: HouseArea,
  ground: HouseGround,
  shapes: readonly HouseShape[],
): readonly string[] {
  const [across, down] = [x + w / 2, y + h / 2];
  const cover = shapes.findLast(
    ({area, alpha}) =>
      alpha > 0.6 &&
      area.x <= across &&
      area.x + area.w >= across &&
      area.y <= down &&
      area.y + area.h >= down,
  );
  // Of other shapes nobody says whether they reach so far.
  if (cover?.isRectangle === false) return [];
  return cover?.colours ?? ground.colours;
}

type Places = Pick<
  HouseLayout,
  "title" | "subtitle" | "imprint" | "ordinal" | "body" | "slideNumber" | "footer" | "others"
>;

/** What stands in the placeholder for a section's number. */
const numbers =
  /^(?:\d{1,2}|[零一二三四五六七八九十]{1,3}|第.{1,3}[章节部]分?|part\s*\S{0,5}|no\.?\s*\d*|编号|序号|#+)$/iu;
/** And in the one for who reports, and when. */
const imprints = /汇报|报告人|主讲|演讲人|单位|部门|日期|时间|年.*月|presenter|speaker|author|date/iu;

/** What programs write into a footer that says nothing yet. */
const prompts = /^(?:[<＜]?(?:footer|页脚)[>＞]?|页脚占位符.*|单击.*|click .*)$/iu;

/** Which placeholder of a layout is for what. */
export function sortPlaces(places: readonly HousePlaceholder[]): Places {
  const upright = places.filter(({isUpright}) => isUpright);
  const ofFamily = (family: string) => upright.filter(({type}) => familyOf(type) === family);
  const [title] = ofFamily("title");
  const [slideNumber] = ofFamily("sldNum");
  const footer = ofFamily("ftr").find(({text}) => text !== "" && !prompts.test(text));
  const bodies = ofFamily("body");
  const texts = bodies.filter(({type}) => type === "body" || type === "subTitle");
  const ordinal = texts.find(({type, text}) => type === "body" && numbers.test(text));
  const rest = texts.filter((one) => one !== ordinal);
  const bySize = (some: readonly HousePlaceholder[]) =>
    [...some].sort((one, other) => other.area.w * other.area.h - one.area.w * one.area.h);
  const subtitle =
    rest.find(({type}) => type === "subTitle") ?? bySize(rest.filter(({text}) => !imprints.test(text)))[0];
  const [imprint] = bySize(rest.filter((one) => one !== subtitle && imprints.test(one.text)));
  const [body] = bySize(bodies.filter(({type}) => type !== "subTitle"));
  const isOther = ({type}: HousePlaceholder) =>
    ["body", "other"].includes(familyOf(type)) && type !== "subTitle";
  return {
    ...optional({title, subtitle, imprint, ordinal, body, slideNumber, footer}),
    others: places.filter(isOther).length,
  };
}

function optional<T extends object>(values: T): {[Key in keyof T]?: Exclude<T[Key], undefined>} {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
