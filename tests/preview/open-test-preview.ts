import {extractFiles} from "../../src/cli/extract-files.ts";
import {openDraftDesk} from "../../src/extract/review/draft-desk.ts";
import {openLibreOfficePrinter} from "../../src/pdf/libreoffice-printer.ts";
import type {PdfPrinter} from "../../src/pdf/pdf-printer.ts";
import type {BuildEffects} from "../../src/pipeline/build-effects.ts";
import {meetingStore} from "../../src/pipeline/folders/meeting-store.ts";
import {nodeEffects} from "../../src/pipeline/node-effects.ts";
import type {Refusal, ShownDocument, ShownProject} from "../../src/preview/messages.ts";
import {openPageFiles} from "../../src/preview/page-files.ts";
import {makeApp} from "../../src/preview/preview-app.ts";
import {openProjectService} from "../../src/preview/service/project-service.ts";
import {openShownDocuments} from "../../src/preview/shown-documents.ts";
import {writeProject} from "../support/small-project.ts";

const port = 4321;

/** A computer without LibreOffice. */
const noPrinter: PdfPrinter = openLibreOfficePrinter({
  machine: {platform: "linux", env: {}, home: "/nowhere"},
  path: "/no/soffice",
  limits: {document: 1, all: 1},
});

/** A preview without a port: requests go straight to what answers them. */
export async function openTestPreview(
  files: Parameters<typeof writeProject>[0],
  printer: PdfPrinter = noPrinter,
) {
  const folder = writeProject(files);
  const effects: BuildEffects = nodeEffects(
    {
      data: `${folder}/data`,
      templates: `${folder}/templates`,
      meetings: `${folder}/meetings`,
      output: `${folder}/output`,
    },
    {},
  );
  const documents = openShownDocuments(openProjectService(effects, {charts: null, themes: []}));
  const listeners = new Set<() => void>();
  const app = makeApp({
    documents,
    effects,
    printer,
    page: await openPageFiles(),
    port: () => port,
    meetings: meetingStore(`${folder}/meetings`),
    drafts: openDraftDesk(extractFiles(`${folder}/data`, `${folder}/sources`)),
    onSaved: () => documents.change(),
    run: "one",
    onChange(listener, signal) {
      listeners.add(listener);
      signal.addEventListener("abort", () => listeners.delete(listener));
    },
  });
  const ask = async (path: string, headers: Record<string, string> = {}, method = "GET", body?: string) =>
    app.request(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : {body}),
      headers: {host: `127.0.0.1:${port}`, ...headers},
    });
  return {
    folder,
    ask,
    project: async () => (await (await ask("/api/project")).json()) as ShownProject,
    view: async (template: string, subject: string) => {
      const answer = await ask(`/api/view?${new URLSearchParams({template, subject})}`);
      return (await answer.json()) as ShownDocument & Refusal;
    },
    /** What the watch does when files have changed. */
    change() {
      documents.change();
      for (const listener of listeners) listener();
    },
  };
}
