import {z} from "zod";
import {digest} from "../../base/digest.ts";

/** A file that is being changed, as a later run has to know it. */
export interface JournalEntry {
  /** Within the data folder, with "/". */
  readonly path: string;
  readonly before: Uint8Array;
  /** Digest of the file as it is to be. */
  readonly after: string;
}

const hexadecimal = z.string().regex(/^[\da-f]{64}$/u);

const journal = z.array(
  z.strictObject({
    // A project of somebody else must not have files written outside its folder.
    path: z.string().refine((path) => path.split(/[\\/]/u).every((part) => !/^\.{0,2}$|:/u.test(part))),
    before: z.base64(),
    was: hexadecimal,
    after: hexadecimal,
  }),
);

export function writeJournal(entries: readonly JournalEntry[]): Uint8Array {
  const written = entries.map(({path, before, after}): z.input<typeof journal>[number] => ({
    path,
    before: Buffer.from(before).toString("base64"),
    was: digest(before),
    after,
  }));
  return new TextEncoder().encode(JSON.stringify(written));
}

/** Undefined where it is not whole, or not ours. */
export function readJournal(bytes: Uint8Array): JournalEntry[] | undefined {
  const {data} = journal.safeParse(parse(bytes));
  const entries = data?.map(({path, before, was, after}) => {
    const file = new Uint8Array(Buffer.from(before, "base64"));
    return {path, before: file, after, isWhole: digest(file) === was};
  });
  return entries?.every(({isWhole}) => isWhole) ? entries : undefined;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
