import {wordsOf} from "../../language/languages.ts";
import {pictureKinds} from "../../model/picture.ts";
import type {PackageFiles} from "../../ooxml/package.ts";
import {escapeXml} from "../../ooxml/relationships.ts";
import type {SlideTheme} from "../../theme/slide-theme.ts";
import {themeFile} from "../../theme/theme-file.ts";
import {replaceExpected} from "../replace-expected.ts";
import {isFilled} from "./decoration.ts";
import {type OwnFrame, ownFrame} from "./frame.ts";
import {layoutNames} from "./masters.ts";
import type {Area, SlideLayout} from "./slide.ts";

/** Which place of the frame the logo has in a layout. */
const placeIn: Readonly<Record<SlideLayout, keyof OwnFrame["logo"] | undefined>> = {
  cover: "cover",
  closing: "cover",
  agenda: "slides",
  content: "slides",
  section: undefined,
};

/** The place of the logo on slides of a layout. The closing slide has no light panel at its foot as the cover may have. */
export function logoOn(layout: SlideLayout, {logo}: OwnFrame, theme: SlideTheme): Area | undefined {
  const isOnDark =
    layout === "closing" && isFilled(layout, theme) && theme.logo?.cover?.place.startsWith("foot");
  const place = placeIn[layout];
  return place && !isOnDark ? logo[place] : undefined;
}

/** Puts the logo of a theme into the layouts of a package as pptxgenjs wrote it: slides show it without holding it. */
export function addLogo(files: PackageFiles, theme: SlideTheme): void {
  const {logo} = theme;
  if (!logo) return;
  const {picture} = themeFile(theme, logo.file);
  if (!picture) throw new Error(`${logo.file} was not read as a picture`);
  const frame = ownFrame(theme);
  const media = `ppt/media/logo.${pictureKinds[picture.kind].endings[0]}`;
  for (const [name, content] of Object.entries(files)) {
    const [, part] = /^ppt\/slideLayouts\/(slideLayout\d+)\.xml$/u.exec(name) ?? [];
    if (part === undefined) continue;
    const xml = Buffer.from(content).toString();
    const layout = layoutOf(xml, theme);
    const place = layout && logoOn(layout, frame, theme);
    if (!place) continue;
    files[name] = Buffer.from(
      expect(
        xml,
        "</p:spTree>",
        (end) => pictureXml(place, logo.alt, wordsOf(theme.language).shapes.logo) + end,
      ),
    );
    const links = `ppt/slideLayouts/_rels/${part}.xml.rels`;
    const before = Buffer.from(files[links] ?? []).toString();
    files[links] = Buffer.from(expect(before, "</Relationships>", (end) => linkXml(media) + end));
    files[media] = picture.bytes;
  }
}

const expect = (xml: string, text: string, by: (found: string) => string) =>
  replaceExpected(xml, text, by, "a layout of pptxgenjs");

function layoutOf(xml: string, theme: SlideTheme): SlideLayout | undefined {
  const names = layoutNames(theme);
  const [, name] = /<p:cSld name="([^"]*)"/u.exec(xml) ?? [];
  return (Object.keys(names) as SlideLayout[]).find((layout) => names[layout] === name);
}

const link = "rIdLogo";

function linkXml(media: string): string {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
  return `<Relationship Id="${link}" Type="${type}" Target="${media.replace(/^ppt/u, "..")}"/>`;
}

/** No other shape of a layout has so high a number. */
const shapeId = 1000;

function pictureXml({x, y, w, h}: Area, alt: string, name: string): string {
  const [left, top, width, height] = [x, y, w, h].map((length) => Math.round(length * 914_400));
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="${shapeId}" name="${name}" descr="${escapeXml(alt)}"/>` +
    '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>' +
    `<p:blipFill><a:blip r:embed="${link}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr><a:xfrm><a:off x="${left}" y="${top}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
  );
}
