import {shortDigest} from "../../base/digest.ts";
import {remember} from "../../base/remember.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import {themeText} from "../../theme/theme-text.ts";
import type {Fingerprint} from "../manifest/manifest.ts";
import type {PictureDigests} from "../project/project-pictures.ts";
import {engine} from "./engine.ts";

const digestOf = remember((theme: Theme) => shortDigest(themeText(theme)));

/**
 * What a document is made from: its text (which names its observations and the form of its charts), the pictures that it
 * names, its theme, us.
 * @param text its digest
 */
export function fingerprintOf(text: string, theme: Theme, pictures: PictureDigests = {}): Fingerprint {
  const shown = Object.keys(pictures).length > 0 ? {pictures} : {};
  return {engine, theme: digestOf(theme), text, ...shown};
}
