import {unzipSync} from "fflate";

/** Fonts for Chinese that may come to stand in a document, and the marks that its lines may not begin or end with. */
const notText =
  /(?:typeface|w:ascii|w:hAnsi|w:cs|w:eastAsia|invalStChars|invalEndChars)="[^"]*"|<w:noLineBreaks[^>]*>|<a:font script[^>]*>/gu;
const han = /\p{Script=Han}/u;

/** What is Chinese in the parts of a package, data sheets of charts included. */
export function findChinese(bytes: Uint8Array, name: string): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([part, content]) => {
    const place = `${name} ${part}`;
    if (part.endsWith(".xlsx")) return findChinese(content, place);
    if (!/\.(?:xml|rels)$/u.test(part)) return [];
    const text = new TextDecoder().decode(content).replace(notText, "");
    return (text.match(/[^<>"]*[<>"]?[^<>"]*/gu) ?? [])
      .filter((piece) => han.test(piece))
      .map((piece) => `${place}: ${piece}`);
  });
}
