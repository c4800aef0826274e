/** Names that Windows keeps for devices, whatever ending follows: `nul.txt` is the device too. */
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/iu;
/** Leaves room for the ending within 255 bytes of UTF-8, the limit of most file systems. */
const longest = 240;

/** A document's title as a file name that Windows, macOS and Linux all take; stable for the same title. */
export function makeFileName(title: string): string {
  const legal = title
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are illegal in file names on Windows
    .replace(/[\u0000-\u001f\u007f]/gu, "")
    .replace(/[<>:"/\\|?*]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim()
    // A dot hides a file at the start of its name.
    .replace(/^\.+/u, "");
  const name = withoutTail(cutToBytes(legal.replace(reserved, "$&_"), longest));
  return name === "" ? "_" : name;
}

/** Windows drops dots and spaces at the end of a name. */
const withoutTail = (name: string) => name.replace(/[. ]+$/u, "");

function cutToBytes(text: string, limit: number): string {
  let cut = "";
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > limit) break;
    cut += character;
  }
  return cut;
}
