// What editors do that changes no figure: an audit must stay silent. Strings in the XML again, nothing of src/.

const bodyParagraph = /<w:p>(?:(?!<\/?w:(?:p|tbl|sdt)>).)*?<\/w:p>/gs;
const shapeParagraph = /<a:p>(?:(?!<\/?a:p>).)*?<\/a:p>/gs;
const row = /<(w|a):tr(?: [^>]*)?>.*?<\/\1:tr>/gs;
const textNode = /(<[wa]:t(?: [^>]*)?>)([^<]*)(<\/[wa]:t>)/g;
const main = /^(?:word\/document|ppt\/slides\/slide\d+|ppt\/notesSlides\/notesSlide\d+)\.xml$/;

/** Each takes a part's XML and a source of random numbers and returns the XML after the edit. */
export const harmlessEdits = {
  "paragraphs deleted": (xml, next) =>
    outsideTables(xml, (text) =>
      text.replace(paragraphOf(xml), (whole) => (!isNeeded(whole) && next() < 0.2 ? "" : whole)),
    ),
  "paragraphs moved": (xml, next) =>
    outsideTables(xml, (text) => swapNeighbours(text, paragraphOf(xml), next)),
  "paragraphs repeated": (xml, next) =>
    outsideTables(xml, (text) =>
      text.replace(paragraphOf(xml), (whole) => (!isNeeded(whole) && next() < 0.2 ? whole + whole : whole)),
    ),
  "rows moved": (xml, next) => insideTables(xml, (table) => shuffleRows(table, next)),
  "rows deleted": (xml, next) =>
    insideTables(xml, (table) => {
      let count = 0;
      return table.replace(row, (whole) => (count++ > 0 && next() < 0.3 ? "" : whole));
    }),
  "runs split": (xml, next) =>
    xml.replace(/<([wa]):r>(.*?)<\1:t(?: [^>]*)?>([^<]*)<\/\1:t><\/\1:r>/gs, (whole, prefix, look, text) => {
      if (
        text.length < 2 ||
        look.includes(`<${prefix}:t`) ||
        look.includes(`</${prefix}:r>`) ||
        /<w:(?:fldChar|instrText|tab|br)/.test(look)
      )
        return whole;
      const at = 1 + Math.floor(next() * (text.length - 1));
      const space = prefix === "w" ? ' xml:space="preserve"' : "";
      return [text.slice(0, at), text.slice(at)]
        .map((piece) => `<${prefix}:r>${look}<${prefix}:t${space}>${piece}</${prefix}:t></${prefix}:r>`)
        .join("");
    }),
  "full-width digits": (xml) =>
    eachText(xml, (text) =>
      text.replace(/[0-9%]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    ),
  "spaces put in": (xml) => eachText(xml, (text) => text.replace(/(\d)(?=[^\d.,\])）])/g, "$1\u00a0")),
  "commas and quotes changed": (xml) =>
    eachText(xml, (text) => text.replaceAll("，", ", ").replace(/[“”]/g, "&quot;")),
  "words changed": (xml) =>
    eachText(xml, (text) =>
      text
        .replaceAll("达到", "达")
        .replaceAll("预期", "预计")
        .replaceAll("其中", "这里面")
        .replaceAll("主要", "主要的")
        .replace(/。$/, "，情况总体良好。"),
    ),
  "sentences without numbers put in": (xml) =>
    outsideTables(xml, (text) =>
      text.replace(paragraphOf(xml), (whole) => {
        let isFirst = whole.length > 400;
        return eachText(whole, (each) => {
          const lead = isFirst ? "总的来看，各项工作有序推进。" : "";
          isFirst = false;
          return lead + each;
        });
      }),
    ),
  "a year and a label put in": (xml) =>
    outsideTables(xml, (text) =>
      eachText(text, (each) => (each.length > 20 ? `${each}。以上为2025年的情况，见图1。` : each)),
    ),
};

export function applyHarmless(parts, name, next) {
  for (const [part, xml] of parts) {
    if (main.test(part) && typeof xml === "string") parts.set(part, harmlessEdits[name](xml, next));
  }
}

const paragraphOf = (xml) => (xml.includes("<w:document") ? bodyParagraph : shapeParagraph);
/** Section breaks, fields that open here and close elsewhere. */
const isNeeded = (paragraph) => /<w:sectPr|fldChar|<w:drawing|<a:fld/.test(paragraph);
const eachText = (xml, change) =>
  xml.replace(textNode, (_, open, text, close) => open + change(text) + close);

const table = /<([wa]):tbl>.*?<\/\1:tbl>/gs;
const insideTables = (xml, change) => xml.replace(table, change);

function outsideTables(xml, change) {
  const tables = [];
  const bare = xml.replace(table, (whole) => `<table-${tables.push(whole)}/>`);
  return change(bare).replace(/<table-(\d+)\/>/g, (_, number) => tables[number - 1]);
}

function swapNeighbours(xml, pattern, next) {
  const found = [...xml.matchAll(pattern)];
  let changed = xml;
  for (let index = found.length - 1; index > 0; index -= 2) {
    const [a, b] = [found[index - 1], found[index]];
    if (isNeeded(a[0]) || isNeeded(b[0]) || next() < 0.5) continue;
    const between = changed.slice(a.index + a[0].length, b.index);
    changed = changed.slice(0, a.index) + b[0] + between + a[0] + changed.slice(b.index + b[0].length);
  }
  return changed;
}

function shuffleRows(xml, next) {
  const rows = [...xml.matchAll(row)].map(([whole]) => whole);
  const [head, ...rest] = rows;
  const order = rest.map((each) => ({each, key: next()})).sort((a, b) => a.key - b.key);
  const mixed = [head, ...order.map(({each}) => each)];
  let index = 0;
  return xml.replace(row, () => mixed[index++]);
}
