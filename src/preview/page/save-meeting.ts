import type {Refusal} from "../messages.ts";
import type {MeetingDraft} from "../service/document-service.ts";
import {currentLanguage} from "./words.ts";

export interface Saving {
  /** Name of the file. */
  readonly file?: string;
  /** There is one of this name, which is left as it is. */
  readonly exists?: true;
  readonly problems: Refusal["problems"];
}

/** Writes the file of a meeting. @param replace also where there is one of this name */
export async function saveMeeting(name: string, values: MeetingDraft, replace: boolean): Promise<Saving> {
  const response = await fetch("/api/meeting", {
    method: "POST",
    headers: {"Content-Type": "application/json"},
    body: JSON.stringify({name, values, replace, language: currentLanguage()}),
  });
  return {problems: [], ...((await response.json()) as Partial<Saving>)};
}
