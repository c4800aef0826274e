// Houses of many kinds, each odd in its own way.
import {
  type HouseSpec,
  type LayoutSpec,
  type MasterSpec,
  officeLayouts,
  officeMaster,
  places,
  writeHouseDeck,
} from "./write-house-deck.ts";

const inch = 914_400;
const area = (x: number, y: number, w: number, h: number) =>
  [x, y, w, h].map((value) => Math.round(value * inch)) as unknown as [number, number, number, number];
const solid = (colour: string) =>
  `<p:bg><p:bgPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`;

/** One pixel. */
export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPj/HwADAgH/p2k9dQAAAABJRU5ErkJggg==",
  "base64",
);
const picture = {type: "image/png", content: png};
const pictureGround =
  '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch></a:blipFill><a:effectLst/></p:bgPr></p:bg>';

/** As WPS and designers name them, without types. */
const named: readonly LayoutSpec[] = [
  {
    name: "封面页",
    ground: pictureGround,
    relationships: [["rId9", "image", "../media/image1.png"]],
    places: [
      {
        type: "title",
        at: area(1, 2, 9, 1.6),
        style: '><a:defRPr sz="5400"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:defRPr',
      },
      {type: "body", idx: 13, at: area(1, 3.8, 9, 0.8), text: "单击此处添加副标题"},
      {type: "body", idx: 14, at: area(1, 6, 5, 0.5), text: "汇报单位：XX　汇报日期：XX"},
    ],
  },
  {
    name: "目录页",
    places: [
      {type: "title", at: area(0.6, 0.4, 3, 1)},
      {type: "body", idx: 13, at: area(4, 1, 8.7, 5.6)},
    ],
  },
  {
    name: "过渡页",
    ground: solid("7A0012"),
    places: [
      {
        type: "body",
        idx: 15,
        at: area(1.2, 2.6, 1.8, 1.4),
        text: "01",
        style: '><a:defRPr sz="6600"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:defRPr',
      },
      {
        type: "title",
        at: area(3.2, 2.6, 9, 1.4),
        style: '><a:defRPr sz="4800"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:defRPr',
      },
    ],
  },
  {
    name: "正文页",
    places: [
      {type: "title"},
      {type: "body", idx: 13, at: area(0.6, 1.6, 12.1, 5)},
      {type: "sldNum", idx: 12},
    ],
  },
  {
    name: "封底",
    ground: solid("7A0012"),
    places: [
      {
        type: "title",
        at: area(2, 2.8, 9.3, 1.6),
        style:
          'algn="ctr"><a:defRPr sz="6000"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:defRPr',
      },
    ],
  },
];

const white = 'sz="3300"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';
const dark = 'sz="2700"><a:solidFill><a:srgbClr val="2C3E50"/></a:solidFill>';
/** As LibreOffice saves two masters: the look is in the prompts, and all layouts have the places of the last one. */
const ofLastMaster: readonly LayoutSpec[] = [
  {
    name: "Title Slide",
    type: "tx",
    places: [
      {type: "title", at: area(3, 1.6, 5, 1.8), text: "标题", prompt: dark},
      {type: "subTitle", at: area(3.7, 3.5, 7, 1.8), text: "副标题", prompt: dark},
    ],
  },
  {
    name: "Title Only",
    type: "titleOnly",
    places: [{type: "title", at: area(3, 1.6, 5, 1.8), text: "标题", prompt: dark}],
  },
];
const libreOfficeMaster = (y: number): MasterSpec => ({
  scheme: {accent1: "4478B6"},
  ground: solid("2C3E50"),
  titleStyle: "",
  places: [
    {type: "title", at: area(0.4, y, 12.4, 0.8), text: "标题", prompt: white},
    {type: "body", idx: 1, at: area(0.4, y + 1.3, 12.4, 4.2), text: "第一级", prompt: white},
    {type: "sldNum", idx: 12, at: area(10, 6.9, 2.7, 0.4)},
  ],
  layouts: ofLastMaster,
});

