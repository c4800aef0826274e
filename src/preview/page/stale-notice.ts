import type {ShownProblem} from "../service/document-service.ts";
import {button, element, find} from "./element.ts";
import {say, word} from "./words.ts";

/** Says above the sheets that they are not what the files say now, and greys them. */
export function showStale(
  isStale: boolean,
  first: ShownProblem | undefined,
  onSee: (problem: ShownProblem | undefined) => void,
): void {
  const notice = find("notice");
  find("sheets").classList.toggle("stale", isStale);
  notice.hidden = !isStale;
  notice.replaceChildren(
    element("span", {}, first ? say(first.message) : ""),
    element("span", {class: "aside"}, word("stale")),
    button(word("seeProblem"), () => onSee(first)),
  );
}
