import {type ParagraphChild, TextRun} from "docx";

export const lineBreak = (): ParagraphChild[] => [new TextRun({break: 1})];
