import {createRequire} from "node:module";

/**
 * Digest of the program that makes documents, its own code and the versions of its libraries and font. The compiler's
 * last step writes it (scripts/finish-compile.mjs); the sources have none.
 */
export const engine = readEngine();

function readEngine(): string {
  try {
    return (createRequire(import.meta.url)("../engine.json") as {digest: string}).digest;
  } catch {
    return "sources";
  }
}
