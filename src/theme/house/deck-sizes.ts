import type {ChosenLayouts} from "../../house/deck/choose-layouts.ts";
import type {SlideSize} from "../../house/deck/master-setting.ts";
import type {SlideTheme} from "../slide-theme.ts";

type Sizes = SlideTheme["sizes"];

/** What our own sizes are made for; inches. */
const usual: SlideSize = {width: 13.333, height: 7.5};

/**
 * Sizes of type: of titles as the house has them, of all else in the middle between the house's text, which is made for
 * a few lines, and what tables and several paragraphs need. On a smaller slide everything is smaller, for it is thrown
 * on a screen of the same size.
 *
 * @param bodySize of text of the first level in the house's master
 */
export function deckSizes(
  {layouts}: Pick<ChosenLayouts, "layouts">,
  bodySize: number,
  {width, height}: SlideSize,
): Sizes {
  const {cover, content, section} = layouts;
  const scale = slideScale({width, height});
  const scaled = (size: number, least: number) => rounded(Math.max(least, size * scale));
  // PowerPoint's own masters have 28 points on a slide of the usual size.
  const body = rounded(Math.max(11, 17.5 * scale * within(0.9, bodySize / scale / 28, 1.1)));
  const table = scaled(13.5, 9.5);
  const heading = rounded(within(12, content.title?.size ?? 28, 72));
  const bodyMaximum = rounded(body * 1.2);
  return {
    title: rounded(within(12, cover.title?.size ?? 44, 115)),
    subtitle: rounded(within(11, cover.subtitle?.size ?? 20, 60)),
    section: rounded(within(12, section.title?.size ?? 40, 115)),
    heading,
    headingMinimum: rounded(Math.min(heading, Math.max(14, 20 * scale, heading * 0.55))),
    body,
    bodyMaximum,
    bodyMinimum: Math.min(body, scaled(13.5, 10)),
    table,
    tableMaximum: Math.max(table, Math.min(scaled(17, 11), bodyMaximum)),
    tableMinimum: Math.min(table, scaled(11.5, 9)),
    kpi: scaled(38, 24),
    kpiMinimum: scaled(24, 16),
    label: scaled(15.5, 10.5),
    small: scaled(13, 9.5),
    source: scaled(11, 9),
  };
}

/** How large type is on a slide, compared with one of the usual size that is thrown on the same screen. */
export const slideScale = ({width, height}: SlideSize) =>
  within(0.7, Math.min(width / usual.width, height / usual.height), 1.5);

const within = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));
const rounded = (size: number) => Math.round(size * 2) / 2;
