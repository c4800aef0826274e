import {expect, test} from "vitest";
import {loadCanvas, tryCanvas} from "../../src/font/canvas.ts";

test("the canvas that comes with the install is there", () => {
  const {value, diagnostics} = loadCanvas();
  expect(diagnostics).toEqual([]);
  expect(value?.createCanvas(1, 1).width).toBe(1);
});

test("a missing canvas is named with the first line of its reason, and how to mend it", () => {
  const {value, diagnostics} = tryCanvas((name) => {
    throw new Error(`Cannot find native binding of ${name}.\nA long story about package managers.`);
  });
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{severity: "error", code: "canvas-missing"}]);
  expect(diagnostics[0]?.message.en).toMatch(/loaded: Cannot find native binding of @napi-rs\/canvas\.$/);
  expect(diagnostics[0]?.hint?.en).toContain("optional packages");
});
