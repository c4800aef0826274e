import type {Theme} from "./parse-theme.ts";

const keys: ReadonlySet<string> = new Set(["eastAsia", "latin", "emphasisFont", "codeFont"]);

/** Every font that a theme names, whatever for. */
export function fontsOf(theme: Theme): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      if (typeof each !== "string") look(each);
      else if (keys.has(key)) found.add(each);
    }
  };
  look(theme);
  return [...found];
}
