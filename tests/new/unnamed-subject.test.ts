import {expect, test} from "vitest";
import {change} from "../dataset/tiny-package.ts";
import {healthPackage} from "../support/health-package.ts";
import {plan} from "./build-new-templates.ts";

test("where no name of an area is short enough for a sentence, no gap is left in its place", async () => {
  const named = healthPackage("en");
  const long = "A republic whose name fills a whole line of a page";
  const unnamed = change(named, "areas.csv", "Brazil,Brazil", `${long},${long}`);
  const kind = {subject: "area", format: "pptx", name: "deck"} as const;
  expect((await plan(named, kind)).text).toContain(": {{area.name}} {{figure now}}");
  const {text} = await plan(unnamed, kind);
  expect(text).toContain("{{now.indicator.name}} in {{period now}}: {{figure now}}");
});
