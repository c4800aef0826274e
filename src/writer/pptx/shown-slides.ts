import type {Slide} from "./slide.ts";

/** How many slides of a deck are shown. */
export const countShownSlides = (slides: readonly Slide[]) => slides.length;
