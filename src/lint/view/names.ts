/** `a:t`: a prefix of the table below and a local name. */
export type QualifiedName = `${Prefix}:${string}`;

export type Prefix = (typeof prefixes)[number];

const prefixes = [
  "a",
  "adec",
  "c",
  "cp",
  "dc",
  "dcterms",
  "ep",
  "mc",
  "p",
  "p14",
  "pic",
  "r",
  "s",
  "w",
  "wp",
] as const;

const transitional = "http://schemas.openxmlformats.org";
const strict = "http://purl.oclc.org/ooxml";
const microsoft = "http://schemas.microsoft.com/office";

/** Files may use any prefix, and one of two sets of namespaces (ECMA-376 Part 1 and Part 4): both become these. */
const known: ReadonlyMap<string, Prefix> = new Map<string, Prefix>([
  [`${transitional}/drawingml/2006/main`, "a"],
  [`${strict}/drawingml/main`, "a"],
  [`${transitional}/drawingml/2006/chart`, "c"],
  [`${strict}/drawingml/chart`, "c"],
  [`${transitional}/drawingml/2006/picture`, "pic"],
  [`${strict}/drawingml/picture`, "pic"],
  [`${transitional}/drawingml/2006/wordprocessingDrawing`, "wp"],
  [`${strict}/drawingml/wordprocessingDrawing`, "wp"],
  [`${transitional}/presentationml/2006/main`, "p"],
  [`${strict}/presentationml/main`, "p"],
  [`${transitional}/spreadsheetml/2006/main`, "s"],
  [`${strict}/spreadsheetml/main`, "s"],
  [`${transitional}/wordprocessingml/2006/main`, "w"],
  [`${strict}/wordprocessingml/main`, "w"],
  [`${transitional}/officeDocument/2006/relationships`, "r"],
  [`${strict}/officeDocument/relationships`, "r"],
  [`${transitional}/officeDocument/2006/extended-properties`, "ep"],
  [`${strict}/officeDocument/extendedProperties`, "ep"],
  [`${transitional}/markup-compatibility/2006`, "mc"],
  [`${transitional}/package/2006/metadata/core-properties`, "cp"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/terms/", "dcterms"],
  [`${microsoft}/drawing/2017/decorative`, "adec"],
  [`${microsoft}/powerpoint/2010/main`, "p14"],
]);

/** Our prefix for a namespace; undefined for one that no rule looks into. */
export function prefixOf(namespace: string | null): Prefix | undefined {
  return namespace === null ? undefined : known.get(namespace);
}
