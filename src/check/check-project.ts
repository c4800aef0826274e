import type {BuildEffects} from "../pipeline/build-effects.ts";
import type {CheckReport, CheckRequest} from "./check-report.ts";
import {checkWithReader} from "./check-with-reader.ts";
import {openTextReader} from "./text-reader.ts";

/** Data, templates and themes held against each other, and the data against its sources. Writes nothing. */
export async function checkProject(request: CheckRequest, effects: BuildEffects): Promise<CheckReport> {
  const reader = openTextReader();
  try {
    return await checkWithReader(reader, request, effects);
  } finally {
    await reader.close();
  }
}
