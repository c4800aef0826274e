import {all, drop, inRelationships, onSlide, relate, replace, undeclare} from "../edit.ts";
import type {LintCase} from "./case.ts";

/** Slides of the clean deck, by what only they hold. */
const picture = "<p:pic>";
const chart = "<c:chart ";
const link = "hlinkClick";
const table = "<a:tbl>";
const closing = "汇报完毕";
const presentation = "ppt/presentation.xml";
const title = (text: string) => `<a:t>${text}</a:t>`;

export const deckCases: readonly LintCase[] = (
  [
    {rule: "shape-id-twice", edit: onSlide(picture, '<p:cNvPr id="3"', '<p:cNvPr id="2"')},
    {
      rule: "slide-id",
      // The sections of the deck list its slides as well.
      edit: replace(presentation, /sldId id="257"/g, 'sldId id="256"'),
      also: ["section-slides"],
    },
    {
      rule: "slide-id",
      name: "out of range",
      edit: replace(presentation, /sldId id="257"/g, 'sldId id="25"'),
    },
    {rule: "layout-id", edit: replace(presentation, 'Id id="2147483648"', 'Id id="2147483649"')},
    {
      rule: "presentation-order",
      edit: replace(
        presentation,
        /(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)(<p:sldIdLst>.*<\/p:sldIdLst>)/,
        "$2$1",
      ),
    },
    {rule: "slide-without-title", edit: onSlide(link, title("链接"), title(""))},
    {
      rule: "slide-without-title",
      name: "no placeholder",
      edit: onSlide(link, /<p:ph [^>]*type="title"[^>]*>/, ""),
    },
    {rule: "slide-title-twice", edit: onSlide(link, title("链接"), title("表"))},
    {rule: "slide-title-index", edit: onSlide(link, 'type="title"', 'type="title" idx="102"')},
    {
      rule: "slide-title-index",
      name: "on a layout",
      edit: replace("ppt/slideLayouts/slideLayout3.xml", 'type="title"', 'type="ctrTitle" idx="108"'),
    },
    {
      rule: "slide-title-not-first",
      edit: onSlide(picture, /(<p:sp><p:nvSpPr><p:cNvPr id="2".*?<\/p:sp>)(<p:sp>.*?<\/p:sp>)/s, "$2$1"),
    },
    {rule: "object-without-description", edit: onSlide(picture, / descr="[^"]*"/, "")},
    {
      rule: "object-without-description",
      name: "a chart",
      edit: onSlide(chart, / descr="[^"]*"/, ' descr=" "'),
    },
    {rule: "slide-table-without-header", edit: onSlide(table, ' firstRow="1"', "")},
    {
      rule: "slide-cell-without-paragraph",
      edit: onSlide(table, /(<a:tc><a:txBody><a:bodyPr\/><a:lstStyle\/>)<a:p>.*?<\/a:p>/s, "$1"),
    },
    {rule: "slide-table-grid", edit: onSlide(table, /<a:tc>.*?<\/a:tc>/s, "")},
    {
      rule: "slide-table-column-width",
      edit: onSlide(table, /<a:gridCol w="\d+"/, '<a:gridCol w="0"'),
      also: ["slide-table-extent"],
    },
    {rule: "slide-table-row-height", edit: onSlide(table, /<a:tr h="\d+"/, '<a:tr h="0"')},
    {
      rule: "slide-table-extent",
      edit: onSlide(table, /(<p:xfrm><a:off [^>]*><a:ext cx=")\d+/, "$19000000"),
    },
    {rule: "shape-extent", edit: onSlide(picture, /(name="资料来源".*?<a:ext cx="\d+" cy=")\d+/s, "$10")},
    {rule: "shape-off-slide", edit: onSlide(picture, /(<p:pic>.*?<a:off x=")\d+/s, "$19307296")},
    {
      rule: "slide-font-east-asian",
      edit: onSlide(picture, /<a:ea typeface="[^"]+"/, '<a:ea typeface=""'),
    },
    {
      rule: "slide-font-east-asian",
      name: "nothing in the theme either",
      edit: all(
        replace("ppt/theme/theme1.xml", /(<a:minorFont>.*?<a:ea typeface=")[^"]+/s, "$1"),
        onSlide(picture, /(name="正文".*?)<a:ea [^>]*>/s, "$1"),
      ),
      also: ["theme-font-empty"],
    },
    {rule: "slide-language", edit: onSlide(picture, /(<a:rPr [^>]*\blang=")zh-CN/, "$1en-US")},
    {rule: "slide-number-text", edit: replace(/slideLayout\d\.xml$/, "‹#›", "null")},
    {
      rule: "slide-number-text",
      name: "on a slide",
      edit: onSlide(picture, />\d+<\/a:t><\/a:fld>/, ">第四页</a:t></a:fld>"),
    },
    {rule: "paragraph-properties", edit: onSlide(picture, "</a:r>", "</a:r><a:pPr/>")},
    {rule: "placeholder-empty", edit: onSlide(closing, title("沙坪坝区教育发展汇报"), title(""))},
    {
      rule: "placeholder-empty",
      name: "with its prompt",
      edit: onSlide(closing, title("沙坪坝区教育发展汇报"), title("单击此处编辑副标题")),
    },
    {rule: "placeholder-unknown", edit: onSlide(closing, /idx="\d+" type="body"/, 'idx="999" type="body"')},
    {
      rule: "section-slides",
      edit: replace(presentation, /<p14:sldId id="\d+"\/>/, '<p14:sldId id="999"/>'),
    },
    {rule: "slide-count", edit: replace("docProps/app.xml", /<Slides>\d+</, "<Slides>99<")},
    {
      rule: "notes-without-body",
      edit: replace("ppt/notesSlides/notesSlide1.xml", '<p:ph type="body" idx="1"/>', ""),
    },
    {rule: "small-text", edit: onSlide(picture, /(<a:rPr [^>]*\bsz=")1100/, "$1800")},
    {
      rule: "small-text",
      name: "shrunk to fit",
      edit: onSlide(picture, /(<a:bodyPr [^>]*)\/>/, '$1><a:normAutofit fontScale="25000"/></a:bodyPr>'),
    },
    {rule: "small-text", name: "in a chart", edit: replace("ppt/charts/chart1.xml", /sz="\d+"/, 'sz="700"')},
    {
      rule: "shared-theme",
      edit: all(
        replace("ppt/notesMasters/_rels/notesMaster1.xml.rels", "theme2.xml", "theme1.xml"),
        drop("ppt/theme/theme2.xml"),
        undeclare("ppt/theme/theme2.xml"),
      ),
    },
    {rule: "notes-page-size", edit: replace(presentation, /(<p:notesSz cx="\d+" cy=")\d+/, "$112191695")},
    {
      rule: "background-effects",
      edit: replace(/slideLayout\d\.xml$/, "<a:effectLst/></p:bgPr>", "</p:bgPr>"),
    },
    {
      rule: "shape-without-text-body",
      edit: replace(
        "ppt/notesSlides/notesSlide1.xml",
        /<p:txBody>(?:(?!<p:txBody>).)*slidenum.*?<\/p:txBody>/s,
        "",
      ),
    },
    {
      rule: "layout-not-listed",
      edit: replace("ppt/slideMasters/slideMaster1.xml", /<p:sldLayoutIdLst>.*<\/p:sldLayoutIdLst>/s, ""),
      also: ["relationship-unused"],
    },
    {
      rule: "required-relationship",
      edit: inRelationships(table, (name) => replace(name, /<Relationship [^>]*slideLayout"[^>]*>/, "")),
    },
    {
      rule: "required-relationship",
      name: "two layouts",
      edit: inRelationships(table, (name) =>
        relate(name, "rId70", "slideLayout", "../slideLayouts/slideLayout2.xml"),
      ),
    },
  ] satisfies Omit<LintCase, "file">[]
).map((one) => ({...one, file: "deck"}));
