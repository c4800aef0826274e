import {Linked} from "./node.ts";

export class Comment extends Linked {
  readonly nodeType = 8;
  readonly data: string;

  constructor(data: string) {
    super();
    this.data = data;
  }
}
