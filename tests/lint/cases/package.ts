import {
  all,
  declare,
  drop,
  external,
  inRelationships,
  onSlide,
  put,
  relate,
  replace,
  undeclare,
} from "../edit.ts";
import type {LintCase} from "./case.ts";

const types = "[Content_Types].xml";
const root = "_rels/.rels";
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const gif = new Uint8Array([0x47, 0x49, 0x46, 0x38, 0x39, 0x61]);
const picture = "<p:pic>";
const link = "hlinkClick";
const table = "<a:tbl>";
const emptyRelationships =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

export const packageCases: readonly LintCase[] = [
  {
    rule: "main-part-missing",
    file: "deck",
    edit: replace(root, "relationships/officeDocument", "relationships/other"),
  },
  {rule: "content-types-missing", file: "deck", edit: drop(types), bytesOnly: true},
  {
    rule: "content-type-for-missing-part",
    file: "deck",
    edit: declare(
      "ppt/slideMasters/slideMaster2.xml",
      "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml",
    ),
    bytesOnly: true,
  },
  {
    rule: "content-type-twice",
    file: "deck",
    edit: replace(types, '<Default Extension="png"', '<Default Extension="PNG" ContentType="image/png"/>$&'),
    bytesOnly: true,
  },
  {
    rule: "part-without-content-type",
    file: "deck",
    edit: replace(types, /<Default Extension="png"[^>]*>/, ""),
    bytesOnly: true,
  },
  {
    rule: "part-name-unsafe",
    file: "deck",
    edit: put("ppt/../../evil.png", png),
    also: ["part-orphaned"],
    bytesOnly: true,
  },
  {
    rule: "part-name-twice",
    file: "deck",
    edit: put("ppt/media/IMAGE1.png", png),
    also: ["part-orphaned"],
  },
  {rule: "part-not-compressed", file: "deck", edit: () => undefined, stored: true, bytesOnly: true},
  {
    rule: "relationships-without-owner",
    file: "deck",
    edit: put("ppt/slides/_rels/slide99.xml.rels", emptyRelationships),
    bytesOnly: true,
  },
  {
    rule: "relationship-id-twice",
    file: "deck",
    edit: inRelationships(picture, (name) => replace(name, 'Id="rId2"', 'Id="rId1"')),
  },
  {
    rule: "relationship-dangling",
    file: "deck",
    edit: relate("ppt/_rels/presentation.xml.rels", "rId99", "customXml", "../customXml/item9.xml"),
  },
  {
    rule: "relationship-id-undefined",
    file: "briefing",
    edit: replace(
      "word/document.xml",
      "<w:sectPr>",
      '<w:p><w:hyperlink r:id="rId77"><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>$&',
    ),
  },
  {
    rule: "relationship-unused",
    file: "deck",
    edit: relate("ppt/slides/_rels/slide2.xml.rels", "rId98", "hyperlink", "https://example.org/", external),
  },
  {
    rule: "external-target-unmarked",
    file: "deck",
    edit: inRelationships(link, (name) => replace(name, external, "")),
  },
  {
    rule: "external-content",
    file: "briefing",
    edit: relate("word/_rels/settings.xml.rels", "rId1", "attachedTemplate", "file:///C:/a.dotx", external),
  },
  {
    rule: "address-malformed",
    file: "deck",
    edit: inRelationships(link, (name) =>
      replace(name, "https://example.org/", "https://example.org/甲 乙/"),
    ),
    bytesOnly: true,
  },
  {
    rule: "file-name-extension",
    file: "briefing",
    edit: () => undefined,
    called: "meeting/briefing.pptx",
    bytesOnly: true,
  },
  {
    rule: "macros",
    file: "briefing",
    edit: all(
      put("word/vbaProject.bin", png),
      declare("word/vbaProject.bin", "application/vnd.ms-office.vbaProject"),
      relate("word/_rels/document.xml.rels", "rId97", "vbaProject", "vbaProject.bin"),
    ),
  },
  {
    rule: "part-root-wrong",
    file: "briefing",
    edit: put("word/endnotes.xml", "<notes/>"),
  },
  {
    rule: "part-orphaned",
    file: "deck",
    edit: all(put("docProps/lonely.xml", "<a/>"), declare("docProps/lonely.xml", "application/xml")),
  },
  {rule: "xml-malformed", file: "deck", edit: put("customXml/item1.xml", "<a>"), bytesOnly: true},
  {
    rule: "xml-malformed",
    name: "levels without end",
    file: "deck",
    edit: put("customXml/item1.xml", `${"<a>".repeat(500)}${"</a>".repeat(500)}`),
    bytesOnly: true,
  },
  {
    rule: "xml-malformed",
    name: "not UTF-8",
    file: "deck",
    edit: put("customXml/item1.xml", new Uint8Array([0x3c, 0x61, 0x3e, 0xd0, 0xc7, 0x3c, 0x2f, 0x61, 0x3e])),
    bytesOnly: true,
  },
  {
    rule: "xml-doctype",
    file: "deck",
    edit: put("customXml/item1.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    bytesOnly: true,
  },
  {
    rule: "xml-illegal-character",
    file: "deck",
    edit: replace(/notesSlide\d+\.xml$/, "开场白", "开场\u0007白"),
    bytesOnly: true,
  },
  {
    rule: "xml-illegal-character",
    name: "as a reference",
    file: "deck",
    edit: replace(/notesSlide\d+\.xml$/, "开场白", "开场&#xFFFE;白"),
    bytesOnly: true,
  },
  {
    rule: "picture-twice",
    file: "deck",
    edit: all(
      (parts) => parts.set("ppt/media/image2.png", parts.get("ppt/media/image1.png")!),
      inRelationships(picture, (name) => relate(name, "rId90", "image", "../media/image2.png")),
      onSlide(
        picture,
        '<a:blip r:embed="rId1"/>',
        '<a:blip r:embed="rId1"><a:extLst><a:ext><a:blip r:embed="rId90"/></a:ext></a:extLst></a:blip>',
      ),
    ),
  },
  {rule: "picture-type", file: "deck", edit: put("ppt/media/image1.png", gif)},
  {
    rule: "core-properties-missing",
    file: "deck",
    edit: all(
      drop("docProps/core.xml"),
      undeclare("docProps/core.xml"),
      replace(root, /<Relationship [^>]*core-properties[^>]*>/, ""),
    ),
  },
  {
    rule: "core-properties-incomplete",
    file: "deck",
    edit: replace("docProps/core.xml", /<dc:title>[^<]*</, "<dc:title><"),
  },
  {
    rule: "core-date",
    file: "deck",
    edit: replace("docProps/core.xml", /2022-03-15T00:00:00Z/, "2022-3-15"),
  },
  {
    rule: "theme-font-empty",
    file: "deck",
    edit: replace("ppt/theme/theme1.xml", /(<a:minorFont>.*?<a:ea typeface=")[^"]+/s, "$1"),
  },
  {
    rule: "program-value",
    file: "deck",
    edit: onSlide(table, /marL="\d{3,}"/, 'marL="NaN"'),
  },
  {
    rule: "program-value",
    name: "as a text",
    file: "briefing",
    edit: replace("word/document.xml", ">毛入园率达到<", ">undefined<"),
  },
  {
    rule: "line-break-in-text",
    file: "deck",
    edit: replace(/notesSlide\d+\.xml$/, "开场白", "开场\n白"),
  },
];
