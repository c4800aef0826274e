/** Twentieth of a point, WordprocessingML's length: 1,440 per inch. */
export type Twip = number & {readonly unit: "twip"};
export type Inch = number & {readonly unit: "inch"};
export type Point = number & {readonly unit: "point"};

export const inches = (n: number) => n as Inch;
export const points = (n: number) => n as Point;

export const pointsToTwips = (n: Point) => Math.round(n * 20) as Twip;
export const millimetresToTwips = (n: number) => Math.round((n / 25.4) * 1440) as Twip;
