import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";

/** What a name may be made of: it is typed in commands and is a file's name on every system. */
export interface NameRule {
  readonly pattern: RegExp;
  readonly allowed: Wording;
  /** The nearest name that follows the rule; may be empty. */
  readonly mend: (name: string) => string;
  /** What to suggest where nothing is left of a name. */
  readonly example: string;
}

export const templateName: NameRule = {
  pattern: /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}_-])?$/u,
  allowed: {
    en: "letters of any language, digits, hyphens, underscores and dots, beginning with a letter or digit",
    zh: "文字（可用汉字）、数字、连字符、下划线和点，以文字或数字开头",
  },
  mend: (name) =>
    name
      .normalize("NFC")
      .replace(/^.*[/\\]/u, "")
      .replace(/\.(?:md|ya?ml)$/iu, "")
      .replace(/[^\p{L}\p{M}\p{N}._]+/gu, "-")
      .replace(/^[^\p{L}\p{N}]+|[-.]+$/gu, ""),
  example: "my-briefing",
};

/** Themes of either format, so that a name need not be changed with the format. */
export const themeName: NameRule = {
  pattern: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/u,
  allowed: {en: "lower-case letters, digits and hyphens", zh: "小写英文字母、数字和连字符"},
  mend: (name) =>
    templateName
      .mend(name)
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, "-")
      .replace(/^-+|-+$/gu, ""),
  example: "my-theme",
};

/** With the ending, and what editors add while they write, a name has to fit into 255 bytes. */
const longest = 100;

/** Undefined for a name that will do. */
export function checkName(name: string, rule: NameRule): Diagnostic | undefined {
  const isGood = rule.pattern.test(name) && !isReserved(name) && !hasEnding(name);
  if (isGood && Buffer.byteLength(name) <= longest) return undefined;
  const nearest = nearestName(name, rule);
  return {
    severity: "error",
    code: "bad-name",
    message: {
      en: `"${name}" cannot be the name: ${reason(name, rule).en}`,
      zh: `不能用“${name}”作名称：${reason(name, rule).zh}`,
    },
    hint: {en: `for example "${nearest}"`, zh: `例如“${nearest}”`},
  };
}

function nearestName(name: string, rule: NameRule): string {
  let mended = rule.mend(name);
  while (Buffer.byteLength(mended) > longest) mended = rule.mend([...mended].slice(0, -1).join(""));
  if (mended === "") return rule.example;
  return isReserved(mended) ? rule.mend(mended.replace(/^[^.]+/u, "$&-1")) : mended;
}

function reason(name: string, rule: NameRule): Wording {
  if (!rule.pattern.test(name)) return {en: `allowed are ${rule.allowed.en}`, zh: `可以用${rule.allowed.zh}`};
  if (hasEnding(name)) return {en: "the ending is added by itself", zh: "扩展名会自动加上"};
  if (isReserved(name)) return {en: "Windows keeps it for a device", zh: "这是 Windows 保留的设备名"};
  return {en: `it is longer than ${longest} bytes`, zh: `它超过 ${longest} 字节`};
}

function hasEnding(name: string): boolean {
  return /\.(?:md|ya?ml)$/iu.test(name);
}

function isReserved(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(name);
}
