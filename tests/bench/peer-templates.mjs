// The templates of peer.mjs: the documents of naive.mjs with tags for what differs, as somebody would draw them in
// Word and PowerPoint. node tests/bench/peer-templates.mjs FOLDER
import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import * as docx from "docx";
import pptxgenjs from "pptxgenjs";
import {chartTopics, tableTopics, topicNames} from "./synthetic-project.mjs";

const PptxGenJS = pptxgenjs.default ?? pptxgenjs;
const folder = process.argv[2];
const sentence = "{#indicators}{name}为{value}{unit}；{/indicators}以上数字引自公报。";
const rows = [
  ["指标", "时期", "数值"],
  ["{#indicators}{name}", "2025年", "{value}{unit}{/indicators}"],
];

mkdirSync(folder, {recursive: true});
writeFileSync(join(folder, "briefing.docx"), await briefing());
writeFileSync(join(folder, "deck.pptx"), await deck());

/** One loop over the topics, with a chart and a table where the topic has them. */
function briefing() {
  const {Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow} = docx;
  const cell = (text) => new TableCell({children: [new Paragraph(text)]});
  const children = [
    new Paragraph({text: "{district}教育发展简报", heading: HeadingLevel.TITLE}),
    new Paragraph("{#topics}"),
    new Paragraph({text: "{topic}", heading: HeadingLevel.HEADING_2}),
    new Paragraph(sentence),
    new Paragraph("{#hasChart}"),
    new Paragraph("{%picture}"),
    new Paragraph("{/hasChart}"),
    new Paragraph("{#hasTable}"),
    new Table({rows: rows.map((row) => new TableRow({children: row.map(cell)}))}),
    new Paragraph("{/hasTable}"),
    new Paragraph("{/topics}"),
  ];
  return Packer.toBuffer(new Document({sections: [{children}]}));
}

/** Slides cannot be repeated without the paid module: each topic has its own, with its place in its tags. */
function deck() {
  const pptx = new PptxGenJS();
  pptx.layout = "LAYOUT_WIDE";
  pptx.addSlide().addText("{district}教育发展汇报", {x: 1, y: 3, w: 11, h: 1, fontSize: 40});
  topicNames.forEach((_, index) => {
    const title = {x: 0.5, y: 0.3, w: 12, h: 0.8, fontSize: 28};
    const of = (text) => `{#topic${index}}${text}{/topic${index}}`;
    if (chartTopics.includes(index)) {
      const slide = pptx.addSlide();
      slide.addText(of("{topic}：图示"), title);
      slide.addText(`{%picture${index}}`, {x: 1, y: 1.3, w: 11, h: 5.5});
      slide.addNotes(of(sentence));
    }
    if (tableTopics.includes(index)) {
      const slide = pptx.addSlide();
      slide.addText(of("{topic}：数据"), title);
      const cells = rows.map((row) =>
        row.map((text) => ({text: text.replace("indicators", `rows${index}`)})),
      );
      slide.addTable(cells, {x: 0.5, y: 1.3, w: 12});
    }
  });
  return pptx.write({outputType: "nodebuffer"});
}
