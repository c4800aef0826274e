import {access, constants, readdir, stat} from "node:fs/promises";
import {isAbsolute, resolve} from "node:path";
import type {Outcome} from "../diagnostic/diagnostic.ts";
import {type LibreOfficePlace, listPlaces, type Machine, placesAt} from "./libreoffice-places.ts";
import {tellMissing, tellUnusable, unusable} from "./printing-problems.ts";

/** @param path that a person has given: there and nowhere else */
export async function findLibreOffice(
  machine: Machine,
  path: string | undefined,
): Promise<Outcome<LibreOfficePlace>> {
  if (path !== undefined) return findGiven(machine, path);
  const opt = machine.platform === "linux" ? await readdir("/opt").catch(() => []) : [];
  for (const place of listPlaces(machine, opt)) {
    if ((await lookAt(place.program)) === "program") return {value: place, diagnostics: []};
  }
  return {diagnostics: [tellMissing(machine.platform)]};
}

async function findGiven(machine: Machine, path: string): Promise<Outcome<LibreOfficePlace>> {
  const whole = isAbsolute(path) ? path : resolve(path);
  let why: keyof typeof unusable = "missing";
  for (const place of placesAt(whole, machine)) {
    const found = await lookAt(place.program);
    if (found === "program") return {value: place, diagnostics: []};
    if (found === "refused") why = "refused";
  }
  return {diagnostics: [tellUnusable(path, unusable[why])]};
}

async function lookAt(program: string): Promise<"program" | "refused" | "missing"> {
  try {
    if (!(await stat(program)).isFile()) return "missing";
    await access(program, constants.X_OK);
    return "program";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EACCES" ? "refused" : "missing";
  }
}
