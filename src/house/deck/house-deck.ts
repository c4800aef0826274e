import type {Inch, Point} from "../../model/length.ts";

/** What slides are made for, each with a layout of the house's. */
export const houseRoles = ["cover", "agenda", "section", "content", "closing"] as const;
export type HouseRole = (typeof houseRoles)[number];

/** The part of a house's file that slides need to know: plain data, which shapes their bytes. */
export interface HouseDeck {
  readonly layouts: Readonly<Record<HouseRole, HouseLayout>>;
  /** Where everything below the title may stand. */
  readonly rooms: Readonly<Record<"content" | "agenda", HouseArea>>;
  /** What is below a title is dark here and light there, so that no colour of text can be read: it needs a plain ground. */
  readonly isBusy?: boolean;
}

/** Inches from the upper left corner of the slide. */
export interface HouseArea {
  readonly x: Inch;
  readonly y: Inch;
  readonly w: Inch;
  readonly h: Inch;
}

export interface HouseLayout {
  /** As PowerPoint lists it. */
  readonly name: string;
  /** Name of its part in the shell. */
  readonly part: string;
  /** Which of the masters it belongs to, 0 for the first. */
  readonly master: number;
  /** `title`, `secHead`, `obj` …; empty where it does not say (ECMA-376 Part 1, 19.7.15). */
  readonly type: string;
  readonly title?: HousePlaceholder;
  /** For the second line of a title, the text of a section. */
  readonly subtitle?: HousePlaceholder;
  /** For who reports, and when. */
  readonly imprint?: HousePlaceholder;
  /** For the number of a section. */
  readonly ordinal?: HousePlaceholder;
  /** For text, tables and pictures; the largest where there are several. */
  readonly body?: HousePlaceholder;
  readonly slideNumber?: HousePlaceholder;
  /** With the text that the house has in it. */
  readonly footer?: HousePlaceholder;
  /** How many placeholders it has besides title, subtitle, date, footer and number. */
  readonly others: number;
  readonly ground: HouseGround;
  /** What the master and the layout show besides text. */
  readonly shapes: readonly HouseShape[];
  /** Attributes of the colour map, where the layout has another than its master. */
  readonly colourMap?: Readonly<Record<string, string>>;
}

/** A place for text, with the look that text in it takes. */
export interface HousePlaceholder {
  /** As `p:ph` has them; empty where it does not say. */
  readonly type: string;
  readonly index: string;
  /** Without the distance of the text to the edges. */
  readonly area: HouseArea;
  readonly size: Point;
  readonly bold: boolean;
  /** Six hex digits. */
  readonly colour: string;
  /** What our text is written in, where the house's colour cannot be read on its ground. */
  readonly ink?: string;
  /** What the text stands on, as far as that is known: one colour, or several of a gradient. */
  readonly grounds: readonly string[];
  readonly align: "left" | "center" | "right";
  readonly valign: "top" | "middle" | "bottom";
  /** Text from top to bottom, or turned. */
  readonly isUpright: boolean;
  /** What stands in it in the layout. */
  readonly text: string;
}

export interface HouseGround {
  /** One colour, or those of a gradient from its start to its end; none for a picture or pattern. */
  readonly colours: readonly string[];
  /** Degrees of the gradient, clockwise from left to right. */
  readonly angle?: number;
  /** Part of a picture. */
  readonly picture?: string;
  readonly view?: PictureView;
}

/**
 * How a picture lies in its area: what part of it shows there, in shares of the picture from its upper left corner. There
 * is none for a picture whose colours are changed before it is shown.
 */
export interface PictureView {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A filled shape or a picture of a master or layout. */
export interface HouseShape {
  readonly area: HouseArea;
  /** One colour, or several of a gradient; none where it cannot be told. */
  readonly colours: readonly string[];
  readonly alpha: number;
  readonly picture?: string;
  readonly view?: PictureView;
  /** A rectangle, which covers all of its area. */
  readonly isRectangle: boolean;
}
