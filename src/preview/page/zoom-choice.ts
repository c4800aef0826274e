import {element, find} from "./element.ts";
import {keep, type Zoom} from "./settings.ts";
import {word} from "./words.ts";

const choices = {width: "zoomWidth", whole: "zoomWhole", grid: "zoomGrid"} as const;

export function drawZoom(zoom: Zoom): void {
  find("zoom").replaceChildren(
    ...Object.entries(choices).map(([value, key]) =>
      element("option", {value, selected: value === zoom}, word(key)),
    ),
  );
}

export const shownZoom = () => find<HTMLSelectElement>("zoom").value as Zoom;

/** Thumbnails are for a moment; the other two for the next time too. */
export function keepZoom(zoom: Zoom): void {
  if (zoom !== "grid") keep("zoom", zoom);
  find<HTMLSelectElement>("zoom").value = zoom;
}
