import {join} from "node:path";
import {expect, test} from "vitest";
import {extractFiles} from "../../src/cli/extract-files.ts";
import {writeProject} from "../support/small-project.ts";

const folder = writeProject({
  "templates/schemas/table-map.schema.json": "{}",
  "other/deck.md": "",
  "data/topics.csv": "id\n",
});
const filesIn = (templates: string) =>
  extractFiles(join(folder, "data"), join(folder, "sources"), join(folder, templates));

test.each([
  ["data/drafts/a.map.yaml", "../../templates/schemas/table-map.schema.json"],
  ["a.map.yaml", "templates/schemas/table-map.schema.json"],
  ["templates/schemas/a.yaml", "table-map.schema.json"],
])("the schema of a map is named from where the map lies: %s", async (map, schema) => {
  expect(await filesIn("templates").schemaFor(join(folder, map))).toBe(schema);
});

test.each(["other", "nowhere"])("a project without schemas names none: %s", async (templates) => {
  expect(await filesIn(templates).schemaFor(join(folder, "data/drafts/a.map.yaml"))).toBeUndefined();
});
