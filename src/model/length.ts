/** English Metric Unit, OOXML's drawing length: 914,400 per inch, 12,700 per point. */
export type Emu = number & {readonly unit: "emu"};
/** Twentieth of a point, WordprocessingML's length: 1,440 per inch. */
export type Twip = number & {readonly unit: "twip"};
export type Inch = number & {readonly unit: "inch"};
export type Point = number & {readonly unit: "point"};

export const inches = (n: number) => n as Inch;
export const points = (n: number) => n as Point;

export const inchesToEmu = (n: Inch) => Math.round(n * 914_400) as Emu;
export const inchesToPoints = (n: Inch) => (n * 72) as Point;
export const pointsToInches = (n: Point) => (n / 72) as Inch;
export const pointsToTwips = (n: Point) => Math.round(n * 20) as Twip;
export const millimetresToTwips = (n: number) => Math.round((n / 25.4) * 1440) as Twip;
