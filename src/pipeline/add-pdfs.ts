import type {Diagnostic, Outcome} from "../diagnostic/diagnostic.ts";
import type {PrintedPdf} from "../pdf/pdf-printer.ts";
import type {BuildContext, PlannedOutcome} from "./build-planned.ts";
import type {BuildRequest} from "./build-request.ts";
import {findPdfReason, type PdfReason} from "./incremental/pdf-reason.ts";
import {keepPdf, type MadePdf, makerFor, taskOf, type WantedPdf} from "./keep-pdf.ts";
import type {NamedDocument} from "./project/name-documents.ts";

/**
 * The same outcomes with their PDFs: made where they are asked for and not there yet, told where they show what their
 * document was before. A PDF that cannot be made leaves its document, and an older PDF, as they are.
 */
export async function addPdfs(
  documents: readonly NamedDocument[],
  made: readonly PlannedOutcome[],
  context: BuildContext,
  {pdf: request, onProgress}: BuildRequest,
): Promise<PlannedOutcome[]> {
  const outcomes = made.map((outcome, index) =>
    withEarlier(outcome, documents[index] as NamedDocument, context),
  );
  if (!request) return outcomes.map((outcome) => tellOutdated(outcome, context));
  const there = outcomes.flatMap(({action}, index) => (action === "failed" ? [] : [index]));
  if (there.length === 0) return outcomes;
  const found = await request.printer.find();
  const wanted: WantedPdf[] = [];
  for (const index of there) {
    const planned = documents[index] as NamedDocument;
    const outcome = outcomes[index] as PlannedOutcome;
    const {document} = outcome;
    const maker = found.value && makerFor(found.value, document, request);
    const reason = context.force ? "forced" : await findPdfReason(document, maker, context.effects.output);
    if (reason) wanted.push({index, planned, document, reason});
    else outcomes[index] = leave(outcome);
  }
  const settle = (wish: WantedPdf, pdf: MadePdf) => {
    outcomes[wish.index] = join(outcomes[wish.index] as PlannedOutcome, pdf, wish.reason);
  };
  if (context.dryRun && found.value) {
    for (const wish of wanted) settle(wish, {action: "planned", diagnostics: []});
    return outcomes;
  }
  let done = 0;
  const tell = () => onProgress?.(done, wanted.length, wanted[done]?.planned.pdf ?? "");
  tell();
  const keep = async (number: number, printed: Outcome<PrintedPdf>) => {
    const wish = wanted[number] as WantedPdf;
    const pdf = await keepPdf(wish, printed, found.value, context, request);
    settle(wish, pdf);
    done += 1;
    tell();
    // Only a help for the next build, as for documents.
    const {document} = outcomes[wish.index] as PlannedOutcome;
    if (pdf.action === "made") {
      await context.effects.output.journal.append(JSON.stringify(document)).catch(() => undefined);
    }
  };
  if (found.value)
    await request.printer.print(
      wanted.map((wish) => taskOf(wish, context, request)),
      keep,
    );
  else for (const number of wanted.keys()) await keep(number, {diagnostics: found.diagnostics});
  return outcomes;
}

/** What is known of the PDF of an earlier build; nothing of one that had another name. */
function withEarlier(
  outcome: PlannedOutcome,
  {pdf: path}: NamedDocument,
  {earlier}: BuildContext,
): PlannedOutcome {
  // A document that failed is told as it was.
  if (outcome.action === "failed") return outcome;
  const pdf = earlier.byPath.get(outcome.document.path)?.pdf;
  if (!pdf || pdf.sha256 === null || pdf.path !== path) return outcome;
  return {...outcome, document: {...outcome.document, pdf: {...pdf, errors: []}}};
}

function tellOutdated(outcome: PlannedOutcome, {earlier}: BuildContext): PlannedOutcome {
  const {action, document} = outcome;
  const {pdf, ...withoutPdf} = document;
  const {sha256, title} = document;
  if (action === "failed" || !pdf) return outcome;
  // Somebody has deleted it, and wants none.
  if (!earlier.files.has(pdf.path)) return {...outcome, document: withoutPdf};
  if (pdf.of === sha256) return outcome;
  const told: Diagnostic = {
    severity: "warning",
    code: "pdf-outdated",
    message: {
      en: `${pdf.path} still shows “${title}” as it was before`,
      zh: `${pdf.path} 仍是《${title}》以前的样子`,
    },
    hint: {
      en: "build with --pdf to make it anew, or delete it",
      zh: "请加 --pdf 重新生成，或删除这个 PDF",
    },
    document: title,
  };
  return {...outcome, diagnostics: [...outcome.diagnostics, told]};
}

/** What is told of a PDF is told again as long as it is the same. */
function leave(outcome: PlannedOutcome): PlannedOutcome {
  const told = outcome.document.pdf?.warnings ?? [];
  return {
    ...outcome,
    pdf: {action: "unchanged", reason: null},
    diagnostics: [...outcome.diagnostics, ...told],
    retold: [...outcome.retold, ...told],
  };
}

function join(
  outcome: PlannedOutcome,
  {action, pdf, diagnostics}: MadePdf,
  reason: PdfReason,
): PlannedOutcome {
  return {
    ...outcome,
    document: pdf ? {...outcome.document, pdf} : outcome.document,
    pdf: {action, reason},
    diagnostics: [...outcome.diagnostics, ...diagnostics],
    // An error is told anew by the build that tries again.
    retold: action === "made" ? [...outcome.retold, ...diagnostics] : outcome.retold,
  };
}
