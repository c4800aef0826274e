import {type Diagnostic, hasErrors, type Outcome} from "../../diagnostic/diagnostic.ts";
import type {Place} from "../../diagnostic/place.ts";
import {type ChosenLayouts, chooseLayouts, type WantedLayouts} from "../../house/deck/choose-layouts.ts";
import {contentRoom} from "../../house/deck/content-room.ts";
import {crowdedLayout} from "../../house/deck/deck-problem.ts";
import {type HouseArea, type HouseDeck, type HouseLayout, houseRoles} from "../../house/deck/house-deck.ts";
import type {SlideSize} from "../../house/deck/master-setting.ts";
import {seePictures} from "../../house/deck/picture-grounds.ts";
import {type ReadDeck, readHouseDeck} from "../../house/deck/read-house-deck.ts";
import type {HouseMaster} from "../../house/deck/read-layouts.ts";
import {checkContrast} from "../contrast.ts";
import {checkSizeOrder} from "../size-order.ts";
import {slideColourUses} from "../slide-contrast.ts";
import type {SlideTheme} from "../slide-theme.ts";
import type {ThemeFile} from "../theme-file.ts";
import {deckColours} from "./deck-colours.ts";
import {busyGround, deckContrast, fontMissing, withInk} from "./deck-contrast.ts";
import {deckFonts} from "./deck-fonts.ts";
import {deckSizes} from "./deck-sizes.ts";
import {mergeKeys} from "./merge-keys.ts";
import {type RoomGround, roomGround} from "./room-ground.ts";
import {type GivenSlideTheme, slideHouseName} from "./slide-house-schema.ts";

/** Where a key of the theme stands; a key that is not written stands where its file is named. */
export type PlaceOf = (way: readonly PropertyKey[]) => Place;

/** A house's file with what its pictures look like. */
export type HouseFile = Pick<ThemeFile, "bytes" | "measured">;

export const seeDeck = ({bytes, measured = {}}: HouseFile): ReadDeck =>
  seePictures(readHouseDeck(bytes), measured);

/** What an editor wrote, on what the house's file says: a whole theme. */
export function dressSlides(given: GivenSlideTheme, file: HouseFile, placeOf: PlaceOf): Outcome<SlideTheme> {
  const deck = seeDeck(file);
  const atFile = (problems: readonly Omit<Diagnostic, "place">[]) =>
    problems.map((problem): Diagnostic => ({...problem, place: placeOf(["from"])}));
  if (hasErrors(deck.problems)) return {diagnostics: atFile(deck.problems)};
  const choice = chooseIn(deck, given.layouts);
  const inked = houseRoles.map((role) => [role, withInk(choice.layouts[role])] as const);
  const chosen = {...choice, layouts: Object.fromEntries(inked) as ChosenLayouts["layouts"]};
  if (chosen.problems.length > 0)
    return {
      diagnostics: chosen.problems.map(({role, ...problem}) => ({
        ...problem,
        place: placeOf(["layouts", role]),
      })),
    };
  const arranged = arrange(chosen, deck);
  if (arranged === undefined) {
    const {name} = chosen.layouts.content;
    return {diagnostics: [{...crowdedLayout(name), place: placeOf(["layouts", "content"])}]};
  }
  const {house, ground} = arranged;
  const master = masterOf(chosen, deck);
  const grounds = house.isBusy ? [master.colours.bg1 ?? "FFFFFF"] : ground?.grounds;
  const theme = mergeKeys(deriveSlides(house, master, deck.size, grounds), withoutFile(given)) as SlideTheme;
  const diagnostics = [
    ...atFile(deck.problems),
    ...atFile([...fontMissing(master.theme, given), ...deckContrast(chosen.layouts)]),
    ...atFile(house.isBusy ? [busyGround(house.layouts.content)] : []),
    ...checkSizeOrder(theme, placeOf),
    ...checkContrast(slideColourUses(theme), placeOf),
  ];
  return hasErrors(diagnostics)
    ? {diagnostics}
    : {value: {...theme, name: slideHouseName(given)}, diagnostics};
}

function withoutFile({from: _from, layouts: _layouts, ...keys}: GivenSlideTheme): object {
  return keys;
}

const masterOf = ({layouts}: ChosenLayouts, {masters}: ReadDeck): HouseMaster =>
  masters[layouts.content.master] as HouseMaster;

/** Inches that a slide needs below its title for a table or chart. */
const leastRoom = {width: 4.5, height: 2.4} as const;

/** The layouts of a deck for all kinds of slides, with room for contents where one has it. */
export const chooseIn = (deck: ReadDeck, wanted: WantedLayouts = {}): ChosenLayouts =>
  chooseLayouts(deck.masters, wanted, (layout) => {
    const room = roomOf(layout, deck);
    const ground = room && roomGround(room, layout, deck);
    return room === undefined ? "crowded" : ground?.isBusy ? "busy" : "fitting";
  });

interface Arranged {
  readonly house: HouseDeck;
  /** The picture below the contents of its slides. */
  readonly ground: RoomGround | undefined;
}

/** The house with its rooms; undefined where the layout of content slides has none for contents. */
function arrange({layouts}: ChosenLayouts, deck: ReadDeck): Arranged | undefined {
  const content = roomOf(layouts.content, deck);
  if (content === undefined) return undefined;
  const agenda = roomOf(layouts.agenda, deck);
  const ground = roomGround(content, layouts.content, deck);
  const house: HouseDeck = {
    layouts: agenda ? layouts : {...layouts, agenda: layouts.content},
    rooms: {content, agenda: agenda ?? content},
    ...(ground?.isBusy ? {isBusy: true} : {}),
  };
  return {house, ground};
}

function roomOf(layout: HouseLayout, {masters, size}: ReadDeck): HouseArea | undefined {
  const others = masters.flatMap((master) => master.layouts);
  const room = contentRoom(layout, others, size);
  return room.w >= leastRoom.width && room.h >= leastRoom.height ? room : undefined;
}

/**
 * A whole theme of what a house's file says, as one would have to write it down without the file.
 * @param grounds what is below a title, where that is a picture, or a plain ground that is laid over one
 */
function deriveSlides(
  house: HouseDeck,
  master: HouseMaster,
  size: SlideSize,
  grounds: readonly string[] | undefined,
): SlideTheme {
  return {
    format: "pptx",
    name: "house",
    slide: size,
    fonts: deckFonts(master.theme),
    colours: deckColours(house, master, grounds),
    look: {title: "rule", cover: "full"},
    sizes: deckSizes(house, master.bodySize, size),
    sectionNumbers: "chinese",
    charts: "image",
    thousandsSeparators: false,
    house,
  };
}
