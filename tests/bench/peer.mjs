// The documents of naive.mjs made by docxtemplater and its free image module, with the same pictures, each drawn once:
// the least work that a ready library asks for. Template files are made beforehand and are not counted.
// node tests/bench/peer.mjs COUNT FOLDER TEMPLATES
import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import ImageModule from "@slosarek/docxtemplater-image-module-free";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import {pictures} from "./pictures.mjs";
import {chartTopics, makeDistricts, tableTopics} from "./synthetic-project.mjs";

const [count, folder, templates] = [Number(process.argv[2]), process.argv[3], process.argv[4]];
const briefing = readFileSync(join(templates, "briefing.docx"));
const deck = readFileSync(join(templates, "deck.pptx"));
/** Pixels of 1/96 inch: as large as in the documents of naive.mjs. */
const sizes = {docx: [590, 295], pptx: [1056, 528]};
/** Without it tags in speaker notes stay as they are. A module serves one document only. */
const notesModule = () => ({
  name: "notes",
  optionsTransformer(options, {zip, targets}) {
    targets.push(...zip.file(/^ppt\/notesSlides\/.*\.xml$/).map(({name}) => name));
    return options;
  },
});

mkdirSync(folder, {recursive: true});
for (const district of makeDistricts(count)) {
  const picture = pictures(true);
  const topics = district.topics.map((topic, index) => ({
    topic: topic.name,
    indicators: topic.indicators,
    hasChart: chartTopics.includes(index),
    hasTable: tableTopics.includes(index),
    picture: chartTopics.includes(index) ? picture(topic) : undefined,
  }));
  writeFileSync(
    join(folder, `${district.name}简报.docx`),
    filled(briefing, "docx", {district: district.name, topics}),
  );
  writeFileSync(
    join(folder, `${district.name}汇报.pptx`),
    filled(deck, "pptx", {district: district.name, ...bySlide(topics)}),
  );
  // Canvases are freed between turns of the event loop.
  await new Promise((resolve) => setImmediate(resolve));
}
const {user, system} = process.cpuUsage();
console.log(JSON.stringify({cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS * 1024}));

function filled(template, format, data) {
  const images = new ImageModule({getImage: (png) => png, getSize: () => sizes[format]});
  const modules = format === "pptx" ? [images, notesModule()] : [images];
  const document = new Docxtemplater(new PizZip(template), {modules, paragraphLoop: true});
  document.render(data);
  return document.toBuffer();
}

/** Tags of slides name their topic's place. */
function bySlide(topics) {
  return Object.fromEntries(
    topics.flatMap((topic, index) => [
      [`topic${index}`, topic],
      [`rows${index}`, topic.indicators],
      [`picture${index}`, topic.picture],
    ]),
  );
}
