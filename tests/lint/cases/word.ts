import {replace} from "../edit.ts";
import type {LintCase} from "./case.ts";

const document = "word/document.xml";
const styles = "word/styles.xml";
const settings = "word/settings.xml";
/** Up to the width of the first column of the table of data. */
const firstColumn = /(<w:tblCaption w:val="主要指标表".*?<w:gridCol w:w=")\d+/s;
const field = (type: string) => `<w:fldChar w:fldCharType="${type}"/>`;

export const wordCases: readonly LintCase[] = (
  [
    {rule: "drawing-id-twice", edit: replace(document, '<wp:docPr id="2"', '<wp:docPr id="1"')},
    {
      rule: "bookmark-twice",
      edit: replace(
        document,
        "<w:sectPr>",
        '<w:bookmarkStart w:name="Source_1" w:id="900"/><w:bookmarkEnd w:id="900"/>$&',
      ),
    },
    {
      rule: "bookmark-twice",
      name: "the same id",
      edit: replace(document, "<w:sectPr>", '<w:bookmarkStart w:name="other" w:id="1"/>$&'),
    },
    {rule: "bookmark-unclosed", edit: replace(document, '<w:bookmarkEnd w:id="1"/>', "")},
    {
      rule: "cell-without-paragraph",
      edit: replace(document, /(<\/w:tcPr>)<w:p>(?:(?!<\/w:p>).)*学前三年毛入园率.*?<\/w:p>/, "$1"),
    },
    {rule: "table-without-grid", edit: replace(document, /<w:tblGrid>.*?<\/w:tblGrid>/, "")},
    {rule: "table-column-width", edit: replace(document, firstColumn, "$10")},
    {
      rule: "table-span",
      edit: replace(document, /(<w:cantSplit\/><w:tblHeader\/><\/w:trPr>)<w:tc>.*?<\/w:tc>/, "$1"),
    },
    {rule: "table-without-header-row", edit: replace(document, "<w:tblHeader/>", "")},
    {rule: "table-without-description", edit: replace(document, /<w:tblDescription w:val="共[^>]*>/, "")},
    {rule: "row-may-split", edit: replace(document, "<w:cantSplit/><w:tblHeader/>", "<w:tblHeader/>")},
    {rule: "drawing-without-description", edit: replace(document, / descr="柱形图：[^"]*"/, "")},
    {
      rule: "heading-level-skipped",
      edit: replace(document, '<w:pStyle w:val="Heading3"/>', '<w:pStyle w:val="Heading4"/>'),
    },
    {
      rule: "style-undefined",
      edit: replace(document, '<w:pStyle w:val="Caption"/>', '<w:pStyle w:val="Missing"/>'),
    },
    {
      rule: "numbering-undefined",
      edit: replace(document, /<w:numId w:val="\d+"\/>/, '<w:numId w:val="999"/>'),
    },
    {
      rule: "contents-empty",
      edit: replace(
        document,
        /<w:sdtContent>.*?<\/w:sdtContent>/,
        `<w:sdtContent><w:p><w:r>${field("begin")}<w:instrText>TOC \\o "1-2"</w:instrText>${field("separate")}${field("end")}</w:r></w:p></w:sdtContent>`,
      ),
    },
    {rule: "contents-outdated", edit: replace(document, "下一步", "后续")},
    {
      rule: "contents-outdated",
      name: "an entry too few",
      edit: replace(
        document,
        "<w:sectPr>",
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>附录</w:t></w:r></w:p>$&',
      ),
    },
    {rule: "update-prompt", edit: replace(settings, "<w:compat>", '<w:updateFields w:val="true"/>$&')},
    {
      rule: "update-prompt",
      name: "a dirty field",
      edit: replace(document, field("begin"), '<w:fldChar w:fldCharType="begin" w:dirty="true"/>'),
    },
    {rule: "bookmark-undefined", edit: replace(document, 'w:anchor="source_1"', 'w:anchor="source_999"')},
    {
      rule: "bookmark-undefined",
      name: "in a field",
      edit: replace(document, "PAGEREF _Toc1 ", "PAGEREF _Toc99 "),
    },
    {rule: "caption-numbers", edit: replace(document, /(SEQ 表 .*?<w:t [^>]*>)1</, "$12<")},
    {
      rule: "word-font-east-asian",
      edit: replace(document, '<w:rFonts w:hint="eastAsia"/>', '<w:rFonts w:hint="eastAsia" w:eastAsia=""/>'),
    },
    {
      rule: "word-font-east-asian",
      name: "no font by default",
      edit: replace(styles, / w:eastAsia="(?!zh-)[^"]*"/g, ""),
      also: ["chinese-font-latin-only"],
    },
    {
      rule: "chinese-font-latin-only",
      edit: replace(document, '<w:rFonts w:hint="eastAsia"/>', '<w:rFonts w:ascii="宋体"/>'),
    },
    {rule: "word-language", edit: replace(styles, / w:eastAsia="zh-CN"/g, "")},
    {rule: "section-page-size", edit: replace(document, /<w:pgSz [^>]*>/, "")},
    {rule: "hyperlink-empty", edit: replace(document, ' w:anchor="source_1"', "")},
    {
      rule: "hyperlink-empty",
      name: "without text",
      edit: replace(document, /(<w:hyperlink [^>]*source_1">).*?<\/w:hyperlink>/, "$1</w:hyperlink>"),
    },
    {
      rule: "compatibility-mode",
      edit: replace(settings, '<w:compatSetting w:val="15"', '<w:compatSetting w:val="12"'),
    },
    {
      rule: "even-page-header",
      edit: replace(document, '<w:headerReference w:type="even"', '<w:headerReference w:type="default"'),
    },
    {rule: "field-unbalanced", edit: replace("word/footer1.xml", field("end"), "")},
    {
      rule: "note-undefined",
      edit: replace(document, "<w:sectPr>", '<w:p><w:r><w:footnoteReference w:id="77"/></w:r></w:p>$&'),
    },
    {rule: "story-without-paragraph", edit: replace("word/header2.xml", /<w:p>.*<\/w:p>/, "")},
    {
      rule: "tables-adjacent",
      edit: replace(
        document,
        "</w:tbl>",
        '$&<w:tbl><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
      ),
    },
    {rule: "space-lost", edit: replace("word/footer1.xml", '<w:t xml:space="preserve">— ', "<w:t>— ")},
    {rule: "drawing-too-wide", edit: replace(document, /<wp:extent cx="\d+"/, '<wp:extent cx="9610225"')},
    {rule: "table-too-wide", edit: replace(document, firstColumn, "$19001")},
  ] satisfies Omit<LintCase, "file">[]
).map((one) => ({...one, file: "briefing"}));
