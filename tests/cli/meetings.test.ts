import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {meetingTemplate, project} from "../pipeline/meetings/small-meeting.ts";
import {runCli} from "../support/run-cli.ts";
import {writeProject} from "../support/small-project.ts";

const folder = writeProject({...project, "templates/meeting-deck.md": meetingTemplate});
const run = (...words: string[]) => runCli(words, folder);

test("a meeting is made, listed, checked, built, and told when it is wrong", async () => {
  const made = await run(
    ...["new", "meeting", "例会", "--area", "500106", "--topic", "teachers", "--topic", "学前教育"],
    ...["--set", "date=2026年3月5日", "--set", "speaker=张老师"],
  );
  expect(made).toMatchObject({code: 0, stdout: `${join("meetings", "例会.yaml")}\n`});
  const file = join(folder, "meetings/例会.yaml");
  const text = readFileSync(file, "utf8");
  // Whoever typed codes reads names.
  expect(text).toContain("\narea: 沙坪坝区\n");
  expect(text).toContain("\ntopics: [教师队伍, 学前教育]\n");
  expect(text).toContain("\ndate: 2026-03-05\n");
  expect(text).toMatch(/^# occasion: /mu);
  expect((await run("new", "meeting", "例会", "--area", "沙坪坝区")).stderr).toContain("[file-exists]");

  expect((await run("list", "meetings")).stdout).toBe(
    "例会\t沙坪坝区\t教师队伍、学前教育\tdeck\t2026-03-05\t\n",
  );
  expect((await run("check")).code).toBe(0);
  const built = await run("build", "--meeting", "例会", "--json");
  expect(JSON.parse(built.stdout)).toMatchObject({documents: [{path: "例会.pptx", meeting: "例会"}]});
  expect((await run("build", "--meeting", "例会", "--dry-run")).stderr).toContain("1 are up to date");

  writeFileSync(file, `${text}hide: [没有这一页]\n`);
  const warned = await run("check");
  expect(warned.stderr).toMatch(/^meetings[/\\]例会\.yaml:\d+:8 warning no slide has the title/mu);
  writeFileSync(file, text.replace("2026-03-05", "2026-02-30"));
  const wrong = await run("build");
  expect(wrong.code).toBe(4);
  expect(wrong.stderr).toContain("| date: 2026-02-30");
  expect(wrong.stderr).toContain("Failed: 例会 (meeting-deck); 例会.pptx is the one of an earlier build");
});

test.each([
  [["new", "meeting", "a/b", "--area", "沙坪坝区"], "[bad-name]"],
  [["new", "meeting", "会", "--area", "沙平坝区"], "[unknown-area]"],
  [["new", "meeting", "会", "--area", "重庆高新区", "--topic", "教师队伍"], "[area-without-figures]"],
  [["new", "meeting", "会", "--area", "沙坪坝区", "--set", "date=2026-02-30"], "[invalid-value]"],
  [["build", "--meeting", "例"], "[unknown-meeting]"],
  [["build", "--area", "沙坪坝区", "--topic", "教师队伍", "--set", "speeker=张"], "did you mean"],
])("%j is refused", async (words, expected) => {
  const {code, stderr} = await run(...words);
  expect(code).toBe(2);
  expect(stderr).toContain(expected);
});
