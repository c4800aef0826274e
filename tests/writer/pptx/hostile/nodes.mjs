// Short words for the nodes of a document.

const place = {file: "templates/hostile.md", line: 1, column: 1};

export const text = (value) => ({type: "text", value});
export const inlines = (content) =>
  (Array.isArray(content) ? content : [content]).map((one) => (typeof one === "string" ? text(one) : one));
export const figure = (value, ...observations) => ({type: "figure", text: value, observations});
export const strong = (...content) => ({type: "strong", children: inlines(content)});
export const emphasis = (...content) => ({type: "emphasis", children: inlines(content)});
export const code = (value) => ({type: "code", value});
export const link = (url, content) => ({type: "link", url, children: inlines(content)});
export const lineBreak = {type: "line-break"};
export const heading = (level, content) => ({type: "heading", level, children: inlines(content), place});
export const paragraph = (...content) => ({type: "paragraph", children: inlines(content), place});
export const list = (items, ordered = false) => ({type: "list", ordered, items, place});
export const table = (header, rows, more = {}) => ({
  type: "table",
  caption: [],
  header: header.map(inlines),
  rows: rows.map((row) => row.map(inlines)),
  align: header.map(() => "left"),
  place,
  ...more,
});
export const cards = (all) => ({
  type: "key-figures",
  cards: all.map(([value, label, detail = []]) => ({
    value: inlines(value),
    label: inlines(label),
    detail: inlines(detail),
  })),
  place,
});
export const callout = (...blocks) => ({type: "callout", blocks, place});
export const columns = (...all) => ({type: "columns", columns: all, place});
export const notes = (...blocks) => ({type: "notes", blocks, place});
export const slideBreak = {type: "slide-break", place};
export const chart = (title, categories, series) => ({
  type: "chart",
  place,
  spec: {
    type: "bar",
    title,
    unit: "%",
    categories,
    series: series.map((name) => ({
      name,
      points: categories.map((_, index) => ({value: index + 1, text: `${index + 1}%`, observations: ["o1"]})),
    })),
    labels: "auto",
    minimum: null,
    maximum: null,
  },
});
