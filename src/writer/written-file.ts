import type {DocumentLength} from "../model/document.ts";
import type {RecordedPassage} from "../model/record.ts";
import type {WrittenPackage} from "../ooxml/written-package.ts";

/** What a writer gives back: the package but for the record of its figures, and how the file reads. */
export interface WrittenFile {
  readonly package: WrittenPackage;
  readonly passages: readonly RecordedPassage[];
  readonly length: DocumentLength;
}
