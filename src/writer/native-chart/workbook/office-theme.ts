import {element, type PlainElement} from "../../../ooxml/plain-element.ts";
import {namespaces} from "../../../ooxml/xml.ts";
import {group, value} from "../elements.ts";

/** The theme of Office 2016, which pptxgenjs puts into the workbooks of its charts. */
export function officeTheme(): PlainElement {
  return element("a:theme", {"xmlns:a": namespaces.a, name: "Office Theme"}, [
    group("a:themeElements", [colourScheme(), fontScheme(), formatScheme()]),
    element("a:objectDefaults"),
    element("a:extraClrSchemeLst"),
    group("a:extLst", [
      element("a:ext", {uri: "{05A4C25C-085E-4340-85A3-A5531E510DB2}"}, [
        element("thm15:themeFamily", {
          "xmlns:thm15": "http://schemas.microsoft.com/office/thememl/2012/main",
          name: "Office Theme",
          id: "{62F939B6-93AF-4DB8-9C6B-D6C7DFDC589F}",
          vid: "{4A3C46E8-61CC-4603-A589-7422A47A8E4A}",
        }),
      ]),
    ]),
  ]);
}

const colours = {
  ...{dk2: "44546A", lt2: "E7E6E6"},
  ...{accent1: "4472C4", accent2: "ED7D31", accent3: "A5A5A5"},
  ...{accent4: "FFC000", accent5: "5B9BD5", accent6: "70AD47"},
  ...{hlink: "0563C1", folHlink: "954F72"},
} as const;

function colourScheme(): PlainElement {
  const ofSystem = (name: string, val: string, lastClr: string) =>
    group(name, [element("a:sysClr", {val, lastClr})]);
  return element("a:clrScheme", {name: "Office"}, [
    ofSystem("a:dk1", "windowText", "000000"),
    ofSystem("a:lt1", "window", "FFFFFF"),
    ...Object.entries(colours).map(([name, colour]) => group(`a:${name}`, [value("a:srgbClr", colour)])),
  ]);
}

/** Fonts of scripts: of headings, and of the body where that is another. */
const fonts: readonly (readonly [script: string, heading: string, body?: string])[] = [
  ["Jpan", "Yu Gothic Light", "Yu Gothic"],
  ["Hang", "맑은 고딕"],
  ["Hans", "DengXian Light", "DengXian"],
  ["Hant", "新細明體"],
  ["Arab", "Times New Roman", "Arial"],
  ["Hebr", "Times New Roman", "Arial"],
  ["Thai", "Tahoma"],
  ["Ethi", "Nyala"],
  ["Beng", "Vrinda"],
  ["Gujr", "Shruti"],
  ["Khmr", "MoolBoran", "DaunPenh"],
  ["Knda", "Tunga"],
  ["Guru", "Raavi"],
  ["Cans", "Euphemia"],
  ["Cher", "Plantagenet Cherokee"],
  ["Yiii", "Microsoft Yi Baiti"],
  ["Tibt", "Microsoft Himalaya"],
  ["Thaa", "MV Boli"],
  ["Deva", "Mangal"],
  ["Telu", "Gautami"],
  ["Taml", "Latha"],
  ["Syrc", "Estrangelo Edessa"],
  ["Orya", "Kalinga"],
  ["Mlym", "Kartika"],
  ["Laoo", "DokChampa"],
  ["Sinh", "Iskoola Pota"],
  ["Mong", "Mongolian Baiti"],
  ["Viet", "Times New Roman", "Arial"],
  ["Uigh", "Microsoft Uighur"],
  ["Geor", "Sylfaen"],
];

function fontScheme(): PlainElement {
  const latin = (typeface: string, panose: string) => [
    element("a:latin", {typeface, panose}),
    element("a:ea", {typeface: ""}),
    element("a:cs", {typeface: ""}),
  ];
  return element("a:fontScheme", {name: "Office"}, [
    group("a:majorFont", [
      ...latin("Calibri Light", "020F0302020204030204"),
      ...fonts.map(([script, typeface]) => element("a:font", {script, typeface})),
    ]),
    group("a:minorFont", [
      ...latin("Calibri", "020F0502020204030204"),
      ...fonts.map(([script, heading, body]) => element("a:font", {script, typeface: body ?? heading})),
    ]),
  ]);
}

/** What is made of a colour: its name and how much, in thousandths of a hundredth. */
type Changes = Readonly<Record<string, number>>;

function placeholder(changes: Changes = {}): PlainElement {
  const made = Object.entries(changes).map(([name, amount]) => value(`a:${name}`, amount));
  return element("a:schemeClr", {val: "phClr"}, made);
}

const solid = (changes?: Changes) => group("a:solidFill", [placeholder(changes)]);

function gradient(from: Changes, middle: Changes, to: Changes): PlainElement {
  const stop = (pos: number, changes: Changes) => element("a:gs", {pos}, [placeholder(changes)]);
  return element("a:gradFill", {rotWithShape: 1}, [
    group("a:gsLst", [stop(0, from), stop(50_000, middle), stop(100_000, to)]),
    element("a:lin", {ang: 5_400_000, scaled: 0}),
  ]);
}

const line = (w: number) =>
  element("a:ln", {w, cap: "flat", cmpd: "sng", algn: "ctr"}, [
    solid(),
    value("a:prstDash", "solid"),
    element("a:miter", {lim: 800_000}),
  ]);

function formatScheme(): PlainElement {
  const plain = group("a:effectStyle", [element("a:effectLst")]);
  const shadow = {blurRad: 57_150, dist: 19_050, dir: 5_400_000, algn: "ctr", rotWithShape: 0};
  const dropped = element("a:outerShdw", shadow, [
    element("a:srgbClr", {val: "000000"}, [value("a:alpha", 63_000)]),
  ]);
  return element("a:fmtScheme", {name: "Office"}, [
    group("a:fillStyleLst", [
      solid(),
      gradient(
        {lumMod: 110_000, satMod: 105_000, tint: 67_000},
        {lumMod: 105_000, satMod: 103_000, tint: 73_000},
        {lumMod: 105_000, satMod: 109_000, tint: 81_000},
      ),
      gradient(
        {satMod: 103_000, lumMod: 102_000, tint: 94_000},
        {satMod: 110_000, lumMod: 100_000, shade: 100_000},
        {lumMod: 99_000, satMod: 120_000, shade: 78_000},
      ),
    ]),
    group("a:lnStyleLst", [line(6350), line(12_700), line(19_050)]),
    group("a:effectStyleLst", [plain, plain, group("a:effectStyle", [group("a:effectLst", [dropped])])]),
    group("a:bgFillStyleLst", [
      solid(),
      solid({tint: 95_000, satMod: 170_000}),
      gradient(
        {tint: 93_000, satMod: 150_000, shade: 98_000, lumMod: 102_000},
        {tint: 98_000, satMod: 130_000, shade: 90_000, lumMod: 103_000},
        {shade: 63_000, satMod: 120_000},
      ),
    ]),
  ]);
}
