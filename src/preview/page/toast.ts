import {button, find} from "./element.ts";

/** Milliseconds that a message stays. */
const stay = 4000;

/** Short messages at the foot of the page. */
export class Toast {
  readonly #toast = find("toast");
  #leaving: number | undefined;
  #kept: string | undefined;

  /** @param act what a click does */
  say(message: string, act?: () => void): void {
    if (this.#kept !== undefined) return;
    this.#put(act ? button(message, act) : message);
    this.#leaving = setTimeout(() => this.#toast.replaceChildren(), stay);
  }

  /** Stays until the next one is kept, or none. */
  keep(message: string | undefined): void {
    if (message === this.#kept) return;
    this.#kept = message;
    this.#put(message ?? "");
  }

  #put(content: Node | string): void {
    clearTimeout(this.#leaving);
    this.#toast.replaceChildren(...(content === "" ? [] : [content]));
  }
}
