import {unzipSync} from "fflate";
import {expect, test} from "vitest";
import {openPackage} from "../../../src/ooxml/package.ts";
import {lintShell} from "../../../src/pipeline/document/lint-shell.ts";
import {cleanBriefing} from "../../lint/clean-files.ts";
import {pack, replace, unpack} from "../../lint/edit.ts";

test("a package without faults passes, one with a fault is an error that names it", async () => {
  const bytes = await cleanBriefing();
  expect(() => lintShell(openPackage(unzipSync(bytes)))).not.toThrow();
  const parts = unpack(bytes);
  replace("word/settings.xml", 'w:val="15"', 'w:val="12"')(parts);
  expect(() => lintShell(openPackage(unzipSync(pack(parts))))).toThrow(
    /word\/settings\.xml: compatibilityMode is 12 \(compatibility-mode\)/,
  );
});
