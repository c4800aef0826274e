import {digest} from "../../base/digest.ts";
import type {BuildEffects} from "../build-effects.ts";
import type {BuildRequest} from "../build-request.ts";
import {engine} from "./engine.ts";

/** All that decides what a build of everything makes, but for the files that it reads; the same for each shard. */
export function digestRequest(
  {generator, charts, themes = []}: BuildRequest,
  {sourceDateEpoch}: BuildEffects,
): string {
  return digest(JSON.stringify([engine, generator, charts ?? null, themes, sourceDateEpoch ?? null]));
}
