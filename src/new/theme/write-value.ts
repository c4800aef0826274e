/** A value as YAML on one line. */
export function writeFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeFlow).join(", ")}]`;
  if (typeof value !== "object" || value === null) return writeScalar(value);
  return `{${Object.entries(value)
    .map(([key, each]) => `${key}: ${writeFlow(each)}`)
    .join(", ")}}`;
}

/** @param isQuoted whatever YAML would do without quotes: `123456` is a number, a colour is not */
export function writeScalar(value: unknown, isQuoted = false): string {
  if (typeof value !== "string") return JSON.stringify(value);
  const isPlain = /^\p{L}[\p{L}\p{N} _-]*$/u.test(value) && !value.endsWith(" ") && !looksTyped.test(value);
  return isPlain && !isQuoted && !isHex.test(value) ? value : JSON.stringify(value);
}

const isHex = /^[0-9A-Fa-f]{6}$/u;
/** YAML 1.1 readers take `yes` for true. */
const looksTyped = /^(?:true|false|null|yes|no|on|off|y|n|inf|nan)$/iu;
