import {randomUUID} from "node:crypto";
import type {AddressInfo} from "node:net";
import {serve} from "@hono/node-server";
import type {DraftDesk} from "../extract/review/draft-desk.ts";
import type {PdfPrinter} from "../pdf/pdf-printer.ts";
import type {BuildEffects} from "../pipeline/build-effects.ts";
import type {MeetingStore} from "../pipeline/folders/meeting-store.ts";
import {openPageFiles} from "./page-files.ts";
import {makeApp} from "./preview-app.ts";
import type {DocumentService} from "./service/document-service.ts";
import {openShownDocuments} from "./shown-documents.ts";
import {watchFolders} from "./watch-folders.ts";

export interface PreviewRequest {
  readonly effects: BuildEffects;
  readonly service: DocumentService;
  readonly printer: PdfPrinter;
  readonly meetings: MeetingStore;
  readonly drafts: DraftDesk;
  /** Undefined: the usual one, or any that is free. */
  readonly port: number | undefined;
}

export interface Preview {
  readonly address: string;
  close(): Promise<void>;
}

/** Always the same where possible: the browser knows settings and tabs by it. */
const usualPort = 4860;

/** Starts to serve the preview, on this computer only; an error of the system if the port is taken. */
export async function openPreview({
  effects,
  service,
  meetings,
  drafts,
  printer,
  port,
}: PreviewRequest): Promise<Preview> {
  const documents = openShownDocuments(service);
  const listeners = new Set<() => void>();
  const folders = [effects.dataFolder, effects.templateFiles.describe("")];
  const change = () => {
    documents.change();
    for (const listener of listeners) listener();
  };
  const watch = watchFolders(folders, change, [effects.meetingFiles.describe("")]);
  let listening = port ?? usualPort;
  const app = makeApp({
    documents,
    effects,
    printer,
    meetings,
    drafts,
    onSaved: change,
    page: await openPageFiles(),
    port: () => listening,
    run: randomUUID(),
    onChange(listener, signal) {
      listeners.add(listener);
      signal.addEventListener("abort", () => listeners.delete(listener), {once: true});
    },
  });
  // The browser will ask for it in a moment.
  documents.list().catch(() => undefined);
  const listen = (wanted: number) =>
    new Promise<ReturnType<typeof serve>>((resolve, reject) => {
      const server = serve({fetch: app.fetch, hostname: "127.0.0.1", port: wanted}, (info: AddressInfo) => {
        listening = info.port;
        resolve(server);
      });
      server.once("error", reject);
    });
  const close = async () => {
    await Promise.all([watch.close(), service.close(), printer.close()]);
  };
  try {
    const server = await listen(listening).catch((error: NodeJS.ErrnoException) => {
      if (port !== undefined || error.code !== "EADDRINUSE") throw error;
      return listen(0);
    });
    await watch.ready;
    return {
      address: `http://127.0.0.1:${listening}/`,
      async close() {
        server.close();
        if ("closeAllConnections" in server) server.closeAllConnections();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
