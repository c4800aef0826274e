/** The templates folder, as far as this stage needs it. */
export interface TemplateFiles {
  /** Names of the `.md` and `.docx` files in the folder itself, sorted; no locks of Word (`~$…`). */
  listTemplates(): Promise<readonly string[]>;
  /** Names of the `.md` files in `partials/`, sorted; empty when there is no such folder. */
  listPartials(): Promise<readonly string[]>;
  /** Paths of all files in the folder and the folders within, with `/`, sorted. */
  listAll(): Promise<readonly string[]>;
  /** The bytes of a file, by its path within the folder, with `/`. */
  readFile(path: string): Promise<Uint8Array>;
  /** How that file is called in messages. */
  describe(path: string): string;
}
