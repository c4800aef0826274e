import {digest} from "../../base/digest.ts";
import {readShell, type Shell, shellText} from "../../ooxml/shell.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import {themeText} from "../../theme/theme-text.ts";
import type {ShellStore} from "../incremental/shell-cache.ts";

/** The shells of themes. A library makes each once; from then on it is remembered, and kept for later builds. */
export class ThemeShells {
  readonly #stores: readonly ShellStore[];
  readonly #shells = new Map<string, Promise<Shell>>();

  /** @param stores the first that has a shell gives it; what none has, all are asked to keep */
  constructor(...stores: readonly ShellStore[]) {
    this.#stores = stores;
  }

  async of(theme: Theme): Promise<Shell> {
    const key = shellKey(theme);
    const shell = this.#shells.get(key) ?? this.#fetch(key, theme);
    this.#shells.set(key, shell);
    return shell;
  }

  async #fetch(key: string, theme: Theme): Promise<Shell> {
    for (const store of this.#stores) {
      const text = await store.find(key);
      if (text !== undefined) return readShell(text);
    }
    const shell = await makeShell(theme);
    for (const store of this.#stores) await store.keep(key, shellText(shell));
    return shell;
  }
}

/** Names all that decides what a shell holds, but for the version of the program. */
export const shellKey = (theme: Theme) => digest(themeText(theme));

/** The libraries and the rules of `jianbao lint` take long to load: only for a theme that is new. */
export async function makeShell(theme: Theme): Promise<Shell> {
  if (theme.format === "docx" && theme.house !== undefined) {
    // What is wrong with a house's own file is not ours to refuse.
    const {takeHouseShell} = await import("../../writer/docx/house/house-shell.ts");
    return takeHouseShell(theme);
  }
  const {lintShell} = await import("./lint-shell.ts");
  if (theme.format === "docx") {
    const {takeWordShell, writeSampleBriefing} = await import("../../writer/docx/word-shell.ts");
    return takeWordShell(lintShell(await writeSampleBriefing(theme)));
  }
  if (theme.house) {
    const {takeHouseShell} = await import("../../writer/pptx/house-shell.ts");
    // Whatever is odd in a house's file was so before.
    return takeHouseShell(theme);
  }
  const {takeDeckShell, writeSampleDeck} = await import("../../writer/pptx/deck-shell.ts");
  return takeDeckShell(lintShell(await writeSampleDeck(theme)));
}
