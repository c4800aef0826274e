import {describe, expect, test} from "vitest";
import {checkName, templateName, themeName} from "../../src/new/check-name.ts";

const suggestion = (name: string, rule = templateName) =>
  /“(.*)”/u.exec(checkName(name, rule)?.hint?.zh ?? "")?.[1];

describe("names of templates", () => {
  test.each(["quarterly", "季度简报", "q3-2025", "a.b_c", "é", "第1期"])("%s will do", (name) => {
    expect(checkName(name, templateName)).toBeUndefined();
  });

  test.each([
    ["my briefing", "my-briefing"],
    ["brief.md", "brief"],
    ["../secret", "secret"],
    ["/etc/passwd", "passwd"],
    ["a/b\\c", "c"],
    [".hidden", "hidden"],
    ["-x", "x"],
    ["a:b*c?", "a-b-c"],
    ["nul", "nul-1"],
    ["COM1.x", "COM1-1.x"],
    ["", "my-briefing"],
    ["???", "my-briefing"],
    ["a{{b}}", "a-b"],
    ["x\u202ey", "x-y"],
    ["尾点.", "尾点"],
    ["字".repeat(60), "字".repeat(33)],
  ])("%j is refused, %j is near", (name, nearest) => {
    expect(suggestion(name)).toBe(nearest);
    expect(checkName(nearest, templateName)).toBeUndefined();
  });

  test("it says what is allowed", () => {
    expect(checkName("a b", templateName)).toMatchObject({
      code: "bad-name",
      message: {zh: "不能用“a b”作名称：可以用文字（可用汉字）、数字、连字符、下划线和点，以文字或数字开头"},
    });
  });
});

describe("names of themes", () => {
  test.each([
    ["My Theme", "my-theme"],
    ["蓝色", "my-theme"],
    ["Café_2", "cafe-2"],
    ["meeting.yaml", "meeting"],
    ["con", "con-1"],
  ])("%j is refused, %j is near", (name, nearest) => {
    expect(suggestion(name, themeName)).toBe(nearest);
    expect(checkName(nearest, themeName)).toBeUndefined();
  });
});
