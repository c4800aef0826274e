export interface Page {
  readonly language: "zh" | "en";
  /** `helpers` */
  readonly name: string;
  /** `docs/zh/helpers.md` */
  readonly file: string;
  readonly text: string;
}

export interface Block {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly mark?: readonly string[];
  readonly code: string;
}

export interface Example {
  /**
   * `line`: text for one area with its result; `page`, `slide`: the body of a template; `template`: a whole one; `word`:
   * the front matter of one made in Word; `meeting`: its file.
   */
  readonly kind: "line" | "page" | "slide" | "template" | "word" | "theme" | "meeting" | "wrong";
  readonly name: string;
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly options?: Readonly<Record<string, string>>;
  readonly result?: string;
  /** Of a mistake: the code of its message. */
  readonly expected?: string;
}

export const languages: readonly ["zh", "en"];
export function readPages(): Page[];
export function findBlocks(page: Pick<Page, "file" | "text">): Block[];
export function findExamples(page: Page): Example[];
export function baseProject(pages: readonly Page[]): Record<string, string | Uint8Array>;
export function exampleFiles(example: Example): Record<string, string | Uint8Array>;
export function picturesOf(page: Pick<Page, "text">): string[];
