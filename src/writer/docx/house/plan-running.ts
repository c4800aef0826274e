import type {ThemeHouse} from "../../../theme/house/theme-house.ts";
import type {WordTheme} from "../../../theme/word-theme.ts";
import type {RunningKind} from "../running-kinds.ts";

/** Which pages have headers and footers of their own in documents of a house. */
export interface RunningPlan {
  readonly hasTitlePage: boolean;
  readonly hasEvenPages: boolean;
  /** Kinds of pages for which we write what the house does not have. */
  readonly kinds: readonly RunningKind[];
  /** Kinds that the house does not tell apart, but we do: what it has on all pages stands on these too. */
  readonly repeats: ReadonlySet<RunningKind>;
}

export function planRunning({header, pageNumber}: WordTheme, {file, takes}: ThemeHouse): RunningPlan {
  const isAllOurs = !takes.header && !takes.footer;
  // No title runs at the head of the page that begins with it.
  const hasTitlePage = file.hasTitlePage || (!takes.header && header.show);
  const hasEvenPages = file.hasEvenPages || (isAllOurs && pageNumber.position === "outside");
  const kinds: RunningKind[] = [
    "default",
    ...(hasTitlePage ? (["first"] as const) : []),
    ...(hasEvenPages ? (["even"] as const) : []),
  ];
  const repeats = new Set<RunningKind>([
    ...(hasTitlePage && !file.hasTitlePage ? (["first"] as const) : []),
    ...(hasEvenPages && !file.hasEvenPages ? (["even"] as const) : []),
  ]);
  return {hasTitlePage, hasEvenPages, kinds, repeats};
}
