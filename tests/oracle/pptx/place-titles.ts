import type {PackageFiles} from "../../../src/ooxml/package.ts";
import {emu} from "../../../src/writer/pptx/boxes/drawing.ts";
import type {Area, Slide} from "../../../src/writer/pptx/slide.ts";

/** Titles and subtitles that stand elsewhere than in their layout: pptxgenjs puts every placeholder where that has it. */
export function placeTitles(parts: PackageFiles, slides: readonly Slide[]): void {
  for (const [index, {titlePlace, subtitlePlace}] of slides.entries()) {
    const name = `ppt/slides/slide${index + 1}.xml`;
    const xml = Buffer.from(parts[name]!).toString();
    parts[name] = Buffer.from(move(move(xml, "title", titlePlace), "body", subtitlePlace));
  }
}

function move(xml: string, type: string, area: Area | undefined): string {
  if (area === undefined) return xml;
  const start = xml.indexOf(`type="${type}"`);
  const [x, y, cx, cy] = [area.x, area.y, area.w, area.h].map(emu);
  const place = `<a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/>`;
  return xml.slice(0, start) + xml.slice(start).replace(/<a:off [^>]*>\s*<a:ext [^>]*>/, place);
}
