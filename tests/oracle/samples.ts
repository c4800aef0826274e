import * as docx from "docx";
import {ChartRun} from "docx/charts";
import PptxGenJS from "pptxgenjs";
import {encodePng} from "../../src/chart/encode-png.ts";

/** pptxgenjs's types do not know that its default export is the class. */
const Deck = PptxGenJS as unknown as typeof PptxGenJS.default;

export const png = encodePng(new Uint8Array(20 * 10 * 4).fill(200), 20, 10);

/** A deck with everything that jianbao puts into one, as pptxgenjs writes it. */
export async function buildDeck(): Promise<Uint8Array> {
  const deck = new Deck();
  deck.layout = "LAYOUT_WIDE";
  deck.title = "学前教育";
  deck.theme = {headFontFace: "黑体", bodyFontFace: "宋体"};
  deck.defineSlideMaster({
    title: "正文",
    background: {color: "F0F0F0"},
    objects: [
      {rect: {x: 0, y: 0, w: "100%", h: 0.3, fill: {color: "0055AA"}}},
      {placeholder: {options: {name: "title", type: "title", x: 0.5, y: 0.3, w: 12, h: 0.8}, text: ""}},
    ],
    slideNumber: {x: 12, y: 7},
  });
  deck.addSection({title: "一"});
  const image = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  const labels = ["沙坪坝区", "两江新区"];
  for (const number of [1, 2]) {
    const slide = deck.addSlide({masterName: "正文", sectionTitle: "一"});
    slide.addText(`标题${number}`, {placeholder: "title"});
    slide.addText(
      [
        {text: "毛入园率", options: {bold: true, fontFace: "黑体", breakLine: true}},
        {text: "≥85% & <90%", options: {bullet: true, hyperlink: {url: "https://example.com/a?b=1&c=2"}}},
        {text: "，", options: {}},
      ],
      {x: 1, y: 1.5, w: 5, h: 2, fontFace: "Microsoft YaHei"},
    );
    slide.addTable(
      [[{text: "指标"}, {text: "值"}], [{text: "甲", options: {rowspan: 2}}, {text: "1"}], [{text: ""}]],
      {x: 7, y: 1.5, w: 4},
    );
    const both = [
      {name: "2020年", labels, values: [80, null as unknown as number]},
      {name: "2025年", labels, values: [0, 90]},
    ];
    const place = {x: 1, y: 4, w: 4, h: 3};
    slide.addChart("bar", both, {...place, altText: "图"});
    if (number === 1) {
      slide.addChart("bar", both, {...place, barDir: "bar", barGrouping: "stacked", showValue: true});
      slide.addChart("line", both, {...place, showLegend: true});
      slide.addChart("doughnut", [{name: "集团", labels, values: [3, 4]}], {...place, showPercent: false});
    }
    slide.addImage({data: image, x: 9, y: 1, w: 2, h: 1, altText: "照片"});
    slide.addShape("rect", {x: 11, y: 1, w: 1, h: 1, fill: {color: "FF0000"}});
    slide.addNotes("第一行\n第二行 & <b>\n\n第四行");
  }
  return new Uint8Array((await deck.write({outputType: "arraybuffer"})) as ArrayBuffer);
}

/** A briefing with everything that jianbao puts into one, as docx writes it. */
export async function buildBriefing(): Promise<Uint8Array> {
  const text = (value: string) => new docx.TextRun(value);
  const cell = (value: string) => new docx.TableCell({children: [new docx.Paragraph(value)]});
  const chart = (title: string) =>
    new ChartRun({
      type: "column",
      categories: ["沙坪坝区", "两江新区"],
      series: [
        {name: "2020年", values: [80, null]},
        {name: "2025年", values: [85, 90]},
      ],
      title,
      transformation: {width: 400, height: 200},
    });
  const document = new docx.Document({
    title: "简报",
    creator: "教育委员会",
    footnotes: {1: {children: [new docx.Paragraph("脚注")]}},
    numbering: {config: [{reference: "n", levels: [{level: 0, format: "decimal", text: "%1."}]}]},
    sections: [
      {
        headers: {default: new docx.Header({children: [new docx.Paragraph("页眉")]})},
        footers: {
          default: new docx.Footer({
            children: [
              new docx.Paragraph({children: [new docx.TextRun({children: [docx.PageNumber.CURRENT]})]}),
            ],
          }),
        },
        children: [
          new docx.TableOfContents("目录", {hyperlink: true, headingStyleRange: "1-3"}),
          new docx.Paragraph({text: "一、学前教育", heading: docx.HeadingLevel.HEADING_1}),
          new docx.Paragraph({
            children: [
              new docx.Bookmark({id: "甲", children: [text("毛入园率≥85% & <90%")]}),
              new docx.ExternalHyperlink({link: "https://example.com/a?b=1&c=2", children: [text("链接")]}),
              new docx.InternalHyperlink({anchor: "甲", children: [text("见上")]}),
              new docx.FootnoteReferenceRun(1),
              new docx.ImageRun({
                type: "png",
                data: png,
                transformation: {width: 100, height: 50},
                altText: {name: "图", description: "图"},
              }),
            ],
          }),
          new docx.Paragraph({children: [chart("图一")]}),
          new docx.Paragraph({children: [chart("图二")]}),
          new docx.Paragraph({text: "一项", numbering: {reference: "n", level: 0}}),
          new docx.Table({
            rows: [
              new docx.TableRow({tableHeader: true, children: [cell("指标"), cell("值")]}),
              new docx.TableRow({children: [cell("甲"), cell("1")]}),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}
