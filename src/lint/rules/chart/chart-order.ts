import type {Element} from "../../../ooxml/xml.ts";
import {findSequence, isOutOfPlaceInOffice, sequencedElements} from "../../read/chart-sequences.ts";
import {chartPlace, chartsOf} from "../../read/charts.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import {children, nameOf} from "../../view/elements.ts";
import type {QualifiedName} from "../../view/names.ts";
import {at} from "../../words.ts";

const names = sequencedElements.map((name): QualifiedName => `c:${name}`);

/** pptxgenjs puts markers after labels and gives lines what only bars have. */
export const chartOrder: Rule = {
  id: "chart-order",
  title: {en: "the parts of a chart are out of order", zh: "图表各元素顺序不对"},
  hint: {
    en: "follow the sequence of the schema (ECMA-376 Part 1, 21.2.2): PowerPoint does not show the chart otherwise",
    zh: "请按规范的顺序书写（ECMA-376 第1部分 21.2.2），否则 PowerPoint 不显示图表",
  },
  appliesTo: everyFormat,
  *check(view) {
    for (const part of chartsOf(view)) {
      for (const element of names.flatMap((name) => part.all(name))) {
        const misplaced = findMisplaced(element);
        if (misplaced === undefined) continue;
        yield {
          part: part.label,
          ...at(chartPlace(view, part)),
          message: {
            en: `${misplaced} stands in the wrong place in ${element.tagName}`,
            zh: `${element.tagName} 中 ${misplaced} 的位置不对`,
          },
        };
      }
    }
  },
};

function findMisplaced(element: Element): string | undefined {
  const sequence = findSequence(element);
  let rank = -1;
  for (const child of sequence ? children(element) : []) {
    const local = nameOf(child).startsWith("c:") ? (child.localName ?? "") : undefined;
    if (local === undefined || isOutOfPlaceInOffice(child)) continue;
    const own = sequence?.indexOf(local) ?? -1;
    if (own < rank || own < 0) return child.tagName;
    rank = own;
  }
  return undefined;
}
