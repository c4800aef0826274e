import {everyFormat, type Rule} from "../../rule.ts";

const signatures: Readonly<Record<string, readonly number[]>> = {
  "image/png": [0x89, 0x50, 0x4e, 0x47],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/gif": [0x47, 0x49, 0x46, 0x38],
  "image/bmp": [0x42, 0x4d],
};

export const pictureType: Rule = {
  id: "picture-type",
  title: {en: "a picture is not of the type that it is declared as", zh: "图片与声明的类型不符"},
  hint: {
    en: "give the picture the content type and extension of its bytes; image/jpg is no type, image/jpeg is",
    zh: "请按图片的实际内容声明类型和扩展名；image/jpg 不是合法类型，应为 image/jpeg",
  },
  appliesTo: everyFormat,
  isAdvice: true,
  *check({parts}) {
    for (const {label, contentType, bytes} of parts) {
      if (!bytes || !contentType.startsWith("image/")) continue;
      const starts = (signature: readonly number[]) =>
        signature.every((byte, index) => bytes[index] === byte);
      const actual = Object.entries(signatures).find(([, signature]) => starts(signature))?.[0];
      // Old name of the same, which Office takes.
      const declared = contentType === "image/jpg" ? "image/jpeg" : contentType;
      if (actual === declared || (actual === undefined && !(declared in signatures))) continue;
      yield {
        part: label,
        message: {
          en: `declared as ${contentType}, but the bytes are ${actual ?? "something else"}`,
          zh: `声明为 ${contentType}，内容却是${actual ? ` ${actual}` : "别的格式"}`,
        },
      };
    }
  },
};
