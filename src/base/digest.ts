import {createHash} from "node:crypto";

/** SHA-256, in hexadecimal digits. */
export function digest(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** 128 bits of it: enough to tell texts apart, in half the space. */
export function shortDigest(text: string): string {
  return digest(text).slice(0, 32);
}
