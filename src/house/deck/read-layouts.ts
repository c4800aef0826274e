import type {Package} from "../../ooxml/package.ts";
import type {Part} from "../../ooxml/part.ts";
import {kindOf} from "../../ooxml/relationships.ts";
import {
  allElements,
  childElements,
  type Document,
  type Element,
  findChild,
  namespaces,
} from "../../ooxml/xml.ts";
import {type ColourMap, type ColourScope, colourWithin, usualColourMap} from "../drawing-colour.ts";
import {type DrawingTheme, emptyDrawingTheme, readDrawingTheme} from "../drawing-theme.ts";
import type {HouseGround, HouseLayout} from "./house-deck.ts";
import {bodyStyle, type MasterSetting, type SlideSize} from "./master-setting.ts";
import {type Fill, readFill, readOneFill} from "./read-fill.ts";
import {readPlaceholder, sortPlaces} from "./read-placeholder.ts";
import {childNamed, placeholderOf, readDecoration, shapeTree} from "./read-shapes.ts";

/** A master with what its slides take from it. */
export interface HouseMaster {
  readonly theme: DrawingTheme;
  /** Of the theme part, in the package. */
  readonly themePart: string;
  /** The meaning of `bg1`, `tx1` … here, as six hex digits. */
  readonly colours: Readonly<Record<string, string>>;
  readonly ground: HouseGround;
  /** Text of the first level in a body. */
  readonly bodySize: number;
  readonly bodyColour: string;
  readonly layouts: readonly HouseLayout[];
}

/** The masters of a house's deck with their layouts, in the order in which PowerPoint lists them. */
export function readMasters(container: Package, main: Part, size: SlideSize): HouseMaster[] {
  const parts = new Map(container.parts.map((part) => [part.name, part]));
  const related = (part: Part, kind: string) =>
    part.relationships.flatMap((one) => (kindOf(one) === kind ? (parts.get(one.target) ?? []) : []));
  const defaults = childNamed(rootOf(main), "defaultTextStyle");
  return inOrder(main, "sldMasterId", related(main, "slideMaster")).map((master, index) =>
    readMaster(master, index, related, {defaults, size}),
  );
}

type Related = (part: Part, kind: string) => Part[];

const rootOf = ({content}: Part): Element | undefined =>
  content instanceof Uint8Array ? undefined : (content as Document).documentElement;

/** Parts as a list of ids names them; those that no list names come last. */
function inOrder(owner: Part, name: string, parts: readonly Part[]): Part[] {
  const {content, relationships} = owner;
  const ids =
    content instanceof Uint8Array ? [] : allElements(content).filter((one) => one.localName === name);
  const targets = ids.map((one) => {
    const id = one.getAttributeNS(namespaces.r, "id");
    return relationships.find((each) => each.id === id)?.target ?? "";
  });
  const rank = (part: Part) => (targets.includes(part.name) ? targets.indexOf(part.name) : targets.length);
  return [...parts].sort((one, other) => rank(one) - rank(other));
}

function readMaster(
  part: Part,
  index: number,
  related: Related,
  presentation: Pick<MasterSetting, "defaults" | "size">,
): HouseMaster {
  const root = rootOf(part);
  const [themePart] = related(part, "theme");
  const xml = themePart?.content;
  const theme = xml === undefined || xml instanceof Uint8Array ? emptyDrawingTheme : readDrawingTheme(xml);
  const map = attributesOf(childNamed(root, "clrMap")) ?? usualColourMap;
  const scope: ColourScope = {scheme: theme.colours, map};
  const setting: MasterSetting = {...presentation, part, root, theme, themePart, scope};
  const body = bodyStyle(setting);
  return {
    theme,
    themePart: themePart?.name ?? "",
    colours: Object.fromEntries(
      ["bg1", "tx1", "bg2", "tx2", ...accents, "hlink"].map((name) => [
        name,
        theme.colours[map[name] ?? name] ?? "000000",
      ]),
    ),
    ground: groundOf(root, part, setting, scope) ?? {
      colours: [theme.colours[map.bg1 ?? "lt1"] ?? "FFFFFF"],
    },
    bodySize: body.size,
    bodyColour: body.colour,
    layouts: inOrder(part, "sldLayoutId", related(part, "slideLayout")).map((layout) =>
      readLayout(layout, index, setting),
    ),
  };
}

const accents = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

function readLayout(part: Part, master: number, outer: MasterSetting): HouseLayout {
  const root = rootOf(part);
  const tree = shapeTree(root as Element);
  const override = findOverride(root);
  const scope = override ? {...outer.scope, map: override} : outer.scope;
  const setting = {...outer, scope};
  const ground = groundOf(root, part, setting, scope) ??
    groundOf(outer.root, outer.part, setting, scope) ?? {
      colours: [scope.scheme[scope.map.bg1 ?? "lt1"] ?? "FFFFFF"],
    };
  const isAlone = root?.getAttribute("showMasterSp") === "0";
  const shapes = [
    ...(isAlone ? [] : readDecoration(outer.root && shapeTree(outer.root), scope, outer.part)),
    ...readDecoration(tree, scope, part),
  ];
  const places = (tree ? childElements(tree) : []).flatMap((shape) => {
    const kind = placeholderOf(shape);
    return kind ? (readPlaceholder(shape, kind, ground, shapes, setting) ?? []) : [];
  });
  return {
    name: (childNamed(root, "cSld")?.getAttribute("name") ?? "").trim(),
    part: part.name,
    master,
    type: root?.getAttribute("type") ?? "",
    ...sortPlaces(places),
    ground,
    shapes,
    ...(override ? {colourMap: override} : {}),
  };
}

function findOverride(root: Element | undefined): ColourMap | undefined {
  const override = childNamed(root, "clrMapOvr");
  return attributesOf(override && findChild(override, "a", "overrideClrMapping"));
}

function attributesOf(element: Element | undefined): Readonly<Record<string, string>> | undefined {
  if (element === undefined) return undefined;
  return Object.fromEntries(
    element.attributes.flatMap(({name, value}) => (name.startsWith("xmlns") ? [] : [[name, value]])),
  );
}

/** Undefined where neither has a background of its own (ECMA-376 Part 1, 19.3.1.1). */
function groundOf(
  root: Element | undefined,
  part: Part,
  {theme, themePart}: MasterSetting,
  scope: ColourScope,
): HouseGround | undefined {
  const ground = childNamed(childNamed(root, "cSld"), "bg");
  const properties = childNamed(ground, "bgPr");
  if (properties) return withoutAlpha(readFill(properties, scope, part));
  const reference = childNamed(ground, "bgRef");
  if (reference === undefined) return undefined;
  const colour = colourWithin(reference, scope);
  const plain: HouseGround = {colours: colour ? [colour.hex] : []};
  const style = theme.backgroundFills[Number(reference.getAttribute("idx") ?? "1001") - 1001];
  if (style === undefined || themePart === undefined) return plain;
  const own = colour ? {...scope, own: colour.hex} : scope;
  return withoutAlpha(readOneFill(style, own, themePart));
}

function withoutAlpha(fill: Fill | undefined): HouseGround | undefined {
  if (fill === undefined) return undefined;
  const {alpha, view, ...ground} = fill;
  // What is seen through a picture of a background nobody says.
  return view && alpha === 1 ? {...ground, view} : ground;
}
