import {Linked} from "./node.ts";

/** A processing instruction within the root element; those around it are not kept. */
export class Instruction extends Linked {
  readonly nodeType = 7;
  readonly target: string;
  readonly data: string;

  constructor(target: string, data: string) {
    super();
    this.target = target;
    this.data = data;
  }
}

/** The target of a processing instruction and what follows it. */
export function splitInstruction(body: string): string[] {
  const blank = body.search(/[ \t\n]/);
  return blank < 0 ? [body] : [body.slice(0, blank), body.slice(blank).replace(/^[ \t\n]+/, "")];
}
