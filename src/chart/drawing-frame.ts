import type {DrawingSize} from "../model/chart.ts";

/** Logical pixels; the picture has `pixelRatio` times as many in each direction. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Shown about 15.6 cm wide in Word (`half`: half of that), so 22 logical pixels come out at 10 points (8). */
export const frames: Readonly<Record<DrawingSize, Frame>> = {
  wide: {width: 960, height: 480},
  half: {width: 600, height: 480},
};

/** 1920 pixels over 15.6 cm are 312 per inch: sharp in print. */
export const pixelRatio = 2;

/** Font sizes in logical pixels. */
export const fontSize = {name: 22, label: 21, tick: 20, note: 20} as const;

/** The smallest size at which names and labels are still drawn; below that they are left out or wrapped. */
export const smallestFont = 16;
