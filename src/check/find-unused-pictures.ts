import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import type {BuildEffects} from "../pipeline/build-effects.ts";

const folder = "pictures/";
/** What themes and meetings may be about to use, and what explains the folder. */
const spared = /(?:^|\/)(?:\.|logo|readme|licen[cs]e|徽|标志|校徽|说明)/iu;

/**
 * Pictures that nobody shows: no template, partial or theme names them, also not with a value in their path. They are
 * looked for where they are written, as an area without enough data has no text that would name its picture.
 * @param used by the meetings
 */
export async function findUnusedPictures(
  files: BuildEffects["templateFiles"],
  used: ReadonlySet<string>,
): Promise<Diagnostic[]> {
  try {
    const all = await files.listAll();
    const pictures = all.filter(
      (path) => path.startsWith(folder) && !spared.test(path.slice(folder.length)) && !used.has(path),
    );
    if (pictures.length === 0) return [];
    const texts = all.filter((path) => /^(?:[^/]+\.md|partials\/[^/]+\.md|themes\/[^/]+\.yaml)$/u.test(path));
    const named: RegExp[] = [];
    for (const path of texts) {
      const bytes = await files.readFile(path).catch(() => new Uint8Array());
      named.push(...namedIn(new TextDecoder().decode(bytes)));
    }
    return pictures
      .filter((path) => !named.some((pattern) => pattern.test(path)))
      .map((path) => unused(files.describe(path)));
  } catch {
    // That the folder cannot be read is told already.
    return [];
  }
}

/** A path with spaces stands between angle brackets. */
const writtenPath =
  /(?<=<)pictures\/(?:\{\{[^{}]*\}\}|[^<>{}])*|pictures\/(?:\{\{[^{}]*\}\}|[^\s"'<>(){}])*/gu;

/** Every path of a picture in a text, as a pattern in which a value is anything. */
function namedIn(text: string): RegExp[] {
  return [...text.matchAll(writtenPath)].map(([path]) => {
    const pieces = path
      .split(/\{\{[^{}]*\}\}/u)
      .map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&"));
    return new RegExp(`^${pieces.join(".*")}$`, "u");
  });
}

function unused(file: string): Diagnostic {
  return {
    severity: "warning",
    code: "file-unused",
    message: {en: "no template, theme or meeting names this picture", zh: "没有模板、主题或会议用到这张图片"},
    hint: {
      en: "write it into a template, or keep it elsewhere: whoever gets the folder gets it too",
      zh: "请写进模板，或移到别处：文件夹会连它一起交给别人",
    },
    place: {file},
  };
}
