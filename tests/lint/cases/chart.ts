import {all, declare, inWorkbook, put, relate, replace} from "../edit.ts";
import type {LintCase} from "./case.ts";

/** Bars of 91, 92 and nothing beside 93, 94.5 and 96; the second chart is a line. */
const bars = "ppt/charts/chart1.xml";
const sheet = "xl/worksheets/sheet1.xml";

const table = (range: string) =>
  `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="t" displayName="t" ref="${range}"><tableColumns count="2"><tableColumn id="1" name="2020年"/><tableColumn id="2" name="2025年"/></tableColumns></table>`;

const addTable = (range: string) =>
  all(
    put("xl/tables/table1.xml", table(range)),
    declare("xl/tables/table1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"),
    relate("xl/worksheets/_rels/sheet1.xml.rels", "rId1", "table", "../tables/table1.xml"),
  );

export const chartCases: readonly LintCase[] = (
  [
    {rule: "chart-cache", edit: replace(bars, "<c:v>91</c:v>", "<c:v>90</c:v>")},
    {
      rule: "chart-cache",
      name: "a point too many",
      edit: replace(bars, "<c:v>92</c:v></c:pt>", '$&<c:pt idx="2"><c:v>0</c:v></c:pt>'),
    },
    {rule: "chart-cache", name: "another name", edit: replace(bars, "<c:v>小学</c:v>", "<c:v>中学</c:v>")},
    {
      rule: "chart-cache",
      name: "cells that are not there",
      edit: replace(bars, "Sheet1!$C$2", "Sheet9!$C$2"),
    },
    {rule: "chart-points", edit: replace(bars, '<c:pt idx="0"><c:v>91</c:v></c:pt>', "$&$&")},
    {
      rule: "chart-points",
      name: "beyond the end",
      edit: replace(bars, "<c:v>96</c:v></c:pt>", '$&<c:pt idx="3"><c:v>1</c:v></c:pt>'),
    },
    {
      rule: "chart-point-count",
      edit: replace(bars, /(<c:numCache>(?:<c:formatCode>[^<]*<\/c:formatCode>)?<c:ptCount val=")3/, "$14"),
    },
    {rule: "chart-value", edit: replace(bars, "<c:v>91</c:v>", "<c:v>91%</c:v>"), also: ["chart-cache"]},
    {
      rule: "chart-value",
      name: "an empty one",
      edit: replace(bars, "<c:v>92</c:v></c:pt>", '$&<c:pt idx="2"><c:v></c:v></c:pt>'),
    },
    {rule: "chart-axes", edit: replace(bars, "</c:barChart>", '<c:axId val="999"/></c:barChart>')},
    {
      rule: "chart-axes",
      name: "crossing none",
      edit: replace(bars, /<c:crossAx val="\d+"/, '<c:crossAx val="999"'),
    },
    {
      rule: "chart-workbook",
      edit: replace(bars, /<c:externalData.*<\/c:externalData>/, ""),
      also: ["relationship-unused"],
    },
    {rule: "chart-font", edit: replace(bars, /<a:ea typeface="[^"]*"\/>/g, "")},
    {rule: "chart-title", edit: replace(bars, '<c:autoTitleDeleted val="1"/>', "")},
    {rule: "chart-order", edit: replace(bars, /(<c:barDir [^>]*>)(<c:grouping [^>]*>)/, "$2$1")},
    {
      rule: "chart-order",
      name: "in a series",
      edit: replace("ppt/charts/chart2.xml", /(<c:marker>.*?<\/c:marker>)(<c:dLbls>.*?<\/c:dLbls>)/s, "$2$1"),
    },
    {rule: "truncated-bar-axis", edit: replace(bars, '<c:min val="0"/>', '<c:min val="90"/>')},
    {rule: "truncated-bar-axis", name: "left to Office", edit: replace(bars, '<c:min val="0"/>', "")},
    {rule: "chart-label-position", edit: replace(bars, '<c:dLblPos val="outEnd"/>', '<c:dLblPos val="t"/>')},
    {
      rule: "chart-label-position",
      name: "stacked",
      edit: replace(bars, '<c:grouping val="clustered"/>', '<c:grouping val="stacked"/>'),
    },
    {rule: "chart-series-twice", edit: replace(bars, '<c:ser><c:idx val="1"/>', '<c:ser><c:idx val="0"/>')},
    {rule: "chart-gaps", edit: replace(bars, '<c:dispBlanksAs val="gap"/>', "")},
    {
      rule: "chart-category-levels",
      edit: replace(
        bars,
        /<c:cat><c:strRef>(.*?)<c:strCache>(<c:ptCount [^>]*>)(.*?)<\/c:strCache><\/c:strRef>/s,
        "<c:cat><c:multiLvlStrRef>$1<c:multiLvlStrCache>$2<c:lvl>$3</c:lvl></c:multiLvlStrCache></c:multiLvlStrRef>",
      ),
    },
    {rule: "cell-order", edit: inWorkbook(replace(sheet, /(<c r="A2".*?<\/c>)(<c r="B2".*?<\/c>)/, "$2$1"))},
    {rule: "cell-empty-value", edit: inWorkbook(replace(sheet, '<c r="C4"', '<c r="B4"><v></v></c>$&'))},
    {
      rule: "shared-string-index",
      edit: inWorkbook(
        all(
          replace(sheet, /<c r="C2">.*?<\/c>/, '$&<c r="D2" t="s"><v>99</v></c>'),
          replace(sheet, "A1:C4", "A1:D4"),
        ),
      ),
    },
    {
      rule: "table-range",
      edit: inWorkbook(
        all(
          addTable("B1:C4'"),
          replace(
            sheet,
            "</worksheet>",
            '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
          ),
        ),
      ),
    },
    {
      rule: "table-range",
      name: "other names",
      edit: inWorkbook(
        all(
          addTable("A1:B4"),
          replace(
            sheet,
            "</worksheet>",
            '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
          ),
        ),
      ),
    },
    {rule: "table-not-listed", edit: inWorkbook(addTable("B1:C4"))},
    {rule: "sheet-dimension", edit: inWorkbook(replace(sheet, "A1:C4", "A1:B2"))},
  ] satisfies Omit<LintCase, "file">[]
).map((one) => ({...one, file: "deck"}));
