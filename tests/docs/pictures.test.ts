import {readdirSync, readFileSync, statSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {findExamples, languages, picturesOf, readPages} from "../../scripts/doc-examples.mjs";

const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const files = readdirSync(folder).sort();
const pages = readPages();

test.each(languages)("every picture that a page in %s shows is there, and every one is shown", (language) => {
  const shown = pages.filter((page) => page.language === language).flatMap(picturesOf);
  expect([...new Set(shown)].map((name) => `${name}.png`).sort()).toEqual(files);
});

test("every example whose outcome is to be seen has its picture right below it", () => {
  for (const page of pages) {
    const seen = findExamples(page).filter(({kind}) => !["line", "wrong"].includes(kind));
    const shown = picturesOf(page);
    expect(shown).toEqual(seen.map(({name}) => name));
  }
});

test("pictures are small files of the right kind", () => {
  const sizes = files.map((name) => statSync(folder + name).size);
  expect(Math.max(...sizes)).toBeLessThan(60_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  const others = files.filter(
    (name) =>
      !readFileSync(folder + name)
        .subarray(0, 8)
        .equals(signature),
  );
  expect(others).toEqual([]);
});
