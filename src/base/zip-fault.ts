/** What a message says in both languages; `Wording` of the diagnostics has the same form. */
interface Sentence {
  readonly en: string;
  readonly zh: string;
}

/** Why a zip cannot be read as it was written. It names the entry, so that people know what they would lose. */
export class ZipFault extends Error {
  readonly wording: Sentence;

  constructor(wording: Sentence) {
    super(wording.en);
    this.name = "ZipFault";
    this.wording = wording;
  }
}

/**
 * A name for a message: whatever a damaged file has for names, the message stays a line that can be read. What does not
 * print is written as its code.
 */
export function shownEntryName(name: string, longest = 120): string {
  const characters = [...name].map((character) =>
    /[\p{C}\p{Zl}\p{Zp}\ufffd]/u.test(character) ? codeOf(character) : character,
  );
  if (characters.length <= longest) return characters.join("");
  // The end tells the kind of a part.
  return `${characters.slice(0, longest - 20).join("")}…${characters.slice(-19).join("")}`;
}

const codeOf = (character: string) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}}`;

export const zipFaults = {
  cutOff: () =>
    new ZipFault({
      en: "its end is missing: it was not copied or downloaded completely",
      zh: "文件末尾缺失，可能没有复制或下载完整",
    }),
  directory: () =>
    new ZipFault({
      en: "the list of its parts is broken, or leads beyond the end of the file",
      zh: "部件目录已损坏，或指向文件末尾之外",
    }),
  volumes: () => new ZipFault({en: "it is one of several volumes of a zip", zh: "这是分卷压缩文件中的一卷"}),
  header: (name: string) => about(name, "is not where the list of parts says", "不在目录所说的位置"),
  contradiction: (name: string) =>
    about(name, "is described in two ways that contradict each other", "的两处说明互相矛盾"),
  overlap: (name: string) => about(name, "shares its bytes with another part", "与另一部件占用同一段字节"),
  encrypted: (name: string) => about(name, "is protected by a password of the zip", "加了压缩文件的密码"),
  method: (name: string, method: number) =>
    about(
      name,
      `is packed by method ${method}, which no Office program reads`,
      `的压缩方式（${method}）任何 Office 程序都不能读取`,
    ),
  packing: (name: string) =>
    about(name, "cannot be unpacked: its data break off or are spoilt", "无法解压：数据中断或损坏"),
  size: (name: string, said: number) =>
    about(name, `does not unpack to the ${said} bytes that it announces`, `解压后不是它所说的 ${said} 字节`),
  checksum: (name: string) =>
    about(
      name,
      "does not have its checksum (CRC): its contents were changed or spoilt",
      "的校验值（CRC）不符，内容被改动或损坏",
    ),
  twice: (name: string) =>
    about(name, "is there twice, with contents of its own each time", "有两份，内容各不相同"),
} as const;

function about(name: string, en: string, zh: string): ZipFault {
  const shown = shownEntryName(name);
  return new ZipFault({en: `${shown} ${en}`, zh: `${shown} ${zh}`});
}
