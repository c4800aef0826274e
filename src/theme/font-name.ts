import {z} from "zod";
import {explain} from "../yaml/explain.ts";

const rule = "a font name of at most 31 characters / 字体名称（不超过 31 个字符）";

/**
 * The name of a font. Windows gives none more than 31 characters (LF_FACESIZE), and the Open XML SDK refuses longer ones
 * in `w:rFonts`; in slides it goes into XML attributes as it is.
 */
export const fontName = explain(
  z
    .string()
    // Counted as Windows and .NET count: a rare character in UTF-16 is two.
    .refine((name) => name.length <= 31, rule)
    .regex(/^[^<>&"'\p{Cc}\p{Cs}\uFFFE\uFFFF]+$/u, rule),
  {title: {en: "name of a font", zh: "字体名称"}, demands: {maxLength: 31}},
);
