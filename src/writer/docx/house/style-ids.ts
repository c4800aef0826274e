import type {StyleOverride, ThemeHouse} from "../../../theme/house/theme-house.ts";
import {overrideOf, usedStyle} from "./house-styles.ts";

/** What becomes of one of our styles in a house's file. */
export type StylePlan =
  | {
      readonly kind: "house";
      readonly id: string;
      /** What the theme wants to be otherwise. */
      readonly changes: StyleOverride;
    }
  | {readonly kind: "added"; readonly id: string; readonly name: string};

/**
 * Whether the house's style is used, as it is or with what the theme changes, or one of ours is added. A style that
 * everything else is based on is not changed, and running text that looks otherwise gets a style of its own.
 */
export function planStyle(ours: string, house: ThemeHouse): StylePlan {
  const {file} = house;
  const used = usedStyle(ours, house);
  const changes = overrideOf(ours, house);
  const isChanged = Object.values(changes).some((value) => value !== undefined);
  const isHabit = ours === "BodyText" && !isSame(file.body?.look, file.styles.BodyText?.look);
  if (used !== undefined && !isHabit && !(used.isNormal && isChanged))
    return {kind: "house", id: used.id, changes};
  const {id, name} = file.added[ours] ?? {id: ours, name: ours};
  return {kind: "added", id, name};
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The id that one of our styles has in documents of a house. */
export function styleIdOf(house: ThemeHouse): (ours: string) => string {
  const known = new Map<string, string>();
  return (ours) => {
    const id = known.get(ours) ?? planStyle(ours, house).id;
    known.set(ours, id);
    return id;
  };
}
