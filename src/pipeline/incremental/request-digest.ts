import {digest} from "../../base/digest.ts";
import type {BuildEffects} from "../build-effects.ts";
import type {BuildRequest} from "../build-request.ts";
import {isEverything} from "../project/selection.ts";
import {engine} from "./engine.ts";

/** All that decides what a build makes, but for the files that it reads; the same for each shard. */
export function digestRequest(
  {generator, charts, themes = [], selection}: BuildRequest,
  {sourceDateEpoch}: BuildEffects,
): string {
  const selected = isEverything(selection) ? [] : [selection];
  return digest(
    JSON.stringify([engine, generator, charts ?? null, themes, sourceDateEpoch ?? null, ...selected]),
  );
}
