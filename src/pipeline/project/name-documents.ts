import type {Diagnostic} from "../../diagnostic/diagnostic.ts";
import {nameSubject, renderName} from "../../template/render-template.ts";
import {makeFileName} from "./file-name.ts";
import type {PlannedDocument} from "./plan-documents.ts";
import type {Project} from "./prepare-project.ts";

/** A planned document with its name. */
export interface NamedDocument extends PlannedDocument {
  readonly title: string;
  /** Within the output folder. */
  readonly path: string;
  /** Another document has this name. */
  readonly taken?: Diagnostic;
}

/**
 * The names of all documents before the first is made: of two with one name the second fails, whichever is ready first.
 */
export function nameDocuments(
  planned: readonly PlannedDocument[],
  {library, view, date}: Project,
): NamedDocument[] {
  // Windows and macOS do not tell "A" from "a".
  const owners = new Map<string, string>();
  return planned.map((document) => {
    const {prepared, subject} = document;
    const {template} = prepared;
    const name = renderName(prepared, library, view, subject, date);
    const title = name?.title || `${nameSubject(subject)} ${template.name}`;
    const path = `${makeFileName(name?.fileName || title)}.${template.frontMatter.format}`;
    if (document.errors) return {...document, title, path};
    const key = path.toLowerCase();
    const owner = owners.get(key);
    if (owner !== undefined) return {...document, title, path, taken: nameTaken(path, owner, template.file)};
    // A name with a mistake in it is none: the document fails when its text is made.
    if (name) owners.set(key, `${template.name} (${nameSubject(subject)})`);
    return {...document, title, path};
  });
}

function nameTaken(path: string, owner: string, file: string): Diagnostic {
  return {
    severity: "error",
    code: "file-name-taken",
    message: {
      en: `two documents would be called "${path}": the other one comes from ${owner}`,
      zh: `两份文件会同名“${path}”：另一份来自 ${owner}`,
    },
    hint: {
      en: "set file: in the front matter of one of the templates",
      zh: "请在其中一个模板的文首设置里用 file: 另定文件名",
    },
    place: {file},
  };
}
