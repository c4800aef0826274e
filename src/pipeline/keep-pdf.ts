import {digest} from "../base/digest.ts";
import {type Diagnostic, hasErrors, type Outcome} from "../diagnostic/diagnostic.ts";
import {describeFileError} from "../diagnostic/file-error.ts";
import {fontsOfForm} from "../form/fonts-of-form.ts";
import {checkPrinted} from "../pdf/check-printed.ts";
import type {PdfMaker, PrintedPdf, PrintTask} from "../pdf/pdf-printer.ts";
import {fontsOf} from "../theme/fonts-of.ts";
import type {BuildContext} from "./build-planned.ts";
import type {PdfRequest} from "./build-request.ts";
import {makerOf, type PdfReason} from "./incremental/pdf-reason.ts";
import type {ManifestDocument, ManifestPdf} from "./manifest/manifest.ts";
import type {NamedDocument} from "./project/name-documents.ts";
import {themeOf} from "./project/theme-of.ts";

/** A document whose PDF is to be made. */
export interface WantedPdf {
  readonly index: number;
  readonly planned: NamedDocument;
  readonly document: ManifestDocument;
  readonly reason: PdfReason;
}

const isWithHidden = ({format}: Pick<ManifestDocument, "format">, request: PdfRequest) =>
  format === "pptx" && (request.withHidden ?? false);

/** What makes the PDF of a document. */
export const makerFor = (maker: PdfMaker, document: ManifestDocument, request: PdfRequest) =>
  makerOf(maker, isWithHidden(document, request));

export function taskOf(
  {document}: WantedPdf,
  {project, effects}: BuildContext,
  request: PdfRequest,
): PrintTask {
  const {format, title, path} = document;
  return {
    format,
    title,
    withHidden: isWithHidden(document, request),
    date: project.date,
    read: async () => {
      const bytes = await effects.output.read(path);
      if (!bytes) throw new Error(`${path} has gone`);
      return bytes;
    },
  };
}

export interface MadePdf {
  readonly action: "made" | "planned" | "failed";
  readonly pdf?: ManifestPdf;
  readonly diagnostics: readonly Diagnostic[];
}

/** Holds a PDF against what was planned, and puts it beside its document. */
export async function keepPdf(
  {planned, document, reason}: WantedPdf,
  {value, diagnostics}: Outcome<PrintedPdf>,
  maker: PdfMaker | undefined,
  {project, effects}: BuildContext,
  request: PdfRequest,
): Promise<MadePdf> {
  const path = planned.pdf;
  const fail = (told: readonly Diagnostic[]): MadePdf => {
    const none = {path, sha256: null, bytes: 0, pages: 0, of: document.sha256 ?? "", maker: "", settings: ""};
    const left = reason === "missing" ? {} : document.pdf;
    const errors = told.filter(({severity}) => severity === "error");
    return {action: "failed", pdf: {...none, warnings: [], ...left, errors}, diagnostics: told};
  };
  if (!value || !maker) return fail(diagnostics);
  const {form} = planned.prepared.template;
  const fonts = form ? fontsOfForm(form) : fontsOf(themeOf(planned, project));
  const {slides, hiddenSlides = 0, pages, title} = document;
  const shown =
    slides === undefined ? undefined : slides + (isWithHidden(document, request) ? hiddenSlides : 0);
  const plan = {title, slides: shown, pages, fonts};
  const told = [...diagnostics, ...checkPrinted(value, plan, await request.printer.fonts())];
  if (hasErrors(told)) return fail(told);
  try {
    await effects.output.write(path, value.bytes);
  } catch (error) {
    const problem = describeFileError(error, `${effects.output.name}/${path}`, "output");
    if (!problem) throw error;
    return fail([...told, problem]);
  }
  const {name, settings} = makerFor(maker, document, request);
  const pdf: ManifestPdf = {
    path,
    sha256: digest(value.bytes),
    bytes: value.bytes.length,
    pages: value.pages,
    of: document.sha256 ?? "",
    maker: name,
    settings,
    warnings: told,
    errors: [],
  };
  return {action: "made", pdf, diagnostics: told};
}
