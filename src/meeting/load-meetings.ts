import type {Diagnostic, Outcome} from "../diagnostic/diagnostic.ts";
import {readTemplateFile} from "../diagnostic/read-template-file.ts";
import {codePoint, findUnfitCharacter} from "../diagnostic/unfit-character.ts";
import type {MeetingFiles} from "./meeting-files.ts";
import {type ParsedMeeting, parseMeeting, type WrittenMeeting} from "./parse-meeting.ts";

export interface LoadedMeetings {
  readonly meetings: readonly WrittenMeeting[];
  readonly broken: readonly UnusableMeeting[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface UnusableMeeting {
  readonly name: string;
  readonly errors: readonly Diagnostic[];
  /** As much of it as could be read. */
  readonly draft?: WrittenMeeting;
}

const ending = /\.yaml$/u;

/** All meetings of a folder. Those with errors are left out and reported. */
export async function loadMeetings(files: MeetingFiles): Promise<LoadedMeetings> {
  const meetings: WrittenMeeting[] = [];
  const broken: UnusableMeeting[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const fileName of await files.listMeetings()) {
    const name = fileName.replace(ending, "");
    const read = await loadMeeting(name, fileName, files);
    diagnostics.push(...read.diagnostics);
    if (read.value) meetings.push(read.value);
    else {
      const errors = read.diagnostics.filter(({severity}) => severity === "error");
      broken.push({name, errors, ...(read.draft ? {draft: read.draft} : {})});
    }
  }
  diagnostics.push(...(await findUnused(files)));
  return {meetings, broken, diagnostics};
}

async function loadMeeting(name: string, fileName: string, files: MeetingFiles): Promise<ParsedMeeting> {
  const file = files.describe(fileName);
  const unfit = findUnfitCharacter(fileName);
  if (unfit) {
    const called = codePoint(unfit.letter);
    return failure(
      unfit.code,
      file,
      {
        en: `the name of this file holds ${called}, ${unfit.name.en}`,
        zh: `这个文件的名称里有 ${called}（${unfit.name.zh}）`,
      },
      {en: "rename the file: type its name anew", zh: "请把文件改名：重新输入名称"},
    );
  }
  const {value, diagnostics} = await readTemplateFile(files.readFile(fileName), file);
  if (!value) return {diagnostics};
  const text = decode(value);
  if (text === undefined) {
    return failure(
      "meeting-encoding",
      file,
      {en: "this file is not UTF-8 text", zh: "这个文件不是 UTF-8 编码的文本"},
      {
        en: "open it in Notepad or VS Code and save it with the encoding UTF-8",
        zh: "请用记事本或 VS Code 打开，另存为 UTF-8 编码",
      },
    );
  }
  return parseMeeting(name, text, file);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Files that somebody meant to be meetings: under another ending than is read. */
async function findUnused(files: MeetingFiles): Promise<Diagnostic[]> {
  const names = await files.listAll();
  return names
    .filter((name) => /\.(?:yml|yaml\.txt|txt|json)$/iu.test(name) && !/^readme\b/iu.test(name))
    .map((name) => ({
      severity: "warning",
      code: "file-unused",
      message: {
        en: "this file is not read: meetings end in .yaml",
        zh: "这个文件没有用到：会议文件的扩展名是 .yaml",
      },
      hint: {
        en: `rename it to ${name.replace(/\..*$/u, "")}.yaml, or move it elsewhere`,
        zh: `请改名为 ${name.replace(/\..*$/u, "")}.yaml，或移到别处`,
      },
      place: {file: files.describe(name)},
    }));
}

function failure(
  code: string,
  file: string,
  message: Diagnostic["message"],
  hint: Diagnostic["message"],
): Outcome<WrittenMeeting> {
  return {diagnostics: [{severity: "error", code, message, hint, place: {file}}]};
}
