import type {Language} from "../../diagnostic/diagnostic.ts";

export type Look = "auto" | "light" | "dark";
export type Zoom = "width" | "whole" | "grid";

/**
 * `?lang`, else what was chosen before, else the browser's language. What the address asks for is kept: addresses of
 * documents do not carry it.
 */
export function readLanguage(): Language {
  const asked = new URLSearchParams(location.search).get("lang");
  const wanted = asked ?? read("language") ?? navigator.language;
  const language = wanted.toLowerCase().startsWith("zh") ? "zh" : "en";
  if (asked !== null) keep("language", language);
  return language;
}

export function readLook(): Look {
  const look = read("look");
  return look === "light" || look === "dark" ? look : "auto";
}

export function readZoom(): Zoom {
  const zoom = read("zoom");
  return zoom === "whole" || zoom === "grid" ? zoom : "width";
}

/** A browser that keeps nothing is no fault. */
export function read(name: string): string | null {
  try {
    return localStorage.getItem(`jianbao.${name}`);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`jianbao.${name}`, value);
  } catch {
    // It holds until the page is closed.
  }
}
