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
