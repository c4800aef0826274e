export type Action =
  | "next-document"
  | "previous-document"
  | "sibling"
  | "next-sheet"
  | "previous-sheet"
  | "search"
  | "grid"
  | "panel"
  | "changed"
  | "pdf"
  | "help";

export interface Keystroke {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const plain: Readonly<Record<string, Action>> = {
  "]": "next-document",
  "[": "previous-document",
  "】": "next-document",
  "【": "previous-document",
  "\\": "sibling",
  "、": "sibling",
  PageDown: "next-sheet",
  PageUp: "previous-sheet",
  ArrowRight: "next-sheet",
  ArrowLeft: "previous-sheet",
  "/": "search",
  g: "grid",
  p: "panel",
  c: "changed",
  d: "pdf",
  "?": "help",
  "？": "help",
};

const withAlt: Readonly<Record<string, Action>> = {
  ArrowDown: "next-document",
  ArrowUp: "previous-document",
};

/** What a key means; Chinese input methods give other brackets and strokes. */
export function findAction({key, altKey, ctrlKey, metaKey}: Keystroke): Action | undefined {
  if (ctrlKey || metaKey) return undefined;
  const keys = altKey ? withAlt : plain;
  return Object.hasOwn(keys, key) ? keys[key] : undefined;
}
