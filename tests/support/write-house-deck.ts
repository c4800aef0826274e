// Decks as offices have them, small and written by hand: no library makes what PowerPoint, WPS and LibreOffice do.
import {strToU8, zipSync} from "fflate";

/** A placeholder of a master or layout; lengths in EMU. */
export interface Place {
  readonly type?: string;
  readonly idx?: number;
  /** Left, top, width, height; taken from the master where a layout does not say. */
  readonly at?: readonly [number, number, number, number];
  readonly text?: string;
  /** Attributes and children of `a:lvl1pPr` and `a:defRPr` in its list style. */
  readonly style?: string;
  /** Attributes and children of `a:rPr` of its text, closed as an element is. */
  readonly prompt?: string;
  readonly body?: string;
}

export interface LayoutSpec {
  readonly name: string;
  readonly type?: string;
  readonly places: readonly Place[];
  /** XML of `p:bg`, of shapes before the placeholders, of `p:clrMapOvr`. */
  readonly ground?: string;
  readonly shapes?: string;
  readonly override?: string;
  /** Further relationships: id, kind, target; external ones begin with an address. */
  readonly relationships?: readonly (readonly [string, string, string])[];
}

export interface MasterSpec {
  readonly layouts: readonly LayoutSpec[];
  readonly ground?: string;
  readonly shapes?: string;
  /** Attributes of `p:clrMap` that differ. */
  readonly map?: Readonly<Record<string, string>>;
  readonly scheme?: Readonly<Record<string, string>>;
  readonly fonts?: {readonly latin: string; readonly ea: string; readonly hans?: string};
  readonly places?: readonly Place[];
  readonly titleStyle?: string;
}

