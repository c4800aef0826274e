import {z} from "zod";

/**
 * The name of a font. Windows gives none more than 31 characters, and Word takes no more (ECMA-376 Part 1 §22.9.2.13
 * as the Open XML SDK holds it against `w:rFonts`); in slides it goes into XML attributes as it is.
 */
export const fontName = z
  .string()
  .regex(
    /^[^<>&"'\p{Cc}\p{Cs}\uFFFE\uFFFF]{1,31}$/u,
    "a font name of at most 31 characters / 字体名称（不超过 31 个字符）",
  );
