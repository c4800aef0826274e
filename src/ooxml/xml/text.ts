import {Linked} from "./node.ts";

/** Characters between tags. A CDATA section is one of them, written back as what it was. */
export class Text extends Linked {
  data: string;
  private readonly isCdata: boolean;

  constructor(data: string, isCdata = false) {
    super();
    this.data = data;
    this.isCdata = isCdata;
  }

  get nodeType(): 3 | 4 {
    return this.isCdata ? 4 : 3;
  }
}
