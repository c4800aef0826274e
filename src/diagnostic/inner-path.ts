import type {Diagnostic, Wording} from "./diagnostic.ts";

type Told = Pick<Diagnostic, "code" | "message" | "hint">;

/**
 * What is wrong with a path that a template or theme names; undefined for one within the templates folder. Files are
 * looked for nowhere else: whoever gets the folder has all of it, and nothing of the machine gets into a document.
 */
export function findPathFault(path: string): Told | undefined {
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/)/iu.test(path)) {
    const what = {
      en: "is an address, and nothing is fetched from a network",
      zh: "是网址，程序不从网络取文件",
    };
    return outside(path, what, {
      en: "save the file in the templates folder, and write its path there",
      zh: "请把文件存到模板文件夹里，再写它在其中的路径",
    });
  }
  if (/^(?:[a-z]:|[\\/~])/iu.test(path)) {
    return outside(path, {en: "is absolute", zh: "是绝对路径"}, copyOf(path));
  }
  const steps = path.split(/[\\/]/u);
  if (steps.includes("..")) {
    return outside(path, {en: "leads out of the templates folder", zh: "指向模板文件夹之外"}, copyOf(path));
  }
  const plain = steps.filter((step) => step !== "" && step !== ".").join("/");
  const isOdd = plain === "" || /\p{Cc}/u.test(path);
  if (plain === path && !isOdd) return undefined;
  return {
    code: "path-form",
    message: tell(path, {en: "is not how a path is written", zh: "不是路径的写法"}),
    hint: isOdd
      ? {en: "write the path from the templates folder on", zh: "请写从模板文件夹起的路径"}
      : {en: `write "${plain}"`, zh: `请写成“${plain}”`},
  };
}

function outside(path: string, what: Wording, hint: Wording): Told {
  return {code: "path-outside", message: tell(path, what), hint};
}

function copyOf(path: string): Wording {
  const name = path.split(/[\\/]/u).at(-1) || "logo.png";
  return {
    en: `copy the file into the templates folder, and write its path from there on: pictures/${name}`,
    zh: `请把文件复制到模板文件夹里，再写从那里起的路径，例如 pictures/${name}`,
  };
}

function tell(path: string, what: Wording): Wording {
  const shown = path.length > 60 ? `${path.slice(0, 59)}…` : path;
  return {en: `"${shown}" ${what.en}`, zh: `“${shown}”${what.zh}`};
}
