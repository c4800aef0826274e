import {digest} from "../base/digest.ts";
import {pngSignature} from "../base/png-chunks.ts";
import type {Outcome} from "../diagnostic/diagnostic.ts";
import {type PictureKind, type PictureSource, pictureKinds} from "../model/picture.ts";
import {nameOtherFormat} from "./other-formats.ts";
import {damaged, otherEnding, otherKind} from "./picture-problems.ts";
import {readJpeg} from "./read-jpeg.ts";
import {readPng} from "./read-png.ts";

/**
 * What a file is, by its bytes and not by its name, or why no document can show it. Problems have no place: the caller
 * knows where the file is named.
 */
export function examinePicture(bytes: Uint8Array, path: string): Outcome<PictureSource> {
  if (bytes.length === 0) return {diagnostics: [damaged({en: "it is empty", zh: "文件是空的"})]};
  const kind = kindOf(bytes);
  if (kind === undefined) return {diagnostics: [otherKind(nameOtherFormat(bytes))]};
  const {value, diagnostics} = kind === "png" ? readPng(bytes) : readJpeg(bytes);
  if (!value) return {diagnostics};
  const ending = path.slice(path.lastIndexOf(".") + 1);
  const {endings} = pictureKinds[kind];
  const isRight = (endings as readonly string[]).includes(ending.toLowerCase());
  return {
    value: {...value, sha256: digest(bytes)},
    diagnostics: isRight ? diagnostics : [...diagnostics, otherEnding(ending, endings[0])],
  };
}

function kindOf(bytes: Uint8Array): PictureKind | undefined {
  if (pngSignature.every((byte, index) => bytes[index] === byte)) return "png";
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? "jpeg" : undefined;
}
