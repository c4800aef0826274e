import {describe, expect, test} from "vitest";
import type {PlannedDocument} from "../../../src/pipeline/project/plan-documents.ts";
import {digestPlan, takeShard} from "../../../src/pipeline/project/shard.ts";

/** A briefing and a deck for each of so many areas. */
function makePlan(areas: number): PlannedDocument[] {
  return ["brief", "deck"].flatMap((name) =>
    Array.from({length: areas}, (_, index) => ({
      prepared: {template: {name}},
      subject: {for: "area", area: {name: `示例${index}区`}},
    })),
  ) as unknown as PlannedDocument[];
}

const names = (documents: readonly PlannedDocument[]) =>
  documents.map(
    ({prepared, subject}) => `${prepared.template.name} ${(subject as {area: {name: string}}).area.name}`,
  );

describe.each([
  [1, 3],
  [4, 4],
  [4, 41],
  [7, 100],
  [9, 2],
])("%i parts of %i areas", (count, areas) => {
  const plan = makePlan(areas);
  const parts = Array.from({length: count}, (_, index) => takeShard(plan, {index: index + 1, count}));

  test("are everything, once", () => {
    expect(parts.flatMap(names).toSorted()).toEqual(names(plan).toSorted());
  });

  test("are of one size, give or take an area", () => {
    const sizes = parts.map(({length}) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
  });

  test("keep the documents of an area together, in the order of the plan", () => {
    for (const part of parts) {
      const areasOf = (name: string) =>
        names(part)
          .filter((each) => each.startsWith(name))
          .map((each) => each.slice(name.length));
      expect(areasOf("brief")).toEqual(areasOf("deck"));
      expect(names(part)).toEqual(names(plan).filter((name) => names(part).includes(name)));
    }
  });
});

test("the digest of a plan tells another plan", () => {
  expect(digestPlan(makePlan(3))).toBe(digestPlan(makePlan(3)));
  expect(digestPlan(makePlan(3))).not.toBe(digestPlan(makePlan(4)));
});
