import {points} from "../../model/length.ts";
import type {Part} from "../../ooxml/part.ts";
import {childElements, type Element, findChild} from "../../ooxml/xml.ts";
import type {ColourScope} from "../drawing-colour.ts";
import type {DrawingTheme} from "../drawing-theme.ts";
import {childNamed, placeholderOf, shapeTree} from "./read-shapes.ts";
import {type TextLook, textLook} from "./text-look.ts";

/** Inches. */
export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

/** What the placeholders of a layout may take from the master and the presentation. */
export interface MasterSetting {
  readonly size: SlideSize;
  /** `p:defaultTextStyle` of the presentation. */
  readonly defaults: Element | undefined;
  readonly part: Part;
  readonly root: Element | undefined;
  readonly theme: DrawingTheme;
  readonly themePart: Part | undefined;
  readonly scope: ColourScope;
}

export type Family = "title" | "body" | "dt" | "ftr" | "sldNum" | "other";

export function familyOf(type: string): Family {
  if (type === "title" || type === "ctrTitle") return "title";
  if (["", "obj", "body", "subTitle"].includes(type)) return "body";
  return type === "dt" || type === "ftr" || type === "sldNum" ? type : "other";
}

/** The placeholder of the master that those of a family take their place and look from. */
export function masterShape({root}: MasterSetting, family: Family): Element | undefined {
  const tree = root && shapeTree(root);
  return (tree ? childElements(tree) : []).find((shape) => {
    const kind = placeholderOf(shape);
    return kind && familyOf(kind.getAttribute("type") ?? "") === family;
  });
}

const styles = {title: "titleStyle", body: "bodyStyle"} as const;

/** @param shape of a layout; undefined for text that only goes by its master */
export function lookOf(shape: Element | undefined, family: Family, setting: MasterSetting): TextLook {
  const {root, defaults, scope} = setting;
  const lists = [shape, masterShape(setting, family)].map((one) => {
    const body = childNamed(one, "txBody");
    return body && findChild(body, "a", "lstStyle");
  });
  const style = styles[family as keyof typeof styles] ?? "otherStyle";
  const text = scope.scheme[scope.map.tx1 ?? "dk1"] ?? "000000";
  return textLook([...lists, childNamed(childNamed(root, "txStyles"), style), defaults], scope, {
    size: points(18),
    bold: false,
    colour: text,
    align: "left",
  });
}

/** Of text of the first level in a body. */
export const bodyStyle = (setting: MasterSetting): TextLook => lookOf(undefined, "body", setting);
