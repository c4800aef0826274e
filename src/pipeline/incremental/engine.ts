import {createRequire} from "node:module";

/**
 * What makes documents: digest of our own code and the versions of our libraries and font, and the version of Node's
 * zlib, as another one may compress the same parts to other bytes.
 */
export const engine = `${readProgram()}+zlib-${process.versions.zlib}`;

/** The compiler writes the digest beside what it makes (scripts/compile.mjs); the sources have none. */
function readProgram(): string {
  try {
    return (createRequire(import.meta.url)("./engine.json") as {digest: string}).digest;
  } catch {
    return "sources";
  }
}
