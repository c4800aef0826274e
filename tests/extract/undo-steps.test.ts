import {expect, test} from "vitest";
import {addStep, type UndoStep, undoLimits} from "../../src/extract/review/undo-steps.ts";

const file = (letter: string, size: number) => new Uint8Array(size).fill(letter.charCodeAt(0));
const step = (version: string, figures: number, setAside = 0): UndoStep => ({
  version,
  before: [file(version, figures), file(version, setAside)],
});
const addAll = (steps: readonly UndoStep[], limits = undoLimits) =>
  steps.reduce<UndoStep[]>((all, each) => addStep(all, each, limits), []);
const versions = (steps: readonly UndoStep[]) => steps.map(({version}) => version).join("");

test("the last steps are kept, in their order", () => {
  expect(versions(addAll([step("a", 1), step("b", 1), step("c", 1)]))).toBe("abc");
  expect(versions(addAll([step("a", 1), step("b", 1), step("c", 1)], {steps: 2, bytes: 100}))).toBe("bc");
});

test.each([
  [{steps: 9, bytes: 30}, "bcd"],
  [{steps: 9, bytes: 29}, "cd"],
  [{steps: 2, bytes: 30}, "cd"],
  [{steps: 9, bytes: 5}, "d"],
  [{steps: 0, bytes: 0}, "d"],
])("no more than fit: %j", (limits, kept) => {
  expect(versions(addAll([step("a", 5, 5), step("b", 5, 5), step("c", 5, 5), step("d", 5, 5)], limits))).toBe(
    kept,
  );
});

test("a file that stays the same is kept once, and counts once", () => {
  const aside = (letter: string): UndoStep => ({version: letter, before: [file(letter, 5), file("x", 100)]});
  const steps = addAll(["a", "b", "c"].map(aside), {steps: 9, bytes: 115});
  expect(versions(steps)).toBe("abc");
  expect(new Set(steps.map(({before}) => before[1])).size).toBe(1);
  expect(versions(addAll(["a", "b", "c"].map(aside), {steps: 9, bytes: 114}))).toBe("bc");
});

test("changes of a large draft take no more memory than is meant for them", () => {
  const large = Array.from("abcdefghij", (letter) => step(letter, 10 * 2 ** 20));
  expect(versions(addAll(large))).toBe("efghij");
  expect(versions(addAll([step("a", 1), step("b", 70 * 2 ** 20)]))).toBe("b");
});
