// How src/ becomes files that Node runs: by rolldown, with all libraries inside.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {resolve} from "node:path";
import {rolldown} from "rolldown";

const require = createRequire(import.meta.url);

/** Machine code cannot be part of a bundle, and piscina starts threads from files of its own. */
const {dependencies: installed} = JSON.parse(readFileSync("package.json", "utf8"));

/**
 * chartjs-node-canvas loads its canvas and its plugins afresh by names that are known at run time only
 * (https://github.com/SeanSobey/ChartjsNodeCanvas, src/freshRequire.ts). Here they are what was bundled, and the canvas
 * is the one that needs no compiler to be installed.
 */
const chartLibraries = {
  name: "what chartjs-node-canvas loads by name",
  load: {
    filter: {id: /chartjs-node-canvas[\\/]dist[\\/]freshRequire\.js$/},
    handler: () => `const known = {
  canvas: () => require("@napi-rs/canvas"),
  "chartjs-plugin-datalabels": () => require("chartjs-plugin-datalabels"),
};
exports.freshRequire = (name) => known[name]();`,
  },
};

/** yargs reads what it says in Chinese from a folder of its package: here from one beside the program. */
const helpTexts = {
  name: "where yargs finds its texts",
  transform: {
    filter: {id: /yargs[\\/]lib[\\/]platform-shims[\\/]esm\.mjs$/},
    handler: (code) => ({
      code: replaceOnce(code, "resolve(__dirname, '../../../locales')", 'resolve(__dirname, "../locales")'),
      map: null,
    }),
  },
};

/**
 * Each time a command has begun, yargs lays out its help, for the case that it fails later on: a tenth of a second of
 * measuring texts. Our commands never ask for that; what is wrong with their words is told before they begin.
 */
const noSpareHelp = {
  name: "no help laid out that nobody reads",
  transform: {
    filter: {id: /yargs[\\/]build[\\/]lib[\\/]command\.js$/},
    handler: (code) => ({
      code: replaceOnce(code, "yargs.getInternalMethods().getUsageInstance().cacheHelpMessage();", ";"),
      map: null,
    }),
  },
};

/**
 * A few kilobytes in a PDF can be unpacked to more than there is of memory, and pdf.js takes as much as they ask for. A
 * page of a report has a few hundred kilobytes.
 */
const boundedPdf = {
  name: "no PDF that fills the memory",
  transform: {
    filter: {id: /unpdf[\\/]dist[\\/]pdfjs\.mjs$/},
    handler: (code) => ({
      code: replaceOnce(
        replaceOnce(
          code,
          "for(;s<e;)s*=2;const i=new Uint8Array(s);return i.set(n),this.buffer=i}",
          `${tooMuch("e")};for(;s<e;)s*=2;const i=new Uint8Array(s);return i.set(n),this.buffer=i}`,
        ),
        "for await(const c of s)r.push(c),o+=c.byteLength;",
        `for await(const c of s){r.push(c),o+=c.byteLength;${tooMuch("o")}}`,
      ),
      map: null,
    }),
  },
};

const tooMuch = (size) => `if(${size}>2**26)throw new Error("more is packed in the file than can be read")`;

/**
 * yargs and what lays out its help measure texts with three copies of string-width, each of which makes a segmenter of
 * its own as soon as it is loaded, which takes longer than all else that yargs does. Ours measures as well.
 */
const displayWidth = {
  name: "one measure of texts",
  load: {
    filter: {id: /(?:yargs|cliui|wrap-ansi)[\\/]node_modules[\\/]string-width[\\/]index\.js$/},
    handler: () =>
      `export {displayWidth as default} from ${JSON.stringify(resolve("src/diagnostic/display-width.ts"))};`,
  },
};

/** What rolldown is asked for: files for Node. @param input the ways into the program, by the names of their files */
export const forNode = (input) => ({
  input,
  platform: "node",
  external: [/^node:/, ...Object.keys(installed)],
  plugins: [chartLibraries, helpTexts, noSpareHelp, boundedPdf, displayWidth],
  resolve: {
    // Some libraries for Node load their files in ways that no bundler can follow, and have others for bundlers.
    mainFields: ["module", "main"],
    // This one's would bring a second Chart.js along, whose elements are not those of the first.
    alias: {"chartjs-plugin-datalabels": require.resolve("chartjs-plugin-datalabels")},
  },
});

/** Writes a bundle and gives back the modules that are in it, each with its code. */
export async function bundle(input, output) {
  const made = await rolldown(input);
  const {output: files} = await made.write({
    format: "esm",
    entryFileNames: "[name].js",
    sourcemap: true,
    ...output,
  });
  await made.close();
  return files.flatMap(({modules = {}}) =>
    Object.entries(modules).map(([id, {code}]) => ({id, code: code ?? ""})),
  );
}

/** A library may have changed: then this says so, instead of leaving it as it is. */
function replaceOnce(text, from, to) {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`expected once, found ${parts.length - 1} times: ${from}`);
  return parts.join(to);
}
