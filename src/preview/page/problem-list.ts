import type {Place} from "../../diagnostic/place.ts";
import type {ShownProblem, SourceLines} from "../service/document-service.ts";
import {type CutLine, cutLine} from "./cut-line.ts";
import {element, find} from "./element.ts";
import {say, word} from "./words.ts";

/** Characters in front of the spot that fit beside a document. */
const lead = 18;

/** What is wrong, errors first; a click leads to the spot. */
export function showProblems(
  problems: readonly ShownProblem[],
  onChoose: (problem: ShownProblem) => void,
): void {
  const errors = problems.filter(({severity}) => severity === "error").length;
  const count = find("count");
  count.textContent = problems.length === 0 ? "" : String(problems.length);
  const toggle = find("toggle-panel");
  toggle.dataset.severity = errors > 0 ? "error" : problems.length > 0 ? "warning" : "none";
  find("problems-title").textContent =
    problems.length === 0 ? word("problems") : `${word("problems")} ${problems.length}`;
  find("problems").replaceChildren(
    problems.length === 0
      ? element("p", {class: "fine"}, word("noProblem"))
      : element(
          "ul",
          {class: "problems"},
          ...problems.map((each) => element("li", {}, describe(each, onChoose))),
        ),
  );
}

function describe(problem: ShownProblem, onChoose: (problem: ShownProblem) => void): HTMLElement {
  const {severity, code, message, hint, place, excerpt, related = []} = problem;
  const content = [
    element(
      "span",
      {class: "where"},
      element("span", {class: "severity"}, word(severity)),
      place && element("span", {class: "place"}, formatPlace(place)),
    ),
    element("span", {class: "message"}, say(message)),
    excerpt && place?.line !== undefined && drawExcerpt(excerpt, place, excerpt.extent, lead),
    hint && element("span", {class: "hint"}, say(hint)),
    ...related.map((spot) =>
      element("span", {class: "related"}, `${formatPlace(spot.place)} ${say(spot.message)}`),
    ),
    element("span", {class: "code"}, code),
  ];
  if (!place) return element("div", {class: `problem ${severity}`}, ...content);
  const made = element("button", {type: "button", class: `problem ${severity}`}, ...content);
  made.addEventListener("click", () => onChoose(problem));
  return made;
}

/**
 * Lines with their numbers; the spot is marked in the text itself, as no column says how wide Chinese letters are.
 * @param most characters to keep in front of the spot
 */
export function drawExcerpt(
  {first, lines}: SourceLines,
  {line = 0, column, spot}: Place,
  extent: number,
  most?: number,
): HTMLElement {
  return element(
    "span",
    {class: "excerpt"},
    ...lines.map((text, index) => {
      const isIt = first + index === line;
      const content = isIt && column !== undefined ? markSpot(cutLine(text, column, extent, most)) : [text];
      return element(
        "span",
        {class: isIt ? "line it" : "line"},
        element("span", {class: "number"}, spot ? "¶" : String(first + index)),
        element("span", {class: "text"}, ...content),
      );
    }),
  );
}

/** A spot at the end of the line is the space behind it. */
function markSpot({isCut, before, spot, after}: CutLine): (Node | string)[] {
  return [isCut ? `…${before}` : before, element("mark", {}, spot === "" ? " " : spot), after];
}

export function formatPlace({file, spot, line, column}: Place): string {
  if (spot) return `${file} ${say(spot)}`;
  return [file, line, column].filter((part) => part !== undefined).join(":");
}
