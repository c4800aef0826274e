import type {Slide} from "./slide.ts";

/** How many slides the audience sees; those of the annex are hidden. */
export const countShownSlides = (slides: readonly Slide[]): number =>
  slides.filter(({hidden}) => !hidden).length;
