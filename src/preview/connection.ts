import type {PreviewMessage, ShownDocument, ShownProject} from "./messages.ts";
import type {DocumentKey} from "./service/document-service.ts";
import type {ShownDocuments} from "./shown-documents.ts";

export interface ConnectionChoice {
  /** Undefined while the page shows none. */
  readonly key: DocumentKey | undefined;
  /** Digest of the document as the page has it. */
  readonly from: string;
  /** Digest of the list as the page has it. */
  readonly list: string;
}

/** Tells one page what has changed since it last heard: nothing is sent that it has. */
export class Connection {
  readonly #documents: ShownDocuments;
  readonly #key: DocumentKey | undefined;
  readonly #send: (message: PreviewMessage) => Promise<unknown>;
  readonly #signal: AbortSignal;
  #document: string;
  #list: string;
  #problems = "";
  #turn: Promise<void> = Promise.resolve();

  constructor(
    documents: ShownDocuments,
    {key, from, list}: ConnectionChoice,
    send: (message: PreviewMessage) => Promise<unknown>,
    signal: AbortSignal,
  ) {
    this.#documents = documents;
    this.#key = key;
    this.#document = from;
    this.#list = list;
    this.#send = send;
    this.#signal = signal;
  }

  /** Compares, the document first, and sends what differs; one comparison after the other. */
  compare(): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      try {
        await this.#compareDocument();
        await this.#compareList();
      } catch (error) {
        if (!this.#signal.aborted) throw error;
      }
    });
    return this.#turn;
  }

  async #compareDocument(): Promise<void> {
    if (!this.#key) return;
    const shown = await this.#documents.show(this.#key, this.#signal);
    if (!("sheets" in shown)) return this.#tellProblems(shown);
    if (shown.digest === this.#document) return;
    const update = withoutKnown(shown, this.#documents.sheetsOf(this.#document));
    await this.#send({type: "update", from: this.#document, document: update});
    this.#document = shown.digest;
    this.#problems = "";
  }

  async #tellProblems({problems}: {readonly problems: ShownProject["problems"]}): Promise<void> {
    const told = JSON.stringify(problems);
    if (told === this.#problems) return;
    this.#problems = told;
    await this.#send({type: "problem", problems});
  }

  async #compareList(): Promise<void> {
    const {digest} = await this.#documents.list(this.#signal);
    if (digest === this.#list) return;
    this.#list = digest;
    await this.#send({type: "reload"});
  }
}

function withoutKnown(shown: ShownDocument, known: ReadonlySet<string>) {
  const sheets = shown.sheets.map((sheet) => (known.has(sheet.digest) ? {digest: sheet.digest} : sheet));
  return {...shown, sheets};
}
