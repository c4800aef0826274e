import type {Area} from "../model/dataset.ts";
import type {KnownArea} from "./report.ts";

/** The areas of a data package by the names that reports call them by. 川渝 is 成渝 as well. */
export function knownAreas(areas: readonly Area[]): KnownArea[] {
  return areas.map(({code, name, shortName, level, parent}) => ({
    ...{code, level, parent},
    names: [...new Set([name, shortName, ...twins(shortName)])].filter((each) => each.length > 1),
  }));
}

const twins = (name: string) => (name === "川渝" ? ["成渝"] : []);
