import type {Edit} from "../edit.ts";

/** One edit to a clean file, and what the linter then says. */
export interface LintCase {
  readonly rule: string;
  /** Where one rule has several cases. */
  readonly name?: string;
  readonly file: "briefing" | "deck";
  readonly edit: Edit;
  /** Other rules that the same edit cannot help breaking. */
  readonly also?: readonly string[];
  /** Only the bytes show it: a package that is open has lost the fault, or cannot be opened at all. */
  readonly bytesOnly?: boolean;
  /** What the file is called, where that matters. */
  readonly called?: string;
  /** Packs without compression. */
  readonly stored?: boolean;
}
