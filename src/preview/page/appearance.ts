import {find} from "./element.ts";
import {keep, type Look, readLook} from "./settings.ts";
import {currentLanguage, word, type words} from "./words.ts";

const looks: readonly Look[] = ["auto", "light", "dark"];
const names = {auto: "lookAuto", light: "lookLight", dark: "lookDark"} as const;

/** Light, dark, or as the system says. */
export function startLook(onChange: (message: string) => void): void {
  applyLook(readLook());
  find("look").addEventListener("click", () => {
    const next = looks[(looks.indexOf(readLook()) + 1) % looks.length] ?? "auto";
    keep("look", next);
    applyLook(next);
    onChange(word(names[next]));
  });
}

export function applyLook(look: Look): void {
  if (look === "auto") delete document.documentElement.dataset.look;
  else document.documentElement.dataset.look = look;
}

/** The texts that stand in the page itself. */
export function drawWords(): void {
  document.documentElement.lang = currentLanguage() === "zh" ? "zh-CN" : "en";
  for (const each of document.querySelectorAll<HTMLElement>("[data-word]"))
    each.textContent = word(each.dataset.word as keyof typeof words);
  for (const each of document.querySelectorAll<HTMLElement>("[data-label]")) {
    const label = word(each.dataset.label as keyof typeof words);
    each.setAttribute("aria-label", label);
    if (each instanceof HTMLButtonElement) each.title = label;
  }
  find("language").textContent = word("languageMark");
}
