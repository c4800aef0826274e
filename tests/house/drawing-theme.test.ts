// Colours and fonts of a theme part, as PowerPoint shows them.
import {describe, expect, test} from "vitest";
import {colourWithin, mixColours, usualColourMap} from "../../src/house/drawing-colour.ts";
import {readDrawingTheme} from "../../src/house/drawing-theme.ts";
import {parseXmlText} from "../../src/ooxml/xml.ts";

const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const theme = (scheme: string, fonts = "") =>
  readDrawingTheme(
    parseXmlText(
      `<a:theme ${a}><a:themeElements><a:clrScheme name="x">${scheme}</a:clrScheme><a:fontScheme name="x">${fonts}</a:fontScheme></a:themeElements></a:theme>`,
    ),
  );

const scope = {scheme: {dk1: "000000", lt1: "FFFFFF", accent1: "4472C4"}, map: usualColourMap};
const colour = (xml: string, more: object = {}) =>
  colourWithin(parseXmlText(`<a:solidFill ${a}>${xml}</a:solidFill>`).documentElement, {...scope, ...more});

// Shades as PowerPoint's own palette shows them beside accent 1 of its blue theme.
test.each([
  ["<a:srgbClr val='c0ffee'/>", "C0FFEE"],
  ["<a:schemeClr val='tx1'/>", "000000"],
  ["<a:schemeClr val='bg1'/>", "FFFFFF"],
  ["<a:schemeClr val='accent1'><a:lumMod val='75000'/></a:schemeClr>", "2F5597"],
  ["<a:schemeClr val='accent1'><a:lumMod val='20000'/><a:lumOff val='80000'/></a:schemeClr>", "DAE3F3"],
  ["<a:schemeClr val='tx1'><a:lumMod val='50000'/><a:lumOff val='50000'/></a:schemeClr>", "808080"],
  ["<a:schemeClr val='bg1'><a:lumMod val='85000'/></a:schemeClr>", "D9D9D9"],
  ["<a:schemeClr val='tx1'><a:tint val='75000'/></a:schemeClr>", "898989"],
  ["<a:schemeClr val='bg1'><a:shade val='50000'/></a:schemeClr>", "BCBCBC"],
  ["<a:sysClr val='windowText' lastClr='101010'/>", "101010"],
  ["<a:sysClr val='window'/>", "FFFFFF"],
  ["<a:prstClr val='navy'/>", "000080"],
  ["<a:hslClr hue='0' sat='100000' lum='50000'/>", "FF0000"],
  ["<a:scrgbClr r='100%' g='0' b='0'/>", "FF0000"],
])("%s is %s", (xml, hex) => {
  expect(colour(xml)).toEqual({hex, alpha: 1});
});

test("transparency is told apart", () => {
  expect(colour("<a:srgbClr val='FFFFFF'><a:alpha val='40000'/></a:srgbClr>")?.alpha).toBe(0.4);
});

describe("names of colours mean what the master says", () => {
  test("a map turned round", () => {
    const map = {...usualColourMap, bg1: "dk1", tx1: "lt1"};
    expect(colour("<a:schemeClr val='tx1'/>", {map})?.hex).toBe("FFFFFF");
  });
  test("the colour of a style", () => {
    expect(colour("<a:schemeClr val='phClr'/>", {own: "123456"})?.hex).toBe("123456");
  });
  test.each(["<a:schemeClr val='no'/>", "<a:prstClr val='no'/>", "<a:srgbClr val='12345'/>", ""])(
    "%j has no colour",
    (xml) => {
      expect(colour(xml)).toBeUndefined();
    },
  );
});

test("what a theme leaves out is as Office has it", () => {
  const {colours} = theme(
    `<a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:accent1><a:srgbClr val="C00000"/></a:accent1>`,
  );
  expect(colours).toMatchObject({dk1: "111111", accent1: "C00000", lt1: "FFFFFF", accent6: "70AD47"});
});

test("Chinese fonts are named outright, by script, or not at all", () => {
  const latin = '<a:latin typeface="Calibri"/>';
  const {major, minor} = theme(
    "",
    `<a:majorFont>${latin}<a:ea typeface="微软雅黑"/></a:majorFont><a:minorFont>${latin}<a:ea typeface=""/><a:font script="Jpan" typeface="MS Gothic"/><a:font script="Hans" typeface="宋体"/></a:minorFont>`,
  );
  expect(major).toEqual({latin: "Calibri", eastAsia: "微软雅黑"});
  expect(minor).toEqual({latin: "Calibri", eastAsia: "宋体"});
  expect(theme("").minor).toEqual({latin: "", eastAsia: ""});
});

test("a colour between two", () => {
  expect(mixColours("000000", "FFFFFF", 0.5)).toBe("808080");
  expect(mixColours("FF0000", "0000FF", 0)).toBe("FF0000");
});
