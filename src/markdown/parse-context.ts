import type {Nodes, RootContent} from "mdast";
import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import type {WordList} from "../language/word-list.ts";
import type {Block, Reference} from "../model/document.ts";
import type {Locate} from "../yaml/parse-yaml.ts";
import type {KnownPictures} from "./known-pictures.ts";

export interface PendingReference {
  readonly node: {-readonly [K in keyof Reference]: Reference[K]};
  readonly place: Place;
}

/** What every handler needs: the text itself, where its pieces stand, and a place for problems. */
export class ParseContext {
  readonly text: string;
  readonly locate: Locate;
  readonly diagnostics: Diagnostic[] = [];
  /** Ids of the observations that the front matter lists. */
  readonly observations: ReadonlySet<string>;
  /** Undefined where nobody has looked for them. */
  readonly pictures: KnownPictures | undefined;
  /** Of the language of the document. */
  readonly words: WordList;
  /** References met so far; what they read is filled in when all captions are known. */
  readonly references: PendingReference[] = [];
  /** What can stand in a document; handed down so that containers need not import the handlers that import them. */
  readonly parseBlocks: (nodes: readonly RootContent[]) => Block[];

  constructor(
    text: string,
    locate: Locate,
    observations: ReadonlySet<string>,
    pictures: KnownPictures | undefined,
    words: WordList,
    parseBlocks: (nodes: readonly RootContent[], context: ParseContext) => Block[],
  ) {
    this.text = text;
    this.locate = locate;
    this.observations = observations;
    this.pictures = pictures;
    this.words = words;
    this.parseBlocks = (nodes) => parseBlocks(nodes, this);
  }

  placeOf(node: Nodes): Place {
    const start = node.position?.start;
    return this.locate(start?.line ?? 1, start?.column ?? 1);
  }

  /** The node as it is written. */
  sourceOf(node: Nodes): string {
    return this.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  }

  error(code: string, node: Nodes, message: Wording, hint?: Wording): void {
    this.tell("error", code, node, message, hint);
  }

  warn(code: string, node: Nodes, message: Wording, hint?: Wording): void {
    this.tell("warning", code, node, message, hint);
  }

  private tell(
    severity: "error" | "warning",
    code: string,
    node: Nodes,
    message: Wording,
    hint: Wording | undefined,
  ): void {
    this.diagnostics.push({
      severity,
      code,
      message,
      place: this.placeOf(node),
      ...(hint ? {hint} : {}),
    });
  }
}
