import type {WrittenPart} from "../../ooxml/written-package.ts";
import type {PlacedChart} from "../native-chart/placed-chart.ts";
import {chartParts} from "../native-chart/write-chart.ts";

/** The pictures and charts of a deck. Each gives the name of its part, numbered in the order of their first use. */
export interface DeckMedia {
  /** A picture that is shown twice is one part. */
  readonly addPicture: (png: Uint8Array) => string;
  readonly addChart: (chart: PlacedChart) => string;
  readonly charts: readonly PlacedChart[];
  /** All that has been added. */
  readonly parts: readonly WrittenPart[];
}

interface Picture {
  readonly png: Uint8Array;
  readonly name: string;
}

/** @param date of the document, for the workbooks behind its charts */
export function openMedia(date: string): DeckMedia {
  const parts: WrittenPart[] = [];
  const pictures: Picture[] = [];
  const charts: PlacedChart[] = [];
  return {
    charts,
    parts,
    addPicture(png) {
      const known = pictures.find((picture) => isSame(picture.png, png));
      if (known !== undefined) return known.name;
      const name = `ppt/media/image${pictures.length + 1}.png`;
      pictures.push({png, name});
      parts.push({name, contentType: "image/png", content: png, relationships: []});
      return name;
    },
    addChart(chart) {
      const number = charts.push(chart);
      parts.push(...chartParts(chart, {folder: "ppt", number}, date));
      return `ppt/charts/chart${number}.xml`;
    },
  };
}

const isSame = (a: Uint8Array, b: Uint8Array) =>
  a === b || (a.length === b.length && Buffer.compare(a, b) === 0);
