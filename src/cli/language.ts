import type {Language} from "../diagnostic/diagnostic.ts";

/** `--lang` where it is given, else what the environment asks for (POSIX: LC_ALL, LC_MESSAGES, LANG), else English. */
export function findLanguage(option: string | undefined, environment: NodeJS.ProcessEnv): Language {
  const asked = option ?? (environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "");
  return asked.toLowerCase().startsWith("zh") ? "zh" : "en";
}