const withPicture = {"ppt/media/image1.png": picture};

export const houses = {
  libreOffice: {
    masters: [libreOfficeMaster(0.3), libreOfficeMaster(2.6)],
    parts: {
      "docProps/app.xml": {
        type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        content:
          '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>LibreOffice/7.4</Application></Properties>',
      },
    },
  },
  office: {masters: [officeMaster], hasNotesMaster: true},
  withoutNotes: {masters: [officeMaster]},
  named: {masters: [{layouts: named}], parts: withPicture},
  /** 4:3, as the template of python-pptx. */
  narrow: {
    size: [9_144_000, 6_858_000],
    masters: [
      {
        places: [
          {type: "title", at: area(0.5, 0.3, 9, 1.2)},
          {type: "body", idx: 1, at: area(0.5, 1.75, 9, 4.95)},
          {type: "sldNum", idx: 12, at: area(7.2, 6.95, 2.3, 0.4)},
        ],
        layouts: [
          {
            name: "Title Slide",
            type: "title",
            places: [
              {...places.coverTitle, at: area(0.75, 2.3, 8.5, 1.6)},
              {...places.subtitle, at: area(1.5, 4.25, 7, 1.9)},
            ],
          },
          {
            name: "Title and Content",
            type: "obj",
            places: [{type: "title"}, {idx: 1}, {type: "sldNum", idx: 12}],
          },
          {
            name: "Section Header",
            type: "secHead",
            places: [
              {type: "title", at: area(0.8, 4.8, 8.5, 1.5)},
              {type: "body", idx: 1, at: area(0.8, 3.2, 8.5, 1.6)},
            ],
          },
          {name: "Title Only", type: "titleOnly", places: [{type: "title"}, {type: "sldNum", idx: 12}]},
        ],
      },
    ],
  },
  /** Google's 16:9. */
  small: {
    size: [9_144_000, 5_143_500],
    masters: [
      {
        places: [
          {type: "title", at: area(0.4, 0.3, 9.2, 0.8)},
          {type: "body", idx: 1, at: area(0.4, 1.2, 9.2, 3.9)},
        ],
        titleStyle: 'algn="l"><a:defRPr sz="2800"/',
        layouts: [
          {
            name: "TITLE",
            type: "title",
            places: [
              {...places.coverTitle, at: area(0.4, 0.8, 9.2, 2)},
              {...places.subtitle, at: area(0.4, 3, 9.2, 0.8)},
            ],
          },
          {name: "TITLE_AND_BODY", type: "tx", places: [{type: "title"}, {type: "body", idx: 1}]},
        ],
      },
    ],
  },
  /** A4 upright has no room beside anything. */
  a4: {
    size: [9_906_000, 6_858_000],
    masters: [
      {
        ...officeMaster,
        places: [
          {type: "title", at: area(0.7, 0.4, 9.4, 1)},
          {type: "body", idx: 1, at: area(0.7, 1.6, 9.4, 5)},
          places.number,
        ],
        layouts: officeLayouts.map((layout) => ({
          ...layout,
          places: layout.places.map(({at: _at, ...place}) => ({
            ...place,
            ...(place.type === "ctrTitle"
              ? {at: area(0.7, 1.5, 9.4, 2)}
              : place.type === "subTitle"
                ? {at: area(0.7, 3.7, 9.4, 1.2)}
                : {}),
          })),
        })),
      },
    ],
  },
  /** The second master is the one that people use. */
  twoMasters: {
    masters: [
      {layouts: [{name: "旧版式", places: [{type: "title"}]}], scheme: {accent1: "00B050"}},
      {...officeMaster, scheme: {accent1: "1F4E8C"}},
    ],
  },
  /** Light text on dark ground by the map alone. */
  dark: {masters: [{...officeMaster, map: {bg1: "dk1", tx1: "lt1", bg2: "dk2", tx2: "lt2"}}]},
  /** The map is turned round on one layout only. */
  darkCover: {
    masters: [
      {
        layouts: officeLayouts.map((layout) =>
          layout.type === "title"
            ? {
                ...layout,
                ground: '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>',
                override:
                  '<a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
              }
            : layout,
        ),
      },
    ],
  },
  gradient: {
    masters: [
      {
        ...officeMaster,
        ground:
          '<p:bg><p:bgPr><a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="0B2545"/></a:gs><a:gs pos="100000"><a:srgbClr val="13315C"/></a:gs></a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill><a:effectLst/></p:bgPr></p:bg>',
        map: {bg1: "dk1", tx1: "lt1"},
      },
    ],
  },
  /** LibreOffice gives neither types nor names that tell. */
  untyped: {
    masters: [
      {
        layouts: [
          {
            name: "Default",
            places: [{type: "title"}, {type: "subTitle", idx: 1, at: area(0.9, 1.8, 11.5, 4.8)}],
          },
          {name: "Default 2", places: [{type: "title"}, {idx: 1}, {type: "sldNum", idx: 12}]},
        ],
      },
    ],
  },
  byScript: {masters: [{...officeMaster, fonts: {latin: "Calibri", ea: "", hans: "宋体"}}]},
  /** Slides, comments, tags, shows, sections, guides, a label, an embedded font, a video. */
  full: {
    masters: [
      {
        ...officeMaster,
        layouts: [
          ...officeLayouts,
          {
            name: "带对象",
            places: [{type: "title"}],
            shapes:
              '<p:pic><p:nvPicPr><p:cNvPr id="50" name="宣传片"/><p:cNvPicPr/><p:nvPr><a:videoFile r:link="rId8"/></p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>',
            relationships: [
              ["rId8", "video", "../media/film.mp4"],
              ["rId9", "image", "../media/image1.png"],
            ],
          },
        ],
      },
    ],
    relationships: [
      ["rId20", "slide", "slides/slide1.xml"],
      ["rId21", "commentAuthors", "commentAuthors.xml"],
      ["rId22", "tags", "tags/tag1.xml"],
      ["rId23", "font", "fonts/font1.fntdata"],
      ["rId24", "customXml", "../customXml/item9.xml"],
    ],
    more: '<p:custShowLst><p:custShow name="短版" id="0"><p:sldLst><p:sld r:id="rId20"/></p:sldLst></p:custShow></p:custShowLst><p:modifyVerifier cryptProviderType="rsaAES" cryptAlgorithmClass="hash" cryptAlgorithmType="typeAny" cryptAlgorithmSid="14" spinCount="100000" saltData="AAAA" hashData="AAAA"/><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"/></p:extLst>',
    parts: {
      ...withPicture,
      "ppt/media/film.mp4": {type: "video/mp4", content: "film"},
      "ppt/slides/slide1.xml": {
        type: "application/vnd.openxmlformats-officedocument.presentationml.slide+xml",
        content: "<not xml",
      },
      "ppt/commentAuthors.xml": {
        type: "application/vnd.openxmlformats-officedocument.presentationml.commentAuthors+xml",
        content: '<p:cmAuthorLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>',
      },
      "ppt/tags/tag1.xml": {
        type: "application/vnd.openxmlformats-officedocument.presentationml.tags+xml",
        content: '<p:tagLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>',
      },
      "ppt/fonts/font1.fntdata": {type: "application/x-fontdata", content: "font"},
      "customXml/item9.xml": {type: "application/xml", content: "<secret/>"},
      "docProps/custom.xml": {
        type: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        content:
          '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="密级"><vt:lpwstr>内部</vt:lpwstr></property></Properties>',
      },
    },
  },
} satisfies Readonly<Record<string, HouseSpec>>;

export type HouseName = keyof typeof houses;
export const houseNames = Object.keys(houses) as HouseName[];
export const houseBytes = (name: HouseName): Uint8Array => writeHouseDeck(houses[name] as HouseSpec);
