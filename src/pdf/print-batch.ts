import {mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Outcome, Wording} from "../diagnostic/diagnostic.ts";
import type {Alarm} from "./alarm.ts";
import {makeRepeatable} from "./make-repeatable.ts";
import type {PrintedPdf, PrintTask} from "./pdf-printer.ts";
import {failures, tellFailed, tellNotStarting, tooSlow} from "./printing-problems.ts";
import {readPdf} from "./read-pdf.ts";
import {startProgram} from "./start-program.ts";
import {profileWord} from "./workplace.ts";

/** Documents that one run of LibreOffice prints: it takes seconds to start, and uses up more memory with each. */
const mostTogether = 16;

export interface Surroundings {
  readonly program: string;
  readonly env: NodeJS.ProcessEnv;
  readonly folder: string;
  readonly alarm: Alarm;
  /** Aborted when all documents together have taken too long. */
  readonly over: AbortSignal;
  /** Milliseconds for one document. */
  readonly limit: number;
}

export type Printed = Outcome<PrintedPdf>;
export type NumberedTask = readonly [index: number, task: PrintTask];

/**
 * One run of LibreOffice. Of the document at which it ended before its time, and of those before, it is known then what
 * became of them; those behind are for the next run. Where it cannot even start, that is known of all of them.
 */
export async function printBatch(
  left: readonly NumberedTask[],
  filter: string,
  {program, env, folder, alarm, over, limit}: Surroundings,
): Promise<Map<number, Printed>> {
  const batch = left.slice(0, mostTogether);
  const [input, output] = [join(folder, "in"), join(folder, "out")];
  for (const each of [input, output]) {
    await rm(each, {recursive: true, force: true});
    await mkdir(each);
  }
  // Plain names: what a document is called need not suit a program that another system's file names may confuse.
  const files: string[] = [];
  for (const [index, task] of batch) {
    files.push(join(input, `${index}.${task.format}`));
    await writeFile(files.at(-1) as string, await task.read());
  }
  let begun = 0;
  let isSlow = false;
  let callOff: () => void = () => undefined;
  const watch = (milliseconds: number) => {
    callOff();
    callOff = alarm(milliseconds, () => {
      isSlow = true;
      run.stop();
    });
  };
  const words = [profileWord(folder), ...plainWords, "--convert-to", filter, "--outdir", output, ...files];
  const run = startProgram(program, words, {env, folder}, (line) => {
    // It says so before it opens one.
    if (!/^convert .* using filter/u.test(line)) return;
    begun += 1;
    watch(limit);
  });
  watch(2 * limit);
  over.addEventListener("abort", run.stop, {once: true});
  const {code, complaint} = await run.ended;
  over.removeEventListener("abort", run.stop);
  callOff();

  const written = new Map<number, Printed>();
  for (const [index, task] of batch) {
    const printed = await readPrinted(join(output, `${index}.pdf`), task);
    if (printed) written.set(index, printed);
  }
  const stopped = over.aborted
    ? failures.overall
    : isSlow
      ? tooSlow(Math.round((begun === 0 ? 2 * limit : limit) / 1000))
      : code === 0
        ? undefined
        : failures.crashed;
  if (stopped && begun === 0 && written.size === 0) {
    const why = stopped === failures.crashed ? tellNotStarting(complaint) : undefined;
    return new Map(
      left.map(([index, {title}]) => [index, why ? {diagnostics: [why]} : failed(title, stopped)]),
    );
  }
  const last = stopped ? lastBegun(batch, begun, written) : batch.length - 1;
  return new Map(
    batch.slice(0, last + 1).map(([index, {title}], at) => {
      const found = written.get(index);
      if (found?.value) return [index, found];
      if (stopped && at === last) return [index, failed(title, stopped, complaint)];
      return [index, found ?? failed(title, failures.nothing, complaint)];
    }),
  );
}

/** The document at which a run ended: the last that it told of, or else the first that it did not write. */
function lastBegun(
  batch: readonly NumberedTask[],
  begun: number,
  written: ReadonlyMap<number, Printed>,
): number {
  if (begun > 0) return begun - 1;
  const missing = batch.findIndex(([index]) => !written.has(index));
  return missing < 0 ? batch.length - 1 : missing;
}

/** No questions, no start page, nothing of what an earlier run may have left; no files beside the documents. */
const plainWords = [
  "--headless",
  "--norestore",
  "--nologo",
  "--nodefault",
  "--nolockcheck",
  "--nofirststartwizard",
];

/** Undefined where there is no file. */
async function readPrinted(file: string, {title, date}: PrintTask): Promise<Printed | undefined> {
  const raw = await readFile(file).catch(() => undefined);
  if (!raw) return undefined;
  const facts = readPdf(raw);
  if (!facts) return failed(title, failures.damaged);
  return {value: {...facts, bytes: makeRepeatable(raw, date)}, diagnostics: []};
}

export const failed = (title: string, what: Wording, complaint?: string): Printed => ({
  diagnostics: [tellFailed(title, what, complaint)],
});
