// The same documents as those of synthetic-project.mjs, made with the same libraries in the way that their manuals
// show: one thread, a picture through the canvas's own encoder, files as the libraries write them.
// node tests/bench/naive.mjs COUNT FOLDER shared|drawn|native
import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import * as docx from "docx";
import * as wordCharts from "docx/charts";
import Handlebars from "handlebars";
import pptxgenjs from "pptxgenjs";
import {pictures, shares} from "./pictures.mjs";
import {chartTopics, makeDistricts, tableTopics} from "./synthetic-project.mjs";

const PptxGenJS = pptxgenjs.default ?? pptxgenjs;
const [count, folder, mode] = [Number(process.argv[2]), process.argv[3], process.argv[4]];
const sentence = Handlebars.compile(
  "{{#each indicators}}{{name}}为{{value}}{{unit}}；{{/each}}以上数字引自公报。",
);

mkdirSync(folder, {recursive: true});
for (const district of makeDistricts(count)) {
  const picture = pictures(mode === "shared");
  writeFileSync(join(folder, `${district.name}简报.docx`), await briefing(district, picture));
  writeFileSync(join(folder, `${district.name}汇报.pptx`), await deck(district, picture));
  // Canvases are freed between turns of the event loop.
  await new Promise((resolve) => setImmediate(resolve));
}
const {user, system} = process.cpuUsage();
console.log(JSON.stringify({cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS * 1024}));

async function briefing({name, topics}, picture) {
  const {Document, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun} = docx;
  const cell = (text) => new TableCell({children: [new Paragraph(text)]});
  const chart = (topic) =>
    mode === "native"
      ? new wordCharts.ChartRun({
          type: "column",
          categories: shares(topic).map(({name: label}) => label),
          series: [{name: "2025年", values: shares(topic).map(({value}) => Number(value))}],
          transformation: {width: 590, height: 295},
        })
      : new ImageRun({type: "png", data: picture(topic), transformation: {width: 590, height: 295}});
  const children = [
    new Paragraph({text: `${name}教育发展简报`, heading: HeadingLevel.TITLE}),
    ...topics.flatMap((topic, index) => [
      new Paragraph({text: topic.name, heading: HeadingLevel.HEADING_2}),
      new Paragraph({children: [new TextRun(sentence(topic))]}),
      ...(chartTopics.includes(index) ? [new Paragraph({children: [chart(topic)]})] : []),
      ...(tableTopics.includes(index)
        ? [
            new Table({
              rows: [
                ["指标", "时期", "数值"],
                ...topic.indicators.map((each) => [each.name, "2025年", `${each.value}${each.unit}`]),
              ].map((row) => new TableRow({children: row.map(cell)})),
            }),
          ]
        : []),
    ]),
  ];
  return Packer.toBuffer(new Document({sections: [{children}]}));
}

async function deck({name, topics}, picture) {
  const pptx = new PptxGenJS();
  pptx.layout = "LAYOUT_WIDE";
  pptx.addSlide().addText(`${name}教育发展汇报`, {x: 1, y: 3, w: 11, h: 1, fontSize: 40});
  topics.forEach((topic, index) => {
    const title = {x: 0.5, y: 0.3, w: 12, h: 0.8, fontSize: 28};
    if (chartTopics.includes(index)) {
      const slide = pptx.addSlide();
      slide.addText(`${topic.name}：图示`, title);
      const area = {x: 1, y: 1.3, w: 11, h: 5.5};
      if (mode === "native") {
        const labels = shares(topic).map(({name: label}) => label);
        const values = shares(topic).map(({value}) => Number(value));
        slide.addChart(pptx.ChartType.bar, [{name: "2025年", labels, values}], area);
      } else slide.addImage({...area, data: `image/png;base64,${picture(topic).toString("base64")}`});
      slide.addNotes(sentence(topic));
    }
    if (tableTopics.includes(index)) {
      const slide = pptx.addSlide();
      slide.addText(`${topic.name}：数据`, title);
      const rows = [
        ["指标", "时期", "数值"],
        ...topic.indicators.map((each) => [each.name, "2025年", `${each.value}${each.unit}`]),
      ];
      slide.addTable(
        rows.map((row) => row.map((text) => ({text}))),
        {x: 0.5, y: 1.3, w: 12},
      );
    }
  });
  return pptx.write({outputType: "nodebuffer"});
}
