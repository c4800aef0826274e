import {expect, test} from "vitest";
import * as jianbao from "../src/index.ts";

test("the public names", () => {
  expect(Object.keys(jianbao).sort()).toEqual([
    "auditFile",
    "build",
    "checkProject",
    "everything",
    "loadDataset",
    "nodeEffects",
    "openLibreOfficePrinter",
  ]);
});
