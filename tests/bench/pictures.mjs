// Pictures of charts as the manuals show them, for the programs that ours is compared with.
import {ChartJSNodeCanvas} from "chartjs-node-canvas";

const canvas = new ChartJSNodeCanvas({width: 1920, height: 960, backgroundColour: "#FFFFFF"});

/** What a chart of a topic shows. */
export function shares({indicators}) {
  return indicators.filter(({unit}) => unit === "%");
}

/** A function that gives a topic's picture as PNG, drawn once or for each document that wants it. */
export function pictures(isShared) {
  const drawn = new Map();
  return (topic) => {
    const known = isShared ? drawn.get(topic) : undefined;
    const png = known ?? canvas.renderToBufferSync(chartOf(topic), "image/png");
    drawn.set(topic, png);
    return png;
  };
}

function chartOf(topic) {
  return {
    type: "bar",
    data: {
      labels: shares(topic).map(({name}) => name),
      datasets: [
        {label: "2025年", data: shares(topic).map(({value}) => Number(value)), backgroundColor: "#0D64B5"},
      ],
    },
    options: {responsive: false, animation: false},
  };
}
