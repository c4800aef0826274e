// The results of bench.mjs as tables in Markdown: ratios with what is wanted of them, then what each program took.

/**
 * @param {Record<string, {wall: number, cpu: number, memory: number}[]>} results for each program those of its rounds
 * @param {{districts: number, many: number, cores: number, rounds: number, largeRounds: number}} about
 */
export function printResults(results, {districts, many, cores, rounds, largeRounds}) {
  const of = (name, unit) => median(results[name].map((each) => each[unit]));
  /** Median of the ratios of each round. */
  const ratio = (a, b, unit) => {
    const together = Math.min(results[a].length, results[b].length);
    const each = results[a].slice(0, together).map((one, round) => one[unit] / results[b][round][unit]);
    return median(each);
  };
  const times = (...words) => ratio(...words).toFixed(2);
  const percent = (...words) => `${(100 * ratio(...words)).toFixed(1)} %`;
  const megabytes = (name) => `${(of(name, "memory") / 2 ** 20).toFixed(0)} MB`;

  const ours = "jianbao, pictures, all cores";
  const oneThread = "jianbao, pictures, 1 worker";
  const native = "jianbao, native charts, all cores";
  const nativeOneThread = "jianbao, native charts, 1 worker";
  const large = "jianbao, five times as many";
  const peer = "docxtemplater, pictures shared";
  console.log(
    `${districts} districts (${2 * districts} documents), ${cores} cores, Node.js ${process.versions.node}, ` +
      `${new Date().toISOString().slice(0, 10)}: median of ${rounds} rounds, ` +
      `of ${largeRounds} for five times as many (${2 * many} documents)\n`,
  );
  printTable(
    ["", "measured", "wanted"],
    [
      ["jianbao / floor, CPU, one thread", times(oneThread, "floor", "cpu"), "2.2 at most"],
      [
        "naive (shared pictures) / jianbao, CPU, one thread",
        times("naive, pictures shared", oneThread, "cpu"),
        "1.5 at least",
      ],
      [
        "naive (drawn anew) / jianbao, CPU, one thread",
        times("naive, pictures drawn anew", oneThread, "cpu"),
        "3 at least",
      ],
      [
        "naive (shared pictures) / jianbao, wall, all cores",
        times("naive, pictures shared", ours, "wall"),
        "2.2 at least",
      ],
      [
        "naive / jianbao, native charts, CPU, one thread",
        times("naive, native charts", nativeOneThread, "cpu"),
        "0.6 at least",
      ],
      [
        "naive / jianbao, native charts, wall, all cores",
        times("naive, native charts", native, "wall"),
        "0.9 at least",
      ],
      ["docxtemplater / jianbao, CPU, one thread", times(peer, oneThread, "cpu"), ""],
      ["docxtemplater / jianbao, wall, all cores", times(peer, ours, "wall"), ""],
      [
        "one observation changed / cold, five times as many",
        percent(`${large}, one observation changed`, large, "wall"),
        "2.5 % at most",
      ],
      ["no change / cold, five times as many", percent(`${large}, no change`, large, "wall"), "2 % at most"],
      ["peak memory, five times as many", megabytes(large), "600 MB at most"],
      ["peak memory", megabytes(ours), ""],
      ["pairs a second", (districts / of(ours, "wall")).toFixed(2), ""],
      ["CPU ms a pair", ((1000 * of(ours, "cpu")) / districts).toFixed(0), ""],
      ["CPU ms a pair, one thread", ((1000 * of(oneThread, "cpu")) / districts).toFixed(0), ""],
      ["1 worker / all cores, wall", times(oneThread, ours, "wall"), ""],
      ["4 workers / all cores, wall", times("jianbao, pictures, 4 workers", ours, "wall"), ""],
    ],
  );
  printTable(
    ["", "wall, s", "CPU, s", "peak memory"],
    Object.keys(results).map((name) => [
      name,
      of(name, "wall").toFixed(2),
      of(name, "cpu").toFixed(2),
      megabytes(name),
    ]),
  );
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Padded, so that it reads well in a terminal too: names to the left, values to the right. */
function printTable(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = ([name, ...values]) => {
    const padded = values.map((value, index) => value.padStart(widths[index + 1]));
    return `| ${[name.padEnd(widths[0]), ...padded].join(" | ")} |`;
  };
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  console.log([line(head), line(rule), ...rows.map(line), ""].join("\n"));
}
