import {remember} from "../../../base/remember.ts";
import type {HouseDeck} from "../../../house/deck/house-deck.ts";
import {isOpened, openHouseDeck} from "../../../house/deck/open-house-deck.ts";
import type {SlideTheme} from "../../../theme/slide-theme.ts";
import {themeFile} from "../../../theme/theme-file.ts";

/** Bytes: larger pictures are left out of the preview, which sends them with every change. */
const most = {one: 1_500_000, all: 4_000_000} as const;
/** What every browser shows. */
const shown = /^image\/(?:png|jpeg|gif)$/;

/** The name of a part as that of a class of CSS. */
export const pictureClass = (part: string) =>
  `house-${part.replace(/^.*\//u, "").replace(/[^a-z0-9]+/giu, "-")}`;

/** CSS for the pictures that the layouts of a house show; each stands there once, however many slides show it. */
export function housePictureRules(theme: SlideTheme): string[] {
  const {house, from} = theme;
  if (house === undefined || from === undefined) return [];
  const pictures = picturesOf(themeFile(theme, from).bytes);
  let total = 0;
  return [...picturesIn(house)].flatMap((part) => {
    const picture = pictures.get(part);
    if (picture === undefined || picture.bytes.length > most.one) return [];
    total += picture.bytes.length;
    if (total > most.all) return [];
    const address = `data:${picture.type};base64,${Buffer.from(picture.bytes).toString("base64")}`;
    return [`.sheet .slide .${pictureClass(part)}{background:url("${address}") center/100% 100% no-repeat}`];
  });
}

function picturesIn({layouts}: HouseDeck): Set<string> {
  const parts = Object.values(layouts).flatMap(({ground, shapes}) => [
    ground.picture,
    ...shapes.map(({picture}) => picture),
  ]);
  return new Set(parts.filter((part) => part !== undefined));
}

const picturesOf = remember((bytes: Uint8Array) => {
  const opened = openHouseDeck(bytes);
  const parts = isOpened(opened) ? opened.container.parts : [];
  return new Map(
    parts.flatMap(({name, contentType, content}) =>
      content instanceof Uint8Array && shown.test(contentType)
        ? [[name, {type: contentType, bytes: content}]]
        : [],
    ),
  );
});
