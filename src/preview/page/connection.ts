import type {PreviewMessage} from "../messages.ts";
import type {DocumentKey} from "../service/document-service.ts";
import {queryOf} from "./project-list.ts";

/** Milliseconds before the next try where the server is gone. */
const pause = 1000;

export interface Listening {
  /** What the page has, at the time of each try. */
  readonly state: () => {readonly key: DocumentKey | undefined; readonly from: string; readonly list: string};
  readonly onMessage: (message: PreviewMessage) => void;
  readonly onLost: (isLost: boolean) => void;
}

/** Hears what the server says about the document that is shown. */
export class PageConnection {
  readonly #listening: Listening;
  #source: EventSource | undefined;
  #again: number | undefined;

  constructor(listening: Listening) {
    this.#listening = listening;
    // A page that is left must not keep its connection: a browser has six for one server.
    addEventListener("pagehide", () => this.#close());
    addEventListener("pageshow", (event) => event.persisted && this.open());
  }

  open(): void {
    this.#close();
    const {state, onMessage, onLost} = this.#listening;
    const {key, from, list} = state();
    const source = new EventSource(`/api/events?${new URLSearchParams({...queryOf(key), from, list})}`);
    this.#source = source;
    source.addEventListener("message", ({data}) => {
      onLost(false);
      onMessage(JSON.parse(String(data)) as PreviewMessage);
    });
    // The browser's own next try would tell what the page had then, not what it has.
    source.addEventListener("error", () => {
      source.close();
      onLost(true);
      this.#again = setTimeout(() => this.open(), pause);
    });
  }

  #close(): void {
    clearTimeout(this.#again);
    this.#source?.close();
  }
}
