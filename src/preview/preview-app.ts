import {Hono} from "hono";
import {streamSSE} from "hono/streaming";
import {describeFileError} from "../diagnostic/file-error.ts";
import type {DraftDesk} from "../extract/review/draft-desk.ts";
import {pictureKinds} from "../model/picture.ts";
import type {PdfPrinter} from "../pdf/pdf-printer.ts";
import type {BuildEffects} from "../pipeline/build-effects.ts";
import type {MeetingStore} from "../pipeline/folders/meeting-store.ts";
import {Connection} from "./connection.ts";
import {addDraftRoutes} from "./draft-routes.ts";
import {guard, savingPath} from "./guard.ts";
import {type PdfAbility, type PreviewMessage, problemsHeader} from "./messages.ts";
import type {PageFiles} from "./page-files.ts";
import {printFile} from "./print-file.ts";
import {refuse} from "./refuse.ts";
import type {DocumentKey} from "./service/document-service.ts";
import {readDraft, writeDraft} from "./service/meeting-draft.ts";
import {readSpot} from "./service/read-spot.ts";
import type {ShownDocuments} from "./shown-documents.ts";

export interface PreviewParts {
  readonly documents: ShownDocuments;
  readonly effects: BuildEffects;
  readonly page: PageFiles;
  /** Makes PDFs of downloads, where it can. */
  readonly printer: PdfPrinter;
  /** The port that is listened on, once it is known. */
  readonly port: () => number;
  /** Where meetings are saved. */
  readonly meetings: MeetingStore;
  /** Where drafts are decided upon. Nothing is written but these and meetings. */
  readonly drafts: DraftDesk;
  /** Called when a meeting was saved, or a draft applied. */
  readonly onSaved: () => void;
  /** Another one for each start. */
  readonly run: string;
  /** Calls the listener after each change of files, until the signal is aborted. */
  readonly onChange: (listener: () => void, signal: AbortSignal) => void;
}

/** Milliseconds after which a silent connection says that it stands, so that nobody closes it. */
const heartbeat = 30_000;

const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  pdf: "application/pdf",
};

