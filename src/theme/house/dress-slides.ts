import {type Diagnostic, hasErrors, type Outcome} from "../../diagnostic/diagnostic.ts";
import type {Place} from "../../diagnostic/place.ts";
import {type ChosenLayouts, chooseLayouts, type WantedLayouts} from "../../house/deck/choose-layouts.ts";
import {contentRoom} from "../../house/deck/content-room.ts";
import {crowdedLayout} from "../../house/deck/deck-problem.ts";
import {type HouseArea, type HouseDeck, type HouseLayout, houseRoles} from "../../house/deck/house-deck.ts";
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
import {isBusy, roomGround} from "./room-ground.ts";
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
  const house = arrange(chosen, deck);
  if (house === undefined) {
    const {name} = chosen.layouts.content;
    return {diagnostics: [{...crowdedLayout(name), place: placeOf(["layouts", "content"])}]};
  }
  const master = masterOf(chosen, deck);
  const ground = roomGround(house.rooms.content, house.layouts.content, deck);
  const theme = mergeKeys(deriveSlides(house, master, deck), withoutFile(given)) as SlideTheme;
  const diagnostics = [
    ...atFile(deck.problems),
    ...atFile([...fontMissing(master.theme, given), ...deckContrast(chosen.layouts)]),
    ...atFile(ground && isBusy(ground) ? [busyGround(house.layouts.content, ground)] : []),
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

export const masterOf = ({layouts}: ChosenLayouts, {masters}: ReadDeck): HouseMaster =>
  masters[layouts.content.master] as HouseMaster;

/** Inches that a slide needs below its title for a table or chart. */
const leastRoom = {width: 4.5, height: 2.4} as const;

/** The layouts of a deck for all kinds of slides, with room for contents where one has it. */
export const chooseIn = (deck: ReadDeck, wanted: WantedLayouts = {}): ChosenLayouts =>
  chooseLayouts(deck.masters, wanted, (layout) => {
    const room = roomOf(layout, deck);
    const ground = room && roomGround(room, layout, deck);
    return room === undefined ? "crowded" : ground && isBusy(ground) ? "busy" : "fitting";
  });

/** The house with its rooms; undefined where the layout of content slides has none for contents. */
export function arrange({layouts}: Pick<ChosenLayouts, "layouts">, deck: ReadDeck): HouseDeck | undefined {
  const content = roomOf(layouts.content, deck);
  if (content === undefined) return undefined;
  const agenda = roomOf(layouts.agenda, deck);
  const ground = roomGround(content, layouts.content, deck);
  const busy = ground && isBusy(ground) ? {isBusy: true} : {};
  return agenda === undefined
    ? {layouts: {...layouts, agenda: layouts.content}, rooms: {content, agenda: content}, ...busy}
    : {layouts, rooms: {content, agenda}, ...busy};
}

function roomOf(layout: HouseLayout, {masters, size}: ReadDeck): HouseArea | undefined {
  const others = masters.flatMap((master) => master.layouts);
  const room = contentRoom(layout, others, size);
  return room.w >= leastRoom.width && room.h >= leastRoom.height ? room : undefined;
}

/** A whole theme of what a house's file says, as one would have to write it down without the file. */
export function deriveSlides(house: HouseDeck, master: HouseMaster, deck: ReadDeck): SlideTheme {
  const {size} = deck;
  return {
    format: "pptx",
    name: "house",
    slide: size,
    fonts: deckFonts(master.theme),
    colours: deckColours(house, master, groundsOf(house, master, deck)),
    look: {title: "rule", cover: "full"},
    sizes: deckSizes(house, master.bodySize, size),
    sectionNumbers: "chinese",
    charts: "image",
    thousandsSeparators: false,
    house,
  };
}

/** What is below a title: a picture, or the plain ground that is laid over one that is dark and light. */
function groundsOf(
  {layouts, rooms, isBusy: hasGround = false}: HouseDeck,
  {colours}: HouseMaster,
  deck: ReadDeck,
): readonly string[] | undefined {
  return hasGround ? [colours.bg1 ?? "FFFFFF"] : roomGround(rooms.content, layouts.content, deck)?.grounds;
}
