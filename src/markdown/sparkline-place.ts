import type {Fault} from "./fault.ts";

/** A sparkline that stands anywhere but in a cell of its own. */
export const sparklinePlace: Fault = {
  message: {
    en: "a sparkline can stand only in a cell of a table, and by itself",
    zh: "走势线只能单独放在表格的一格里",
  },
  hint: {
    en: "give it a cell of its own in the body of a Markdown table: | {{sparkline …}} |",
    zh: "请在 Markdown 表格的正文行里给它单独一格：| {{sparkline …}} |",
  },
};
