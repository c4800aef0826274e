import {realpath} from "node:fs/promises";
import {dirname, join} from "node:path";
import {shortDigest} from "../base/digest.ts";
import type {Outcome} from "../diagnostic/diagnostic.ts";
import {type Alarm, afterwards} from "./alarm.ts";
import {exportFilter} from "./export-settings.ts";
import {findLibreOffice} from "./find-libreoffice.ts";
import {digestFonts, listFontFiles, listFontFolders, readInstalledFonts} from "./installed-fonts.ts";
import type {LibreOfficePlace, Machine} from "./libreoffice-places.ts";
import type {InstalledFonts, PdfMaker, PdfPrinter} from "./pdf-printer.ts";
import {type PrintLimits, printAll} from "./print-all.ts";
import {tellUnusable, unusable} from "./printing-problems.ts";
import {writeProfile} from "./profile.ts";
import {startProgram} from "./start-program.ts";
import {environment, openWorkplace, profileWord, type Workplace} from "./workplace.ts";

export interface PrinterSettings {
  readonly machine: Machine;
  /** Where LibreOffice is; looked for if left out. */
  readonly path?: string | undefined;
  readonly limits: PrintLimits;
  /** Tests do not wait. */
  readonly alarm?: Alarm;
}

/** Milliseconds in which a program says its version. */
const versionLimit = 60_000;

interface FoundPrinter extends PdfMaker {
  readonly place: LibreOfficePlace;
  readonly fontFiles: readonly string[];
}

/** A printer that is LibreOffice. Nothing is looked for or started before it is asked. */
export function openLibreOfficePrinter(settings: PrinterSettings): PdfPrinter {
  const workplace = openWorkplace();
  let found: Promise<Outcome<FoundPrinter>> | undefined;
  let fonts: Promise<InstalledFonts> | undefined;
  let before: Promise<unknown> = Promise.resolve();
  const find = () => {
    found ??= findPrinter(settings, workplace);
    return found;
  };
  return {
    find,
    async fonts() {
      fonts ??= find().then(({value}) => readInstalledFonts(value?.fontFiles ?? []));
      return fonts;
    },
    print(tasks, onPrinted) {
      const turn = before.then(async () => {
        const {value, diagnostics} = await find();
        if (value) {
          const {place} = value;
          const {machine, limits, alarm = afterwards} = settings;
          const folder = await workplace.open(place);
          const env = environment(machine);
          return printAll(tasks, onPrinted, {program: place.program, env, folder, alarm, limits});
        }
        for (const index of tasks.keys()) await onPrinted(index, {diagnostics});
      });
      before = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      await before;
      await workplace.close();
    },
  };
}

async function findPrinter(settings: PrinterSettings, workplace: Workplace): Promise<Outcome<FoundPrinter>> {
  const {machine, path} = settings;
  const {value: place, diagnostics} = await findLibreOffice(machine, path);
  if (!place) return {diagnostics};
  const folder = await workplace.open(place);
  const lines: string[] = [];
  const run = startProgram(
    place.program,
    [profileWord(folder), "--headless", "--version"],
    {env: environment(machine), folder},
    (line) => lines.push(line),
  );
  const callOff = (settings.alarm ?? afterwards)(versionLimit, run.stop);
  const {error} = await run.ended;
  callOff();
  const version = /LibreOffice\S*\s+\d[\w.]*/u.exec(lines.join("\n"))?.[0];
  if (version === undefined) {
    return {diagnostics: [tellUnusable(place.program, error ? unusable.refused : unusable.silent)]};
  }
  const own = await realpath(place.program).catch(() => place.program);
  const shared = ["../share/fonts", "../Resources/fonts"].map((part) => join(dirname(own), part));
  const fontFiles = await listFontFiles([...listFontFolders(machine), ...shared]);
  const exports = [exportFilter("docx", false), exportFilter("pptx", false), writeProfile()];
  const digest = shortDigest(JSON.stringify([exports, digestFonts(fontFiles)]));
  return {value: {name: version, settings: digest, place, fontFiles}, diagnostics: []};
}
