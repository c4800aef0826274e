import type {Diagnostic} from "./diagnostic.ts";

/** Errors first, then by file as the files were met, and in a file from top to bottom. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = [...new Set(diagnostics.map(({place}) => place?.file))];
  const keyOf = ({severity, place}: Diagnostic) => [
    severity === "error" ? 0 : 1,
    files.indexOf(place?.file),
    place?.line ?? 0,
    place?.column ?? 0,
  ];
  return diagnostics.toSorted((a, b) => {
    const other = keyOf(b);
    const difference = keyOf(a).map((key, index) => key - (other[index] ?? 0));
    return difference.find((each) => each !== 0) ?? 0;
  });
}
