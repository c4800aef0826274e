import {shortDigest} from "../../base/digest.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import type {Fingerprint} from "../manifest/manifest.ts";
import {engine} from "./engine.ts";

const themes = new WeakMap<Theme, string>();

/**
 * What a document is made from: its text (which names its observations and the form of its charts), its theme, us.
 * @param text its digest
 */
export function fingerprintOf(text: string, theme: Theme): Fingerprint {
  const known = themes.get(theme) ?? shortDigest(JSON.stringify(theme));
  themes.set(theme, known);
  return {engine, theme: known, text};
}
