import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {readCoverage} from "../../src/font/coverage.ts";
import {fontFiles, resolveFontFile} from "../../src/font/font-files.ts";
import {hasGlyph} from "../../src/font/has-glyph.ts";

test.each(["中", "沙", "％", "“", "—", "①", "A", "9", "〓", "㎡", "·", "≥"])(
  "%s has a glyph",
  (character) => {
    expect(hasGlyph(character)).toBe(true);
  },
);

test.each(["😀", "ع", "\u{2A700}", "\u{10FFFD}"])("%s has none", (character) => {
  expect(hasGlyph(character)).toBe(false);
});

test("what is not seen needs none", () => {
  for (const character of ["\u200B", "\u2060", "\uFE0F", "\u3000", "\u00A0"])
    expect(hasGlyph(character)).toBe(true);
});

test("both weights cover the same Han characters", () => {
  const [regular, bold] = [fontFiles.regular, fontFiles.bold].map((file) =>
    readCoverage(resolveFontFile(file)),
  );
  let count = 0;
  for (let codePoint = 0x4e00; codePoint <= 0x9fa5; codePoint++) {
    expect(regular!(codePoint)).toBe(bold!(codePoint));
    if (regular!(codePoint)) count += 1;
  }
  expect(count).toBeGreaterThan(20_000);
});

test("a file that is no font says so", () => {
  const folder = mkdtempSync(join(tmpdir(), "jianbao-font-"));
  writeFileSync(join(folder, "no.ttf"), new Uint8Array(64));
  expect(() => readCoverage(join(folder, "no.ttf"))).toThrow('the font has no table "cmap"');
  rmSync(folder, {recursive: true});
});
