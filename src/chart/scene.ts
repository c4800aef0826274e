import type {Note} from "./plan-header.ts";

/** A picture as plain data: what is said first lies below. All lengths are logical pixels. */
export interface Scene {
  readonly shapes: readonly Shape[];
  readonly texts: readonly SceneText[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Shape =
  | {
      readonly type: "line";
      readonly points: readonly Point[];
      readonly colour: string;
      readonly width: number;
    }
  | {readonly type: "fill"; readonly points: readonly Point[]; readonly colour: string}
  | {readonly type: "dot"; readonly at: Point; readonly radius: number; readonly colour: string};

export interface SceneText extends Note {
  /** The ground around the letters, so that they are read over a line. */
  readonly halo?: string;
}
