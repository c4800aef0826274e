import type {Language, Wording} from "../diagnostic/diagnostic.ts";

const widest = 110;

/** Lines of a YAML comment, or one beside `line` where both have room. */
export function yamlComment(text: string, indent: string): string[] {
  return wrap(clean(text), widest - indent.length - 2).map((line) => `${indent}# ${line}`);
}

export function withComment(line: string, text: string): string[] {
  if (text === "") return [line];
  const whole = `${line} # ${clean(text)}`;
  const indent = /^ */u.exec(line)?.[0] ?? "";
  return widthOf(whole) <= widest ? [whole] : [...yamlComment(text, indent), line];
}

/** A remark that Handlebars takes out; on a line of its own it leaves no line behind. */
export function remark(language: Language, wording: Wording): string {
  return `{{!-- ${clean(wording[language]).replace(/--(?=~?\}\})/gu, "—")} --}}`;
}

/** What names of the data bring along must not end the comment, or turn its line around. */
function clean(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();
}

/** Between words, and anywhere between Chinese characters but before closing punctuation. */
function wrap(text: string, width: number): string[] {
  const pieces =
    text.match(/[\p{Script=Han}“（《][，。；：、！？”）》…]*|[^\s\p{Script=Han}“（《]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line !== "" && widthOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].filter((each) => each !== "");
}

/** In columns of a terminal: Chinese characters take two. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > "\u2e80" ? 2 : 1), 0);
}