export interface HouseSpec {
  readonly masters: readonly MasterSpec[];
  /** EMU. */
  readonly size?: readonly [number, number];
  readonly hasNotesMaster?: boolean;
  /** Children of `p:presentation` behind the text style. */
  readonly more?: string;
  /** Further parts by name, with their types. */
  readonly parts?: Readonly<Record<string, {readonly type: string; readonly content: string | Uint8Array}>>;
  /** Of the presentation. */
  readonly relationships?: readonly (readonly [string, string, string])[];
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.presentationml";
const namespaces = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const usualMap = {
  ...{bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2"},
  ...{accent1: "accent1", accent2: "accent2", accent3: "accent3"},
  ...{accent4: "accent4", accent5: "accent5", accent6: "accent6"},
  ...{hlink: "hlink", folHlink: "folHlink"},
};
const usualScheme = {
  ...{dk1: "202020", lt1: "FFFFFF", dk2: "1F3864", lt2: "E7E6E6"},
  ...{accent1: "C00000", accent2: "D98324", accent3: "2E75B6"},
  ...{accent4: "548235", accent5: "7F6000", accent6: "7030A0"},
  ...{hlink: "0563C1", folHlink: "954F72"},
};

/** Places of a slide of 13.333 × 7.5 inches. */
const inch = 914_400;
const at = (x: number, y: number, w: number, h: number) =>
  [x, y, w, h].map((value) => Math.round(value * inch)) as unknown as [number, number, number, number];
export const places = {
  title: {type: "title", at: at(0.9, 0.4, 11.5, 1.1), text: "单击此处编辑母版标题样式"},
  body: {type: "body", idx: 1, at: at(0.9, 1.8, 11.5, 4.8), text: "单击此处编辑母版文本样式"},
  footer: {type: "ftr", idx: 11, at: at(4.4, 6.95, 4.5, 0.4)},
  date: {type: "dt", idx: 10, at: at(0.9, 6.95, 3, 0.4)},
  number: {type: "sldNum", idx: 12, at: at(9.4, 6.95, 3, 0.4), text: "‹#›"},
  coverTitle: {
    type: "ctrTitle",
    at: at(1.7, 1.2, 10, 2.6),
    body: '<a:bodyPr anchor="b"/>',
    style: 'algn="ctr"><a:defRPr sz="6000"/',
  },
  subtitle: {
    type: "subTitle",
    idx: 1,
    at: at(1.7, 3.9, 10, 1.8),
    style: 'marL="0" indent="0" algn="ctr"><a:buNone/><a:defRPr sz="2400"/',
  },
} satisfies Record<string, Place>;

/** The layouts of PowerPoint's own Chinese master, as far as they matter here. */
export const officeLayouts: readonly LayoutSpec[] = [
  {
    name: "标题幻灯片",
    type: "title",
    places: [places.coverTitle, places.subtitle, {type: "dt", idx: 10}, {type: "sldNum", idx: 12}],
  },
  {
    name: "标题和内容",
    type: "obj",
    places: [{type: "title"}, {idx: 1}, {type: "ftr", idx: 11}, {type: "sldNum", idx: 12}],
  },
  {
    name: "节标题",
    type: "secHead",
    places: [
      {
        type: "title",
        at: at(0.9, 1.9, 11.5, 3.1),
        body: '<a:bodyPr anchor="b"/>',
        style: '><a:defRPr sz="5400"/',
      },
      {
        type: "body",
        idx: 1,
        at: at(0.9, 5, 11.5, 1.5),
        style: 'marL="0" indent="0"><a:buNone/><a:defRPr sz="2400"/',
      },
      {type: "sldNum", idx: 12},
    ],
  },
  {
    name: "两栏内容",
    type: "twoObj",
    places: [{type: "title"}, {idx: 1, at: at(0.9, 1.8, 5.6, 4.8)}, {idx: 2, at: at(6.8, 1.8, 5.6, 4.8)}],
  },
  {
    name: "仅标题",
    type: "titleOnly",
    places: [{type: "title"}, {type: "ftr", idx: 11, text: "重庆市教育委员会"}, {type: "sldNum", idx: 12}],
  },
  {name: "空白", type: "blank", places: []},
];

export const officeMaster: MasterSpec = {layouts: officeLayouts};

export function writeHouseDeck(spec: HouseSpec): Uint8Array {
  const parts = new Map<string, {type: string; content: string | Uint8Array}>();
  const relationships = new Map<string, (readonly [string, string, string])[]>();
  const add = (name: string, type: string, content: string | Uint8Array) => parts.set(name, {type, content});
  let layouts = 0;
  const ofPresentation: (readonly [string, string, string])[] = [];
  spec.masters.forEach((master, index) => {
    const number = index + 1;
    const own: (readonly [string, string, string])[] = [];
    const listed: string[] = [];
    for (const layout of master.layouts) {
      const name = `ppt/slideLayouts/slideLayout${++layouts}.xml`;
      add(name, `${types}.slideLayout+xml`, layoutXml(layout));
      relationships.set(name, [
        ["rId1", "slideMaster", `../slideMasters/slideMaster${number}.xml`],
        ...(layout.relationships ?? []),
      ]);
      own.push([`rId${own.length + 1}`, "slideLayout", `../slideLayouts/slideLayout${layouts}.xml`]);
      listed.push(`<p:sldLayoutId id="${2_147_483_700 + layouts}" r:id="rId${own.length}"/>`);
    }
    own.push([`rId${own.length + 1}`, "theme", `../theme/theme${number}.xml`]);
    const name = `ppt/slideMasters/slideMaster${number}.xml`;
    add(name, `${types}.slideMaster+xml`, masterXml(master, listed.join("")));
    relationships.set(name, own);
    add(
      `ppt/theme/theme${number}.xml`,
      "application/vnd.openxmlformats-officedocument.theme+xml",
      themeXml(master),
    );
    ofPresentation.push([`rId${number}`, "slideMaster", `slideMasters/slideMaster${number}.xml`]);
  });
  const masterIds = spec.masters.map(
    (_, index) => `<p:sldMasterId id="${2_147_483_648 + index}" r:id="rId${index + 1}"/>`,
  );
  if (spec.hasNotesMaster) {
    add("ppt/notesMasters/notesMaster1.xml", `${types}.notesMaster+xml`, notesXml());
    add(
      "ppt/theme/theme9.xml",
      "application/vnd.openxmlformats-officedocument.theme+xml",
      themeXml(spec.masters[0]!),
    );
    relationships.set("ppt/notesMasters/notesMaster1.xml", [["rId1", "theme", "../theme/theme9.xml"]]);
    ofPresentation.push(["rIdN", "notesMaster", "notesMasters/notesMaster1.xml"]);
  }
  ofPresentation.push(...(spec.relationships ?? []));
  const [width, height] = spec.size ?? [12_192_000, 6_858_000];
  add(
    "ppt/presentation.xml",
    `${types}.presentation.main+xml`,
    `<p:presentation ${namespaces} firstSlideNum="3"><p:sldMasterIdLst>${masterIds.join("")}</p:sldMasterIdLst>${spec.hasNotesMaster ? '<p:notesMasterIdLst><p:notesMasterId r:id="rIdN"/></p:notesMasterIdLst>' : ""}<p:sldSz cx="${width}" cy="${height}"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle><a:lvl1pPr><a:defRPr sz="1800"><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:defRPr></a:lvl1pPr></p:defaultTextStyle>${spec.more ?? ""}</p:presentation>`,
  );
  relationships.set("ppt/presentation.xml", ofPresentation);
  for (const [name, {type, content}] of Object.entries(spec.parts ?? {})) add(name, type, content);
  return pack(parts, relationships);
}

function pack(
  parts: ReadonlyMap<string, {type: string; content: string | Uint8Array}>,
  relationships: ReadonlyMap<string, readonly (readonly [string, string, string])[]>,
): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const overrides = [...parts].map(
    ([name, {type}]) => `<Override PartName="/${name}" ContentType="${type}"/>`,
  );
  const rels = (list: readonly (readonly [string, string, string])[]) =>
    strToU8(
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
        .map(([id, kind, target]) => {
          const mode = /^[a-z]+:/i.test(target) ? ' TargetMode="External"' : "";
          return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${mode}/>`;
        })
        .join("")}</Relationships>`,
    );
  files["[Content_Types].xml"] = strToU8(
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
  );
  files["_rels/.rels"] = rels([
    ["rId1", "officeDocument", "ppt/presentation.xml"],
    ...(parts.has("docProps/custom.xml")
      ? [["rId2", "custom-properties", "docProps/custom.xml"] as const]
      : []),
    ...(parts.has("docProps/app.xml") ? [["rId3", "extended-properties", "docProps/app.xml"] as const] : []),
  ]);
  for (const [name, {content}] of parts) {
    files[name] = typeof content === "string" ? strToU8(declaration + content) : content;
    const own = relationships.get(name);
    const slash = name.lastIndexOf("/") + 1;
    if (own) files[`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`] = rels(own);
  }
  // Same bytes each time: a fixed date.
  return zipSync(files, {mtime: new Date("2020-01-01T00:00:00Z")});
}

const group =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

function placeXml(
  {type, idx, at: area, text = "", style, prompt, body = "<a:bodyPr/>"}: Place,
  index: number,
): string {
  const kind = [type && `type="${type}"`, idx !== undefined && `idx="${idx}"`].filter(Boolean).join(" ");
  const [x, y, w, h] = area ?? [];
  const place = area
    ? `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`
    : "";
  const list =
    style === undefined ? "<a:lstStyle/>" : `<a:lstStyle><a:lvl1pPr ${style}></a:lvl1pPr></a:lstStyle>`;
  const run =
    type === "sldNum"
      ? `<a:fld id="{00000000-1234-1234-1234-123412341234}" type="slidenum"><a:rPr lang="zh-CN"/><a:t>‹#›</a:t></a:fld>`
      : text === ""
        ? ""
        : `<a:r>${prompt === undefined ? '<a:rPr lang="zh-CN" altLang="en-US"/>' : `<a:rPr ${prompt}</a:rPr>`}<a:t>${text}</a:t></a:r>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${100 + index}" name="占位符 ${index}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr><p:txBody>${body}${list}<a:p>${run}<a:endParaRPr lang="zh-CN" altLang="en-US"/></a:p></p:txBody></p:sp>`;
}

function layoutXml({name, type, places: some, ground = "", shapes = "", override}: LayoutSpec): string {
  const kind = type === undefined ? "" : ` type="${type}"`;
  const map = override ?? "<a:masterClrMapping/>";
  return `<p:sldLayout ${namespaces}${kind} preserve="1"><p:cSld name="${name}">${ground}<p:spTree>${group}${shapes}${some.map(placeXml).join("")}</p:spTree></p:cSld><p:clrMapOvr>${map}</p:clrMapOvr></p:sldLayout>`;
}

function masterXml(master: MasterSpec, listed: string): string {
  const map = Object.entries({...usualMap, ...master.map})
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ");
  const ground = master.ground ?? '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';
  const some = master.places ?? [places.title, places.body, places.date, places.footer, places.number];
  const ink = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>';
  const fonts = (kind: string) =>
    `<a:latin typeface="+${kind}-lt"/><a:ea typeface="+${kind}-ea"/><a:cs typeface="+${kind}-cs"/>`;
  const title = master.titleStyle ?? `algn="l"><a:defRPr sz="4400">${ink}${fonts("mj")}</a:defRPr`;
  return `<p:sldMaster ${namespaces}><p:cSld>${ground}<p:spTree>${group}${master.shapes ?? ""}${some.map(placeXml).join("")}</p:spTree></p:cSld><p:clrMap ${map}/><p:sldLayoutIdLst>${listed}</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr ${title}></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr marL="228600" indent="-228600"><a:buChar char="•"/><a:defRPr sz="2800">${ink}${fonts("mn")}</a:defRPr></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1800">${ink}${fonts("mn")}</a:defRPr></a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>`;
}

function notesXml(): string {
  const some: Place[] = [
    {type: "sldImg", idx: 2, at: at(0.75, 1.25, 6, 3.4)},
    {type: "body", idx: 3, at: at(0.75, 4.8, 6, 4), text: "备注"},
  ];
  const map = Object.entries(usualMap)
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ");
  return `<p:notesMaster ${namespaces}><p:cSld name="本单位的备注母版"><p:spTree>${group}${some.map(placeXml).join("")}</p:spTree></p:cSld><p:clrMap ${map}/></p:notesMaster>`;
}

function themeXml({scheme = {}, fonts = {latin: "Arial", ea: "微软雅黑"}}: MasterSpec): string {
  const colours = Object.entries({...usualScheme, ...scheme})
    .map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`)
    .join("");
  const hans = fonts.hans === undefined ? "" : `<a:font script="Hans" typeface="${fonts.hans}"/>`;
  const font = `<a:latin typeface="${fonts.latin}"/><a:ea typeface="${fonts.ea}"/><a:cs typeface=""/>${hans}`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="6350">${fill}</a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="本单位"><a:themeElements><a:clrScheme name="本单位">${colours}</a:clrScheme><a:fontScheme name="本单位"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="本单位"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
