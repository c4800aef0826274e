// The least that documents with pictures can cost: each chart drawn and read back, its bytes and those of the files'
// XML deflated, and nothing else. node tests/bench/floor.mjs COUNT FOLDER_WITH_DOCUMENTS
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {deflateRawSync} from "node:zlib";
import {createCanvas} from "@napi-rs/canvas";
import {Chart, registerables} from "chart.js";
import {unzipSync} from "fflate";
import {encodePng} from "../../dist/inside.js";
import {chartTopics, makeDistricts} from "./synthetic-project.mjs";

Chart.register(...registerables);
const [count, folder] = [Number(process.argv[2]), process.argv[3]];
// One document of each format stands for all: their sizes hardly differ.
const samples = ["docx", "pptx"].map((format) => {
  const name = readdirSync(folder).find((each) => each.endsWith(format));
  const parts = unzipSync(readFileSync(join(folder, name)));
  return Object.entries(parts)
    .filter(([part]) => !part.endsWith(".png"))
    .map(([, bytes]) => bytes);
});
const before = process.cpuUsage();
const canvas = createCanvas(1920, 960);
for (const {topics} of makeDistricts(count)) {
  for (const index of chartTopics) {
    const shares = topics[index].indicators.filter(({unit}) => unit === "%");
    const chart = new Chart(canvas, {
      type: "bar",
      data: {
        labels: shares.map(({name}) => name),
        datasets: [{data: shares.map(({value}) => Number(value))}],
      },
      options: {responsive: false, animation: false},
    });
    encodePng(canvas.getContext("2d").getImageData(0, 0, 1920, 960).data, 1920, 960);
    chart.destroy();
  }
  for (const parts of samples) for (const bytes of parts) deflateRawSync(bytes);
  await new Promise((resolve) => setImmediate(resolve));
}
const {user, system} = process.cpuUsage(before);
console.log(JSON.stringify({cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS * 1024}));
