import {contrast} from "../../../../colour/contrast.ts";
import type {HousePlaceholder} from "../../../../house/deck/house-deck.ts";
import type {ColourRole, SlideTheme} from "../../../../theme/slide-theme.ts";

/** Parts that colours of text play; one of them is dark and one is light. */
const inks: readonly ColourRole[] = ["text", "onCover", "onPrimary", "heading", "background"];

/**
 * The colour of the theme for our own text beside a text of the house: the one that is most like the house's, for the
 * house knows what it stands on.
 */
export function inkBeside({ink, colour: own, grounds}: HousePlaceholder, {colours}: SlideTheme): ColourRole {
  const colour = ink ?? own;
  const isReadable = (role: ColourRole) => grounds.every((ground) => contrast(colours[role], ground) >= 4.5);
  const readable = inks.filter(isReadable);
  const [first = "text"] = (readable.length > 0 ? readable : inks).toSorted(
    (one, other) => distance(colours[one], colour) - distance(colours[other], colour),
  );
  return first;
}

function distance(one: string, other: string): number {
  const [a, b] = [one, other].map((colour) => Number.parseInt(colour, 16)) as [number, number];
  return [16, 8, 0].reduce((total, shift) => total + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
}
