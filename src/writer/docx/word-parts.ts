import {Packer, type Document as WordDocument} from "docx";
import {unzipSync} from "fflate";
import type {PackageParts} from "../package-parts.ts";

/** What this needs of docx's packer: what it offers everyone, and the step before it, which it keeps to itself. */
export interface WordPacker {
  toBuffer(file: WordDocument): Promise<Uint8Array>;
  readonly compiler?: {compile?(file: WordDocument): unknown};
}

/**
 * The parts that docx makes of a document. Its packer compresses them, in JavaScript, only for us to unpack them again:
 * a third of all its time. Should its private compiler be gone one day, the long way round leads to the same parts.
 */
export async function wordParts(
  file: WordDocument,
  packer: WordPacker = Packer as unknown as WordPacker,
): Promise<PackageParts> {
  formatStylesOnce(file);
  const compiled = packer.compiler?.compile?.(file);
  if (!(compiled instanceof Map)) return unzipSync(await packer.toBuffer(file));
  return Object.fromEntries([...compiled].map(([name, content]) => [name, bytesOf(content)]));
}

/** docx formats all styles anew each time it looks at one: for the contents, for captions, for page numbers. */
export function formatStylesOnce({Styles: styles}: WordDocument): void {
  const format = styles.prepForXml.bind(styles);
  let formatted: ReturnType<typeof format>;
  styles.prepForXml = (context) => {
    formatted ??= format(context);
    return formatted;
  };
}

const bytesOf = (content: string | Uint8Array | ArrayBuffer): Uint8Array =>
  typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
