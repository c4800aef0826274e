import {type DrawingSize, drawingFrames} from "../model/chart.ts";

/** Logical pixels; the picture has `pixelRatio` times as many in each direction. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

export const frames: Readonly<Record<DrawingSize, Frame>> = drawingFrames;

/** 1920 pixels over 15.6 cm are 312 per inch: sharp in print. */
export const pixelRatio = 2;

/** Font sizes in logical pixels. */
export const fontSize = {name: 22, label: 21, tick: 20, note: 20} as const;

/** The smallest size at which names and labels are still drawn; below that they are left out or wrapped. */
export const smallestFont = 16;
