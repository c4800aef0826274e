import {type Coverage, readCoverage} from "./coverage.ts";
import {fontFiles, resolveFontFile} from "./font-files.ts";

let coverage: Coverage | undefined;

/** Spaces, joiners and their like need no glyph. */
const invisible = /^[\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]$/u;

/**
 * Whether the font that comes with the install can show a character. Anything else would be drawn in a font of the
 * machine, if it has one: as an empty box here, as a letter there.
 */
export function hasGlyph(character: string): boolean {
  coverage ??= readCoverage(resolveFontFile(fontFiles.regular));
  return invisible.test(character) || coverage(character.codePointAt(0) ?? 0);
}
