import type {FigureRecord, RecordedChart, RecordedFigure, RecordedPassage} from "../../model/record.ts";

/**
 * The record holds the description of a chart as one piece of text. Its values are those of the chart, and cut out as
 * figures they lead to their observations: a picture cannot be read, but what is said of it can be checked.
 */
export function cutDescriptions({passages, charts}: FigureRecord): RecordedPassage[] {
  return passages.map((passage) => {
    const [text, ...others] = passage.parts;
    if (passage.kind !== "alternative" || typeof text !== "string" || others.length > 0) return passage;
    const [longest] = charts
      .filter(({title}) => title !== "" && text.includes(title))
      .sort((a, b) => b.title.length - a.title.length);
    return longest ? {...passage, parts: cut(text, longest)} : passage;
  });
}

/** `2020年基期：学前三年毛入园率98%，…`: the category leads to the value, the name of the series to its values. */
function cut(text: string, {title, categories, series}: RecordedChart): (string | RecordedFigure)[] {
  const figures: {at: number; figure: RecordedFigure}[] = [];
  const start = text.indexOf(title) + title.length;
  for (const {name, points} of series) {
    const named = series.length > 1 ? text.indexOf(`${name}：`, start) : start;
    for (const [index, category] of categories.entries()) {
      const figure = points[index];
      const at = figure ? text.indexOf(`${category}${figure.text}`, Math.max(named, start)) : -1;
      if (figure && at >= 0) figures.push({at: at + category.length, figure});
    }
  }
  const parts: (string | RecordedFigure)[] = [];
  let done = 0;
  for (const {at, figure} of figures.sort((a, b) => a.at - b.at)) {
    if (at < done) continue;
    parts.push(text.slice(done, at), {text: figure.text, observations: figure.observations});
    done = at + figure.text.length;
  }
  return [...parts, text.slice(done)].filter((part) => part !== "");
}
