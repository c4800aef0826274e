import {describe, expect, test} from "vitest";
import {readMeetingDate} from "../../src/meeting/meeting-date.ts";
import {parseMeeting} from "../../src/meeting/parse-meeting.ts";
import {readSettings} from "../../src/meeting/read-settings.ts";

const parse = (text: string) => parseMeeting("例会", text, "meetings/例会.yaml");
const told = (text: string) =>
  parse(text).diagnostics.map(
    ({code, place, hint}) => `${place?.line}:${place?.column} ${code}${hint ? ` → ${hint.en}` : ""}`,
  );

describe("a meeting as somebody writes it", () => {
  test("with everything that can be said", () => {
    const {value, diagnostics} = parse(`area: [沙坪坝区, 重庆高新区]
topics: 学前教育、teachers
edition: [deck, briefing]
date: 2026年3月5日
occasion: 推进会
speaker: 张老师
issuer: 教委
theme: [night, plain]
closing: none
sources: appendix
hide: 资料来源
agenda: no
template: meeting-deck
`);
    expect(diagnostics).toEqual([]);
    expect(value?.values).toEqual({
      area: ["沙坪坝区", "重庆高新区"],
      topics: ["学前教育", "teachers"],
      edition: ["deck", "briefing"],
      date: "2026-03-05",
      occasion: "推进会",
      speaker: "张老师",
      issuer: "教委",
      theme: ["night", "plain"],
      closing: "none",
      sources: "appendix",
      hide: ["资料来源"],
      agenda: false,
      template: "meeting-deck",
    });
    expect(value?.placeOf(["theme", 1])).toEqual({file: "meetings/例会.yaml", line: 8, column: 16});
  });

  test("with an area only", () => {
    expect(parse("area: 沙坪坝区\n").value?.values).toEqual({area: ["沙坪坝区"], edition: ["deck"]});
  });

  test.each([
    ["area: 甲\ntopic: 乙\n", ['2:1 unknown-key → did you mean "topics"?']],
    ["topics: [甲]\n", ['1:1 invalid-value → add a line "area: …"']],
    ["area: 甲\ndate: 2026-02-30\n", ["2:7 invalid-value"]],
    ["area: 甲\ndate: tomorrow\n", ["2:7 invalid-value"]],
    ["area: 甲\ndate: 2026-13-01\n", ["2:7 invalid-value"]],
    ["area: 甲\ndate: 20261203\n", ['2:7 wrong-type → put it in quotes: "20261203"']],
    ["area: 甲\nedition: dek\n", ['2:10 invalid-value → did you mean "deck"?']],
    ["area: 甲\nsources: end\n", ["2:10 invalid-value → choose one of: slide, appendix, none"]],
    ["area: 甲\nagenda: maybe\n", ["2:9 invalid-value"]],
    ["area: 甲\noccasion:\n", [expect.stringMatching(/^2:10 wrong-type/u)]],
    [`area: 甲\noccasion: ${"长".repeat(81)}\n`, ["2:11 invalid-value"]],
    [
      "area: 甲\nhide: [甲]\nedition: briefing\n",
      ["2:7 hide-without-slides → take it out, or write edition: deck"],
    ],
    ["area: 甲\narea: 乙\n", [expect.stringMatching(/^2:1 yaml-syntax/u)]],
    ["area: 甲\nspeaker: 张\u202e老师\n", [expect.stringMatching(/^2:/u)]],
    ["", ['1:1 invalid-value → add a line "area: …"']],
  ])("tells what is wrong with %j", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test("is read as far as it can be, to look for what else is wrong", () => {
    const {value, draft} = parse("area: 甲\ntopics: [乙]\ndate: 2026-02-30\ntitel: x\n");
    expect(value).toBeUndefined();
    expect(draft?.values).toMatchObject({area: ["甲"], topics: ["乙"], edition: ["deck"]});
    expect(draft?.placeOf(["topics", 0])).toMatchObject({line: 2, column: 10});
  });
});

test.each([
  ["2026-12-03", "2026-12-03"],
  ["2026/1/3", "2026-01-03"],
  ["2026.01.03", "2026-01-03"],
  ["2026年12月3日", "2026-12-03"],
  ["2024-02-29", "2024-02-29"],
])("%s is a day", (text, day) => {
  expect(readMeetingDate(text)).toBe(day);
});

test.each(["2026-02-29", "2026-00-10", "2026-1", "12-03", "2026年2月30日", "2026-12-03x", ""])(
  "%j is none",
  (text) => {
    expect(readMeetingDate(text)).toEqual({en: expect.any(String), zh: expect.any(String)});
  },
);

describe("what the command line says of a meeting", () => {
  test("has the keys of a file", () => {
    const {value, diagnostics} = readSettings([
      "date=2026/12/3",
      "hide=甲、乙",
      "agenda=no",
      "closing=谢谢=好",
    ]);
    expect(diagnostics).toEqual([]);
    expect(value?.values).toEqual({
      date: "2026-12-03",
      hide: ["甲", "乙"],
      agenda: false,
      closing: "谢谢=好",
    });
  });

  test.each([
    [["speeker=张"], 'unknown-key did you mean "speaker"?'],
    [["date"], "setting-without-value write --set key=value, such as --set date=2026-12-03"],
    [["date="], "setting-without-value write --set key=value, such as --set date=2026-12-03"],
  ])("and no others: %j", (words, expected) => {
    const {value, diagnostics} = readSettings(words);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({code, hint}) => `${code} ${hint?.en}`)).toEqual([expected]);
  });

  test("is told with the word in which it stands", () => {
    const {diagnostics} = readSettings(["speaker=张", "date=2026-02-30"]);
    expect(diagnostics.map(({place}) => place)).toEqual([{file: "--set date=2026-02-30"}]);
  });
});
