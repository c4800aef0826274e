import type {Wording} from "../diagnostic/diagnostic.ts";

const start = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.subarray(from, to)).toString("latin1");

const both = (name: string): Wording => ({en: name, zh: name});

/** The name of a format that people take for a picture that can be used; undefined for anything else. */
export function nameOtherFormat(bytes: Uint8Array): Wording | undefined {
  const head = start(bytes, 0, 64);
  if (/^GIF8[79]a/u.test(head)) return both("GIF");
  if (head.startsWith("BM")) return both("BMP");
  if (/^(?:II\*\0|MM\0\*|II\+\0|MM\0\+)/u.test(head)) return both("TIFF");
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return both("WebP");
  if (head.slice(4, 8) === "ftyp") return nameBoxes(head);
  if (head.startsWith("\0\0\0\x0cjP  ") || head.startsWith("\xff\x4f\xff\x51")) return both("JPEG 2000");
  if (head.startsWith("\xff\x0a") || head.startsWith("\0\0\0\x0cJXL ")) return both("JPEG XL");
  if (head.startsWith("\x01\0\0\0") && start(bytes, 40, 44) === " EMF") return both("EMF");
  if (head.startsWith("\xd7\xcd\xc6\x9a") || head.startsWith("\x01\0\x09\0\0\x03")) return both("WMF");
  if (head.startsWith("8BPS")) return {en: "a Photoshop file", zh: "Photoshop 文件"};
  if (head.startsWith("%PDF")) return both("PDF");
  if (head.startsWith("%!PS")) return both("EPS");
  if (head.startsWith("\0\0\x01\0")) return {en: "an icon (ICO)", zh: "图标（ICO）"};
  if (head.startsWith("PK\x03\x04")) return {en: "a zip or Office file", zh: "压缩包或 Office 文件"};
  if (head.startsWith("\xd0\xcf\x11\xe0")) return {en: "an old Office file", zh: "旧版 Office 文件"};
  if (head.startsWith("version https://git-lfs")) {
    return {en: "a pointer of Git LFS, not the picture itself", zh: "Git LFS 的指针，不是图片本身"};
  }
  return nameText(bytes);
}

function nameBoxes(head: string): Wording {
  const brand = head.slice(8, 12);
  if (/^(?:hei|hev|mif|msf)/u.test(brand)) return both("HEIC");
  return brand.startsWith("avi") ? both("AVIF") : {en: "a film", zh: "视频"};
}

function nameText(bytes: Uint8Array): Wording | undefined {
  const text = Buffer.from(bytes.subarray(0, 2000)).toString("utf8");
  if (/<svg[\s>]/u.test(text)) return both("SVG");
  // What a browser saves when a picture is behind a login.
  return /<(?:!doctype html|html)\b/iu.test(text) ? {en: "a web page", zh: "网页"} : undefined;
}
