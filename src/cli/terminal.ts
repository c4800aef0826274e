import type {Language, Wording} from "../diagnostic/diagnostic.ts";
import type {World} from "./world.ts";

/** Where a command prints: data on stdout, messages to people on stderr. */
export interface Terminal {
  readonly language: Language;
  /** stderr is a terminal that understands colours. */
  readonly colours: boolean;
  /** stderr is a terminal at all, so that a progress bar makes sense. */
  readonly interactive: boolean;
  /** GitHub Actions reads stderr, and shows problems where they are. */
  readonly annotates: boolean;
  out(text: string): void;
  say(text: string): void;
}

export function openTerminal(language: Language, {env, stdout, stderr}: World): Terminal {
  const interactive = stderr.isTTY === true;
  const {NO_COLOR, TERM, GITHUB_ACTIONS} = env;
  return {
    language,
    interactive,
    // https://no-color.org: any non-empty value counts.
    colours: interactive && (NO_COLOR ?? "") === "" && TERM !== "dumb",
    annotates: GITHUB_ACTIONS === "true",
    out: (text) => stdout.write(`${text}\n`),
    say: (text) => stderr.write(`${text}\n`),
  };
}

export function word(terminal: Terminal, wording: Wording): string {
  return wording[terminal.language];
}

const codes = {red: 31, yellow: 33, green: 32, dim: 2, bold: 1} as const;

export function paint(terminal: Terminal, style: keyof typeof codes, text: string): string {
  return terminal.colours ? `\u001b[${codes[style]}m${text}\u001b[0m` : text;
}
