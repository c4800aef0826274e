import type {Diagnostic, Wording} from "../diagnostic/diagnostic.ts";
import {findNearest} from "../diagnostic/suggest.ts";

/** The folders within that of the templates in which something is looked for. */
const knownFolders = ["partials", "themes", "schemas", "pictures"] as const;

/** What explains a folder. */
const readme = /^(?:readme|licen[cs]e|notice|changelog|copying|说明|自述|使用说明)\b/iu;
/** Copies that editors, systems and version control leave beside a file, and what somebody has put aside. */
const leftover =
  /^(?:~\$|\._|\.#|#|__MACOSX$|node_modules$)|~$|\.(?:bak|backup|old|orig|rej|tmp|temp|swp|swo|swn|save|crdownload|part)$/iu;
const templateEnding =
  /\.(?:md|markdown|mdown|mkdn?|mdwn|mdtext|mdx|hbs|handlebars|txt|docx?|dotx?|pptx?|potx?|wps|dps)$/iu;
const themeEnding = /\.ya?ml$/iu;
const ofHouse = /\.(?:docx|dotx|pptx|potx)$/iu;
const ofOffice = /\.(?:docx?|dotx?|pptx?|potx?|wps|dps)$/iu;

/**
 * Files that somebody meant to be used, and that are not: under another ending than is read, or in another folder.
 * @param paths of all files within the folder, with `/`
 * @param describe how a file is called in messages
 * @param letters Word files in which nothing is to be filled
 */
export function findUnusedFiles(
  paths: readonly string[],
  describe: (path: string) => string,
  letters: ReadonlySet<string> = new Set(),
): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const isUsed = (path: string) =>
    (isForm(path) && !letters.has(path)) ||
    (/\.yaml$/u.test(path) && paths.some((each) => isHeadOf(path, each)));
  for (const path of paths) {
    const unused = isUsed(path) ? undefined : findUnused(path);
    // One message for all that a folder holds.
    const subject = unused?.folder ?? path;
    if (unused && !found.has(subject)) found.set(subject, {...unused.told, place: {file: describe(subject)}});
  }
  return [...found.values()];
}

/** A template made in Word, and not what Word keeps beside it while it is open. */
const isForm = (path: string) => /^(?![.~])[^/]*\.docx$/u.test(path);

const isHeadOf = (path: string, form: string) =>
  isForm(form) && path.replace(/\.yaml$/u, "") === form.replace(/\.docx$/u, "");

interface Unused {
  readonly told: Diagnostic;
  /** Where the whole folder is in the wrong place. */
  readonly folder?: string;
}

/** Whether it takes a look at the text of a file to know if it was meant for a template: notes end so too. */
export const mayBeNotes = (path: string) => !path.includes("/") && /\.txt$/iu.test(path);

/** Full-width letters and dots, and a space at the end, are slips of the fingers. */
const plain = (name: string) => name.normalize("NFKC").replaceAll("。", ".").trimEnd();

function findUnused(path: string): Unused | undefined {
  const steps = path.split("/");
  const written = steps.at(-1) ?? "";
  const name = plain(written);
  if (readme.test(name)) return undefined;
  const isTemplate = templateEnding.test(name);
  if (steps.some((step) => leftover.test(step)) || !(isTemplate || themeEnding.test(name))) return undefined;
  // Settings of other programs, such as .markdownlint.yaml, are hidden on purpose.
  if (steps.some((step, index) => step.startsWith(".") && !(index === steps.length - 1 && isTemplate))) {
    return undefined;
  }
  const [folder = "", ...deeper] = steps.slice(0, -1);
  // Of pictures `jianbao check` tells which ones nobody shows.
  if (folder === "schemas" || folder === "pictures") return undefined;
  if (folder !== "" && (deeper.length > 0 || !isKnown(folder))) {
    const within = isKnown(folder) ? `${folder}/${deeper[0]}` : folder;
    return {folder: within, told: unusedFolder(within, isKnown(folder) ? folder : undefined)};
  }
  const told = isTemplate ? unusedTemplate(written, folder) : unusedTheme(written, folder);
  return told && {told};
}

