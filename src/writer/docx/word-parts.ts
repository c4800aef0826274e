import type {RunningKind} from "./running-kinds.ts";

/** Parts that each document fills. */
export const mainPart = "word/document.xml";
export const numberingPart = "word/numbering.xml";
/** In the order in which the section names them. */
export const runningParts: Readonly<Record<RunningKind, {readonly header: string; readonly footer: string}>> =
  {
    default: {header: "word/header1.xml", footer: "word/footer1.xml"},
    first: {header: "word/header2.xml", footer: "word/footer2.xml"},
    even: {header: "word/header3.xml", footer: "word/footer3.xml"},
  };
