import {button, element, find} from "./element.ts";
import {word, type words} from "./words.ts";

const rows: readonly (readonly [readonly string[], keyof typeof words])[] = [
  [["]", "["], "keyNext"],
  [["\\"], "keySibling"],
  [["→", "←", "PageDown", "PageUp"], "keySheet"],
  [["/"], "keySearch"],
  [["Tab"], "keyFigure"],
  [["c"], "keyChanged"],
  [["g"], "keyGrid"],
  [["p"], "keyPanel"],
  [["d"], "keyPdf"],
  [["Esc"], "keyEscape"],
];

/** Every key that does something. */
export function showHelp(): void {
  const dialog = find<HTMLDialogElement>("keys");
  const close = button(word("close"), () => dialog.close());
  dialog.setAttribute("aria-label", word("help"));
  dialog.replaceChildren(
    element("header", {}, element("h2", {}, word("help")), close),
    element(
      "dl",
      {},
      ...rows.flatMap(([keys, meaning]) => [
        element("dt", {}, ...keys.map((key) => element("kbd", {}, key))),
        element("dd", {}, word(meaning)),
      ]),
    ),
  );
  if (!dialog.open) dialog.showModal();
  close.focus();
}