const isKnown = (folder: string) => knownFolders.some((known) => known === folder);

function unusedTemplate(name: string, folder: string): Diagnostic | undefined {
  if (folder === "themes") {
    // A house's own file stands beside the theme that is made of it.
    if (ofHouse.test(name)) return undefined;
    const home = {en: "move it into the folder of the templates", zh: "请移到模板文件夹里"};
    return unused(noTheme, home);
  }
  if (name.endsWith(".md") && !name.startsWith(".")) return undefined;
  if (ofOffice.test(plain(name))) {
    return unused(
      isForm(name)
        ? {
            en: "this file is not used: nothing in it takes a value, such as {{area.name}}",
            zh: "这个文件没有用上：里面没有要填的取值，例如 {{area.name}}",
          }
        : {
            en: "this file is not used: templates end in .md, or in .docx where they are made in Word",
            zh: "这个文件没有用上：模板的扩展名是 .md；用 Word 做的是 .docx",
          },
      {
        en: "write a .md template (`jianbao new template`), or a .docx with {{…}} in its text; keep other files elsewhere",
        zh: "请写 .md 模板（jianbao new template），或在 .docx 的文字里写 {{…}}；其他文件请放到别处",
      },
    );
  }
  const what =
    folder === "partials"
      ? {en: "this partial is not used", zh: "这个片段没有用上"}
      : {en: "this template is not used", zh: "这个模板没有用上"};
  const why = name.endsWith(".md")
    ? {en: "a name that begins with a dot hides the file", zh: "名称以点开头的是隐藏文件"}
    : {
        en: 'only files whose names end in ".md", in small letters, are read',
        zh: "只读名称以“.md”（小写）结尾的文件",
      };
  return unused(
    {en: `${what.en}: ${why.en}`, zh: `${what.zh}：${why.zh}`},
    rename(name, templateEnding, ".md"),
  );
}

const noTheme: Wording = {
  en: "this file is not used: the folder of themes holds .yaml files",
  zh: "这个文件没有用上：主题文件夹里放的是 .yaml 文件",
};

function unusedTheme(name: string, folder: string): Diagnostic | undefined {
  if (folder !== "themes") {
    return unused(
      {en: "this file is not used: no theme is looked for here", zh: "这个文件没有用上：不在这里找主题"},
      {
        en: "move it into the folder themes, if it is a theme",
        zh: "如果是主题，请移到 themes 文件夹里",
      },
    );
  }
  if (name.endsWith(".yaml")) return undefined;
  return unused(
    {
      en: 'this theme is not used: only files whose names end in ".yaml", in small letters, are read',
      zh: "这个主题没有用上：只读名称以“.yaml”（小写）结尾的文件",
    },
    rename(name, themeEnding, ".yaml"),
  );
}

function unusedFolder(folder: string, home: string | undefined): Diagnostic {
  const message = {
    en: `the files in the folder "${folder}" are not used: nothing is looked for there`,
    zh: `文件夹“${folder}”里的文件没有用上：不在那里找`,
  };
  if (home) {
    return unused(message, {
      en: `move them into "${home}" itself: it has no folders of its own`,
      zh: `请移到“${home}”里，它下面不分文件夹`,
    });
  }
  const meant = findNearest(folder, knownFolders);
  return unused(
    message,
    meant
      ? {en: `rename the folder: "${meant}"`, zh: `请把文件夹改名为“${meant}”`}
      : {
          en: 'move templates into the folder above, partials into "partials", themes into "themes", pictures into "pictures"',
          zh: "模板请移到上一级文件夹，片段移到“partials”，主题移到“themes”，图片移到“pictures”",
        },
  );
}

function rename(name: string, ending: RegExp, right: string): Wording {
  const bare = plain(name).replace(/^\.+/u, "").replace(ending, "").replace(/\.md$/iu, "");
  return {en: `rename it: "${bare}${right}"`, zh: `请改名为“${bare}${right}”`};
}

function unused(message: Wording, hint: Wording): Diagnostic {
  return {severity: "warning", code: "file-unused", message, hint};
}
