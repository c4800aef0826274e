/** Says what is wrong and where: lines and columns count from 1. */
export class MalformedXml extends Error {
  constructor(what: string, text: string, at: number) {
    const before = text.slice(0, at).split("\n");
    super(`${what} (line ${before.length}, column ${(before.at(-1) ?? "").length + 1})`);
    this.name = "MalformedXml";
  }
}