/** All that can be asked of the preview. */
export function makeApp(parts: PreviewParts): Hono {
  const {documents, effects, page, printer, run} = parts;
  const app = new Hono();
  app.use(guard(parts.port));

  app.get("/", async (context) => {
    const file = await page.get("index.html")?.();
    return file ? context.body(file.bytes, 200, {"Content-Type": file.type}) : context.notFound();
  });
  app.get("/review", async (context) => {
    const file = await page.get("review.html")?.();
    return file ? context.body(file.bytes, 200, {"Content-Type": file.type}) : context.notFound();
  });
  app.get("/assets/:name", async (context) => {
    const file = await page.get(context.req.param("name"))?.();
    return file ? context.body(file.bytes, 200, {"Content-Type": file.type}) : context.notFound();
  });
  app.get("/api/project", async (context) => {
    return context.json(await documents.list(context.req.raw.signal));
  });
  app.get("/api/view", async (context) => {
    const shown = await documents.show(readKey(context.req.query()), context.req.raw.signal);
    return context.json(shown, "sheets" in shown ? 200 : 404);
  });
  app.get("/api/source", async (context) => {
    const {file = "", line = "1"} = context.req.query();
    const spot = await readSpot(effects, file, Number.parseInt(line, 10) || 1);
    return spot ? context.json(spot) : refuse(context, 404, "no-such-file", noFile);
  });
  app.get("/pictures/:name", (context) => {
    const picture = documents.picture(context.req.param("name").replace(/\.\w+$/u, ""));
    if (!picture) return context.notFound();
    // Its name is what it is: it never changes.
    context.header("Cache-Control", "private, max-age=31536000, immutable");
    return context.body(new Uint8Array(picture.bytes), 200, {
      "Content-Type": pictureKinds[picture.kind].mediaType,
    });
  });
  app.get("/api/file", async (context) => {
    const query = context.req.query();
    const made = await documents.file(readKey(query), context.req.raw.signal);
    const isPdf = query.as === "pdf";
    const file = isPdf && "bytes" in made ? await printFile(made, printer) : made;
    if (!("bytes" in file)) return context.json(file, 409);
    if ("problems" in file) context.header(problemsHeader, encodeURIComponent(JSON.stringify(file.problems)));
    return context.body(new Uint8Array(file.bytes), 200, {
      "Content-Type": mediaTypes["format" in file ? file.format : "pdf"],
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeName(file.name)}`,
    });
  });
  app.get("/api/pdf", async (context) => {
    const {diagnostics} = await printer.find();
    return context.json<PdfAbility>({problem: diagnostics[0] ?? null});
  });
  app.post(savingPath, async (context) => {
    const body = await context.req.text();
    if (body.length > longestMeeting) return refuse(context, 413, "meeting-too-long", tooLong);
    const asked = readSaving(body);
    if (!asked) return refuse(context, 400, "not-json", notAMeeting);
    const {name, draft, replace, language} = asked;
    const written = writeDraft(name, draft, language, schemaOfMeetings);
    if (written.value === undefined) return context.json({problems: written.diagnostics}, 400);
    const saved = await parts.meetings.save(name, written.value, replace).catch((error: unknown) => {
      const problem = describeFileError(error, effects.meetingFiles.describe(""), "output");
      if (!problem) throw error;
      return problem;
    });
    if (typeof saved !== "string") return context.json({problems: [saved]}, 409);
    if (saved === "exists") return context.json({exists: true, problems: []});
    parts.onSaved();
    return context.json({file: effects.meetingFiles.describe(`${name}.yaml`)});
  });
  addDraftRoutes(app, parts.drafts, parts.onSaved);
  app.get("/api/events", (context) => {
    const {template, from = "", list = ""} = context.req.query();
    const key = template === undefined ? undefined : readKey(context.req.query());
    return streamSSE(context, async (stream) => {
      const closed = new AbortController();
      const ended = new Promise<void>((resolve) => {
        stream.onAbort(() => {
          closed.abort();
          resolve();
        });
      });
      const send = (message: PreviewMessage) => stream.writeSSE({data: JSON.stringify(message)});
      const connection = new Connection(documents, {key, from, list}, send, closed.signal);
      parts.onChange(() => void connection.compare(), closed.signal);
      await send({type: "welcome", run});
      void connection.compare();
      const beat = setInterval(() => void stream.write(": \n\n"), heartbeat);
      await ended;
      clearInterval(beat);
    });
  });
  app.notFound((context) => refuse(context, 404, "not-found", notFound));
  app.onError((error, context) =>
    refuse(context, 500, "unexpected", {
      en: `unexpected error: ${error.message}; please report it`,
      zh: `程序内部出错：${error.message}；请反馈给我们`,
    }),
  );
  return app;
}

function readKey({template = "", subject = "", draft}: Record<string, string>): DocumentKey {
  return {template, subject, ...(draft === undefined ? {} : {draft})};
}

/** Characters: a thousand times what people write. */
const longestMeeting = 200_000;
/** Seen from the folder of the meetings. */
const schemaOfMeetings = "../templates/schemas/meeting.schema.json";

function readSaving(body: string) {
  try {
    const {name, values, replace, language} = JSON.parse(body) as Readonly<Record<string, unknown>>;
    const draft = readDraft(JSON.stringify(values));
    if (typeof name !== "string" || !draft) return undefined;
    return {
      name,
      draft,
      replace: replace === true,
      language: language === "en" ? ("en" as const) : ("zh" as const),
    };
  } catch {
    return undefined;
  }
}

const tooLong = {en: "this meeting is too long", zh: "会议内容太长"};
const notAMeeting = {en: "this is no meeting", zh: "这不是会议的内容"};

/** RFC 8187: what is not a letter, digit or one of few signs, in percent. */
const encodeName = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const noFile = {
  en: "there is no such file among the data and templates of this project",
  zh: "本项目的数据和模板里没有这个文件",
};
const notFound = {en: "there is nothing at this address", zh: "这个地址下没有内容"};
