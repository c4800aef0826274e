import type {Mention} from "../text/mention.ts";
import {type Comparison, counterpartOf} from "./comparison.ts";
import type {NewSetting} from "./judge-new.ts";
import {type Labelled, labelOf} from "./label-index.ts";

/** A clause that stands elsewhere in its passage than before: its words and its number are still together. */
export function findMoved(
  mention: Mention,
  comparison: Comparison,
  {labels}: NewSetting,
): Labelled | undefined {
  const {file, record} = comparison;
  const other = counterpartOf(mention, comparison);
  const label = labelOf(file, mention);
  if (label.length < 2 || (other && labelOf(record, other) === label)) return undefined;
  const text = file.text.slice(mention.from, mention.to);
  return labels.findIn(record, label, text);
}
