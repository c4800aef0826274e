import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {tinyPackage} from "../dataset/tiny-package.ts";
import {makePng} from "../picture/make-pictures.ts";
import {inFolder, makeTemplate, type Project} from "../support/small-project.ts";

export interface Mistake {
  readonly name: string;
  readonly project: Project;
  /** `file:line:column severity code → hint`, sorted. */
  readonly expected: readonly string[];
}

const folder = new URL("./", import.meta.url);
const themes = new URL("../../templates/themes/", import.meta.url);

/** All mistakes, by the name of the file that lists them. */
export function readCorpus(): Map<string, readonly Mistake[]> {
  const files = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith(".txt"));
  return new Map(files.map((name) => [name, readMistakes(readFileSync(new URL(name, folder), "utf8"))]));
}

function readMistakes(text: string): Mistake[] {
  return text.split(/^=== /mu).slice(1).map(readMistake);
}

function readMistake(section: string): Mistake {
  const [title = "", ...parts] = section.split(/^@@ /mu);
  const project: Project = inFolder("data", tinyPackage());
  const expected: string[] = [];
  for (const part of parts) {
    const end = part.indexOf("\n");
    const [, picture] = /^(\S+), picture$/u.exec(part.slice(0, end).trim()) ?? [];
    if (picture !== undefined) {
      project[picture] = makePng();
      continue;
    }
    const [path, marked] = makeFile(part.slice(0, end).trim(), `${part.slice(end + 1).trimEnd()}\n`);
    const {text, spots} = takeMarks(marked, path);
    project[path] = text;
    expected.push(...spots);
  }
  const hasTemplate = Object.keys(project).some((path) => /^templates\/[^/]+\.md$/u.test(path));
  if (!hasTemplate) {
    // Themes are read by a build only where a template uses them.
    const format = project["templates/themes/meeting.yaml"] ? "pptx" : "docx";
    project["templates/sound.md"] = makeTemplate({format, body: "# 一\n\n## 节\n\n文。\n"});
  }
  return {name: title.trim(), project, expected: expected.sort()};
}

function makeFile(kind: string, content: string): [string, string] {
  const [path = "", way] = kind.split(", ");
  switch (path) {
    case "body":
      return ["templates/brief.md", makeTemplate({body: content})];
    case "deck":
      return ["templates/deck.md", makeTemplate({format: "pptx", body: content})];
    case "front":
      return ["templates/brief.md", `---\n${content}---\n# 一\n\n文。\n`];
    case "chart":
      return ["templates/brief.md", makeTemplate({body: `# 一\n\n\`\`\`chart\n${content}\`\`\`\n`})];
    default:
      if (way === "crlf") return [path, `\uFEFF${content.replaceAll("\n", "\r\n")}`];
      return [path, way === "changed" ? changePieces(original(path), content) : content];
  }
}

function original(path: string): string {
  const name = path.split("/").at(-1) ?? "";
  return path.startsWith("data/") ? String(tinyPackage()[name]) : readFileSync(new URL(name, themes), "utf8");
}

function changePieces(text: string, changes: string): string {
  return [...changes.matchAll(/^- (.*)\n\+ (.*)$/gmu)].reduce((before, [, written = "", instead = ""]) => {
    const piece = written.replaceAll("\\n", "\n");
    if (before.split(piece).length !== 2) throw new Error(`"${piece}" must be there once`);
    return before.replace(piece, () => instead.replaceAll("\\n", "\n"));
  }, text);
}

function takeMarks(marked: string, path: string): {text: string; spots: string[]} {
  const spots: string[] = [];
  let text = "";
  for (const piece of marked.split(/(⟦[^⟧]*⟧)/u)) {
    if (!piece.startsWith("⟦")) {
      text += piece;
      continue;
    }
    const [, extent, warning, told = ""] = /^⟦(file |line )?(warning )?(.*)⟧$/su.exec(piece) ?? [];
    const lines = text.replace(/^\uFEFF/u, "").split(/\r\n|\n|\r/u);
    const column = (lines.at(-1)?.length ?? 0) + 1;
    const place =
      extent === "file " ? path : `${path}:${lines.length}${extent === "line " ? "" : `:${column}`}`;
    spots.push(`${place} ${warning ? "warning" : "error"} ${told}`);
  }
  return {text, spots};
}
