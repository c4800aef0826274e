import type {PictureColours} from "../../model/picture.ts";
import {measureColours} from "../../picture/measure-colours.ts";
import {deckPictures} from "../../theme/house/deck-pictures.ts";
import type {ThemeFile} from "../../theme/theme-file.ts";

/** More would take many seconds; those that come behind them count as unknown. */
const mostPictures = 40;

/** What the pictures look like that texts in a house's deck stand on; none where it has no such pictures. */
export async function measureHouse(bytes: Uint8Array): Promise<Pick<ThemeFile, "measured">> {
  const measured: Record<string, PictureColours> = {};
  // One after another: each takes the memory of all its pixels.
  for (const [part, picture] of [...deckPictures(bytes)].slice(0, mostPictures)) {
    const colours = await measureColours(picture);
    if (colours) measured[part] = colours;
  }
  return Object.keys(measured).length > 0 ? {measured} : {};
}
