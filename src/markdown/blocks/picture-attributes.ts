import type {Image} from "mdast";
import type {Wording} from "../../diagnostic/diagnostic.ts";
import type {PictureWidth} from "../../model/document.ts";
import {captionId, captionIdRule} from "../../query/captions.ts";
import type {ParseContext} from "../parse-context.ts";

export interface PictureAttributes {
  readonly id?: string;
  readonly width?: PictureWidth;
}

/** What a picture may have behind it, as pandoc and Quarto write it: `{#site width=60%}`. */
export function readAttributes(written: string, image: Image, context: ParseContext): PictureAttributes {
  if (written === "") return {};
  const tell = (message: Wording, hint: Wording) => context.error("picture-attribute", image, message, hint);
  const [, inside] = /^\{([^{}]*)\}$/u.exec(written) ?? [];
  if (inside === undefined) {
    tell(
      {en: `"${written}" behind the picture cannot be read`, zh: `图片后面的“${written}”读不懂`},
      {
        en: "write {width=60%}, {width=8cm} or {#id}, and nothing behind it",
        zh: "请写成 {width=60%}、{width=8cm} 或 {#id}，后面不写别的",
      },
    );
    return {};
  }
  let attributes: PictureAttributes = {};
  for (const attribute of inside.split(/\s+/u).filter((each) => each !== "")) {
    attributes = {...attributes, ...readAttribute(attribute, tell)};
  }
  return attributes;
}

function readAttribute(
  attribute: string,
  tell: (message: Wording, hint: Wording) => void,
): PictureAttributes {
  if (attribute.startsWith("#")) {
    const id = attribute.slice(1);
    if (captionId.test(id)) return {id};
    tell({en: `"${id}" cannot be an id`, zh: `“${id}”不能用作 id`}, captionIdRule);
    return {};
  }
  const [, , value] = /^width=(["']?)(.*)\1$/u.exec(attribute) ?? [];
  if (value !== undefined) {
    const width = readWidth(value);
    if (width) return {width};
    tell(
      {en: `"${value}" is not a width`, zh: `“${value}”不是宽度`},
      {
        en: "write a share of the room from left to right, such as 60%, or centimetres, such as 8cm",
        zh: "请写占版心的百分比，如 60%，或厘米，如 8cm",
      },
    );
    return {};
  }
  tell(
    {en: `a picture has no attribute "${attribute}"`, zh: `图片没有“${attribute}”这个属性`},
    {
      en: "there are width=60%, width=8cm and #id; the height follows from the width",
      zh: "可以写 width=60%、width=8cm 和 #id；高度随宽度而定",
    },
  );
  return {};
}

/** Narrower is nothing to be seen, and wider than any page. */
const centimetres = {least: 0.5, most: 50};

function readWidth(value: string): PictureWidth | undefined {
  const [, number = "", unit] = /^(\d{1,3}(?:\.\d+)?)(%|cm)$/u.exec(value) ?? [];
  const amount = Number(number);
  if (unit === "%") return amount >= 5 && amount <= 100 ? {share: amount / 100} : undefined;
  if (unit !== "cm") return undefined;
  return amount >= centimetres.least && amount <= centimetres.most ? {centimetres: amount} : undefined;
}
