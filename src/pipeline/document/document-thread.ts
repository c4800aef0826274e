import {registerChartFont} from "../../chart/chart-font.ts";
import type {Outcome} from "../../diagnostic/diagnostic.ts";
import type {WordForm} from "../../form/form.ts";
import type {NamedPictures} from "../../markdown/known-pictures.ts";
import type {Format} from "../../model/document.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import type {CacheFolders} from "../build-effects.ts";
import {openFileCache} from "../incremental/file-cache.ts";
import {type BuiltDocument, buildDocument, loadWriters} from "./build-document.ts";
import {openWorkshop, type Workshop} from "./workshop.ts";

/** All that a finished file is made from, as plain data. */
export interface DocumentTask {
  readonly text: string;
  readonly theme: Theme;
  readonly pictures?: NamedPictures;
  /** The same for all tasks of a thread. It starts before there is an output folder. */
  readonly drawings: CacheFolders | undefined;
  /** The Word file that the text fills. */
  readonly form: Pick<WordForm, "digest" | "bytes"> | undefined;
}

/** What a thread loads before it has anything to do: the writers of these formats. */
export interface ThreadPreparation {
  readonly formats: readonly Format[];
}

let workshop: Workshop | undefined;

/** @param task a preparation to hear that the thread has started and is ready */
export default async (task: DocumentTask | ThreadPreparation): Promise<Outcome<BuiltDocument>> => {
  if ("formats" in task) {
    registerChartFont();
    await loadWriters(task.formats);
    return {diagnostics: []};
  }
  const {text, theme, pictures, drawings, form} = task;
  workshop ??= openWorkshop(drawings && openFileCache(drawings));
  return buildDocument(text, theme, workshop, pictures, form && (await openForm(form)));
};

/** All documents of a template fill the same one. */
const forms = new Map<string, WordForm>();

async function openForm({digest, bytes}: Pick<WordForm, "digest" | "bytes">): Promise<WordForm> {
  const known = forms.get(digest);
  if (known) return known;
  const {readForm} = await import("../../form/read-form.ts");
  const {value} = readForm(bytes, "");
  if (!value) throw new Error("a template was read that cannot be read");
  forms.set(digest, value);
  return value;
}
