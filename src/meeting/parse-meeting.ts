import type {z} from "zod";
import {checkTextFile} from "../diagnostic/check-text-file.ts";
import {type Diagnostic, hasErrors, type Outcome} from "../diagnostic/diagnostic.ts";
import type {Place} from "../diagnostic/place.ts";
import {type Edition, formatOfEdition} from "../model/edition.ts";
import {type Locate, parseYaml, type Review} from "../yaml/parse-yaml.ts";
import {type MeetingValues, meetingDraftSchema, meetingSchema} from "./meeting-schema.ts";

/** A meeting as somebody wrote it: nothing is known yet of the data that its names are from. */
export interface WrittenMeeting {
  readonly name: string;
  /** Of the file. */
  readonly place: Place;
  readonly values: MeetingValues;
  /** Where the value under a path of keys stands. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** What could be read of a meeting with errors is its draft. */
export interface ParsedMeeting extends Outcome<WrittenMeeting> {
  readonly draft?: WrittenMeeting;
}

/** Text of `meetings/NAME.yaml` → meeting. */
export function parseMeeting(name: string, text: string, file: string): ParsedMeeting {
  const unfit = checkTextFile(text, file);
  if (unfit.length > 0) return {diagnostics: unfit};
  const read = readMeeting(name, text, file, meetingSchema);
  if (read.value && !hasErrors(read.diagnostics)) return read;
  const {value: draft} = readMeeting(name, text, file, meetingDraftSchema);
  return {diagnostics: read.diagnostics, ...(draft ? {draft} : {})};
}

function readMeeting(
  name: string,
  text: string,
  file: string,
  schema: z.ZodType<MeetingValues>,
): Outcome<WrittenMeeting> {
  const locate: Locate = (line, column) => ({file, line, column});
  let placeOf: WrittenMeeting["placeOf"] = () => ({file});
  const review: Review<MeetingValues> = (values, placeIn) => {
    placeOf = placeIn;
    return reviewMeeting(values, placeIn);
  };
  const {value, diagnostics} = parseYaml<MeetingValues>(text, schema, locate, review);
  return value ? {value: {name, place: {file}, values: value, placeOf}, diagnostics} : {diagnostics};
}

/** What is right by itself, and does not go together. */
const reviewMeeting: Review<MeetingValues> = ({hide, edition}, placeOf) => {
  const found: Diagnostic[] = [];
  if (hide !== undefined && !edition.some(isDeck)) {
    found.push({
      severity: "warning",
      code: "hide-without-slides",
      message: {
        en: '"hide" is for slides, and this meeting has no deck',
        zh: "“hide”用来隐藏幻灯片，而这次会议没有演示文稿",
      },
      hint: {en: "take it out, or write edition: deck", zh: "请删去它，或写 edition: deck"},
      place: placeOf(["hide"]),
    });
  }
  return found;
};

const isDeck = (edition: Edition) => formatOfEdition[edition] === "pptx";
