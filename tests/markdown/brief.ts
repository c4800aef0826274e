import {stringify} from "yaml";
import type {Diagnostic} from "../../src/diagnostic/diagnostic.ts";
import {parseBrief} from "../../src/markdown/parse-brief.ts";
import type {Document} from "../../src/model/document.ts";

const observation = (id: string) => ({
  id,
  area: "500106",
  indicator: "enrolment",
  period: "2025",
  value: 98,
  valueHigh: null,
  qualifier: "exact",
  status: "actual",
  source: "plan",
  line: 3,
  locator: "表1",
  printed: "98%",
  note: "",
});

/** Front matter with two observations, `a` and `b`, and their source. */
export const front = {
  title: "简报",
  subtitle: "",
  subject: "沙坪坝区",
  format: "docx",
  template: "t",
  theme: "plain",
  date: "2025-12-25",
  issue: "",
  issued: "",
  closing: "",
  sectionSlides: true,
  author: "",
  charts: {command: null, template: null},
  citations: "places",
  observations: [observation("a"), observation("b")],
  sources: [{id: "plan", title: "规划", publisher: "", published: "2021-06", sha256: "ab"}],
};

interface Parsed {
  value?: Document;
  diagnostics: readonly Diagnostic[];
}

/** A brief's body parsed; its first line counts as line 1 of the file `b`. */
export const parseBody = (body: string): Parsed => parseWith(front, body);

/** The same for a deck. */
export const parseDeck = (body: string): Parsed => parseWith({...front, format: "pptx"}, body);

function parseWith(matter: typeof front, body: string): Parsed {
  const head = `---\n${stringify(matter)}---\n`;
  const headLines = head.split("\n").length - 1;
  return parseBrief(head + body, (line, column) => ({file: "b", line: line - headLines, column}));
}

/** The blocks of a body that must parse without remark, without their places. */
export function blocks(body: string): unknown {
  const {value, diagnostics} = parseBody(body);
  if (!value || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1));
  return withoutPlaces(value.blocks);
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "place")
      .map(([key, member]) => [key, withoutPlaces(member)]),
  );
}
