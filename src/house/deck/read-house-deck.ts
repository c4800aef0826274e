import {remember} from "../../base/remember.ts";
import type {MeasuredPictures} from "../../model/picture.ts";
import type {Part} from "../../ooxml/part.ts";
import type {HouseProblem} from "../house-problem.ts";
import {houseWithoutLayouts, oddSlideSize, tooManyLayouts} from "./deck-problem.ts";
import type {SlideSize} from "./master-setting.ts";
import {isOpened, openHouseDeck} from "./open-house-deck.ts";
import {groundPictures} from "./picture-grounds.ts";
import {type HouseMaster, readMasters} from "./read-layouts.ts";
import {childNamed} from "./read-shapes.ts";

/** What stands in a house's deck. */
export interface ReadDeck {
  readonly size: SlideSize;
  readonly masters: readonly HouseMaster[];
  readonly problems: readonly HouseProblem[];
  /** Those that texts may stand on, by their parts. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** What they look like; those that cannot be read are not there. */
  readonly measured: MeasuredPictures;
}

/** A deck with very many layouts is one into which others have been pasted for years. */
const mostLayouts = 250;
/** Inches, as far as text, tables and charts can be set, and PowerPoint goes. */
const sizes = {width: 7, height: 5, most: 56} as const;

/** Reads a house's deck; with a problem that is an error, nothing else of it counts. */
export const readHouseDeck = remember((bytes: Uint8Array): ReadDeck => {
  const opened = openHouseDeck(bytes);
  if (!isOpened(opened)) return failed(opened);
  const {container, main, problems} = opened;
  const count = container.parts.filter(({contentType}) => /\.slideLayout\+xml$/.test(contentType)).length;
  if (count > mostLayouts) return failed(tooManyLayouts(count, mostLayouts));
  const size = slideSize(main);
  if (
    size.width < sizes.width ||
    size.height < sizes.height ||
    Math.max(size.width, size.height) > sizes.most
  )
    return failed(oddSlideSize(rounded(size.width), rounded(size.height)));
  const masters = readMasters(container, main, size);
  if (!masters.some(({layouts}) => layouts.some(({title}) => title))) return failed(houseWithoutLayouts());
  const shown = groundPictures(masters, size);
  const pictures = container.parts.flatMap(({name, content}) =>
    shown.has(name) && content instanceof Uint8Array ? [[name, content] as const] : [],
  );
  return {size, masters, problems, pictures: new Map(pictures), measured: {}};
});

const failed = (problem: HouseProblem): ReadDeck => ({
  size: {width: 0, height: 0},
  masters: [],
  problems: [problem],
  pictures: new Map(),
  measured: {},
});

const rounded = (inches: number) => Math.round(inches * 100) / 100;

/** Without one, slides are 4:3 (ECMA-376 Part 1, 19.2.1.36). */
function slideSize({content}: Part): SlideSize {
  const size = content instanceof Uint8Array ? undefined : childNamed(content.documentElement, "sldSz");
  const inches = (name: string, usual: number) => Number(size?.getAttribute(name) ?? usual) / 914_400;
  return {width: inches("cx", 9_144_000), height: inches("cy", 6_858_000)};
}
