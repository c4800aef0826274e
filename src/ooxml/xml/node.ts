import type {Comment} from "./comment.ts";
import type {Element} from "./element.ts";
import type {Instruction} from "./instruction.ts";
import type {Text} from "./text.ts";

/** What an element may hold. Names and numbers are those of the DOM (https://dom.spec.whatwg.org/#interface-node). */
export type Node = Element | Text | Comment | Instruction;

/** The links between siblings; elements keep them, nobody else writes them. */
export abstract class Linked {
  parentNode: Element | null = null;
  previousSibling: Node | null = null;
  nextSibling: Node | null = null;
}
