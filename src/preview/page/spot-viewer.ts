import type {Place} from "../../diagnostic/place.ts";
import type {ShownProblem, Spot} from "../service/document-service.ts";
import {button, element, find} from "./element.ts";
import {drawExcerpt, formatPlace} from "./problem-list.ts";
import {word} from "./words.ts";

/** Shows a file around the spot of a problem. */
export async function showSpot({place, excerpt}: ShownProblem): Promise<void> {
  if (!place) return;
  const dialog = find<HTMLDialogElement>("spot");
  const query = new URLSearchParams({file: place.file, line: String(place.line ?? 1)});
  const response = await fetch(`/api/source?${query}`);
  const spot = response.ok ? ((await response.json()) as Spot) : undefined;
  const text = formatPlace(place);
  const copy = button(word("copy"), () => {
    void navigator.clipboard.writeText(text).then(() => {
      copy.textContent = word("copied");
    });
  });
  const close = button(word("close"), () => dialog.close());
  dialog.setAttribute("aria-label", text);
  dialog.replaceChildren(
    element(
      "header",
      {},
      element("code", {}, text),
      // Word opens at no line.
      spot && !place.spot && element("a", {href: editorAddress(spot, place)}, word("openEditor")),
      copy,
      close,
    ),
    spot
      ? element("div", {class: "lines", tabindex: "0"}, drawExcerpt(spot, place, excerpt?.extent ?? 1))
      : element("p", {class: "gone"}, word("gone")),
  );
  if (!dialog.open) dialog.showModal();
  dialog.querySelector(".line.it")?.scrollIntoView({block: "center"});
  close.focus();
}

function editorAddress({path}: Spot, {line = 1, column = 1}: Place): string {
  const way = path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/").replace("%3A", ":");
  return `vscode://file${way.startsWith("/") ? "" : "/"}${way}:${line}:${column}`;
}
