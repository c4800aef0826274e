import {crc32, inflateRawSync} from "node:zlib";
import {type PictureKind, pictureKinds} from "../../model/picture.ts";
import type {WrittenPart} from "../../ooxml/written-package.ts";
import type {PlacedChart} from "../native-chart/placed-chart.ts";
import {chartParts} from "../native-chart/write-chart.ts";

/** The pictures and charts of a deck. Each gives the name of its part, numbered in the order of their first use. */
export interface DeckMedia {
  /** A picture that is shown twice is one part. */
  readonly addPicture: (bytes: Uint8Array, kind?: PictureKind) => string;
  readonly addChart: (chart: PlacedChart) => string;
  readonly charts: readonly PlacedChart[];
  /** All that has been added. */
  readonly parts: readonly WrittenPart[];
}

interface Picture {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/**
 * @param date of the document, for the workbooks behind its charts
 * @param shell parts of the shell: what they hold already, such as the logo, is not stored again
 */
export function openMedia(date: string, shell: readonly WrittenPart[] = []): DeckMedia {
  const parts: WrittenPart[] = [];
  const pictures: Picture[] = [];
  const charts: PlacedChart[] = [];
  const taken = Math.max(
    0,
    ...shell.map(({name}) => Number(/^ppt\/media\/image(\d+)\./u.exec(name)?.[1] ?? 0)),
  );
  return {
    charts,
    parts,
    addPicture(bytes, kind = "png") {
      const known = pictures.find((picture) => isSame(picture.bytes, bytes));
      if (known !== undefined) return known.name;
      const held = shell.find((part) => holds(part, bytes));
      if (held !== undefined) return held.name;
      const {endings, mediaType} = pictureKinds[kind];
      const name = `ppt/media/image${taken + pictures.length + 1}.${endings[0]}`;
      pictures.push({bytes, name});
      parts.push({name, contentType: mediaType, content: bytes, relationships: []});
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

/** Whether a part of a shell, which is compressed, holds these bytes. */
function holds({name, content}: WrittenPart, bytes: Uint8Array): boolean {
  if (!name.startsWith("ppt/media/") || typeof content === "string" || !("crc" in content)) return false;
  const {data, size, crc, isStored} = content;
  if (size !== bytes.length || crc !== crc32(bytes)) return false;
  return Buffer.compare(isStored ? data : inflateRawSync(data), bytes) === 0;
}
