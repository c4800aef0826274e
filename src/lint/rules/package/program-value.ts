import {findings, isProgramValue, tasteHints} from "../../../diagnostic/content-rules.ts";
import {everyFormat, type Rule} from "../../rule.ts";
import {isNamed, parentOf, textOf} from "../../view/elements.ts";

const texts = ["a:t", "w:t", "c:v", "s:v", "s:t", "dc:title"] as const;

/** Attributes that hold what somebody typed: a shape may be called "null". */
const forPeople = /^(?:name|descr|title|tooltip|w:(?:val|name|author|initials|tooltip))$/;

export const programValue: Rule = {
  id: "program-value",
  title: {
    en: 'a value is "undefined", "NaN" or the like',
    zh: "出现“undefined”“NaN”之类的程序值",
  },
  hint: tasteHints["program-value"],
  appliesTo: everyFormat,
  *check({parts}) {
    for (const part of parts) {
      for (const {element, name, value} of part.accidents) {
        yield {
          part: part.label,
          message: {
            en: `${element.tagName} has ${name}="${value}"`,
            zh: `${element.tagName} 的 ${name}="${value}"`,
          },
          isAdvice: forPeople.test(name),
        };
      }
      for (const element of texts.flatMap((name) => part.all(name))) {
        const text = textOf(element);
        const parent = parentOf(element);
        // Slide numbers are told by a rule of their own.
        if (!isProgramValue(text) || (parent && isNamed(parent, "a:fld"))) continue;
        yield {part: part.label, message: findings.programText(text), isAdvice: true};
      }
    }
  },
};
