// Makes dist/ of src/, with all libraries inside: a few large files load several times faster than a thousand small
// ones, and whoever installs the package gets what runs and nothing else. Run by `npm run compile`.
import {execFileSync} from "node:child_process";
import {createHash} from "node:crypto";
import {chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {relative, sep} from "node:path";
import {bundle, forNode} from "./bundle.mjs";
import {formatLicences} from "./licences.mjs";

const require = createRequire(import.meta.url);
const facts = JSON.parse(readFileSync("package.json", "utf8"));
const font = "@expo-google-fonts/noto-sans-sc";

/** The ways into the program: the command, the library, and each thread. */
const entries = {
  jianbao: "src/cli/jianbao.ts",
  index: "src/index.ts",
  "document-thread": "src/pipeline/document/document-thread.ts",
  "service-thread": "src/preview/service/service-thread.ts",
  "text-reader-thread": "src/check/text-reader-thread.ts",
  "pdf-thread": "src/cli/pdf-thread.ts",
  // Of use once, below.
  "write-shells": "scripts/write-shells.ts",
};

rmSync("dist", {recursive: true, force: true});
const program = await bundle(forNode(entries), {
  dir: "dist",
  chunkFileNames: "[name]-[hash].js",
});
// npm marks a package's program as executable when it links it, but not again when it is compiled anew: `npx jianbao`
// in a second clone would then be denied.
chmodSync("dist/jianbao.js", 0o755);

mkdirSync("dist/locales");
for (const name of ["en", "zh_CN"])
  copyFileSync(`node_modules/yargs/locales/${name}.json`, `dist/locales/${name}.json`);

const page = await bundle(
  {input: {main: "src/preview/page/main.ts", review: "src/preview/page/review.ts"}, platform: "browser"},
  {dir: "dist/page"},
);
for (const name of readdirSync("src/preview/page").filter((each) => !each.endsWith(".ts")))
  copyFileSync(`src/preview/page/${name}`, `dist/page/${name}`);

for (const weight of ["400Regular", "700Bold"]) {
  const file = `${weight}/NotoSansSC_${weight}.ttf`;
  mkdirSync(`dist/fonts/${weight}`, {recursive: true});
  copyFileSync(require.resolve(`${font}/${file}`), `dist/fonts/${file}`);
}
copyFileSync(require.resolve(`${font}/LICENSE_FONT`), "dist/fonts/LICENSE_FONT");
writeFileSync("dist/LICENCES.md", formatLicences([...program, ...page].map(({id}) => id)));
writeFileSync("dist/engine.json", `${JSON.stringify({digest: digestEngine(program)})}\n`);

// The first document on a new machine waits for no library.
execFileSync(process.execPath, ["dist/write-shells.js", "templates/themes", "dist/shells"], {
  stdio: "inherit",
});
rmSync("dist/write-shells.js");

/** Documents are built again when what makes them has changed: this is what that goes by (engine.ts). */
function digestEngine(modules) {
  const hash = createHash("sha256");
  const named = modules.map(({id, code}) => ({name: relative(".", id).split(sep).join("/"), code}));
  for (const {name, code} of named.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    if (!/^src\/(?:cli|preview)\//.test(name)) hash.update(name).update(code);
  const fontVersion = JSON.parse(readFileSync(require.resolve(`${font}/package.json`), "utf8")).version;
  hash.update(JSON.stringify([facts.version, facts.dependencies, fontVersion]));
  return `${facts.version}+${hash.digest("hex").slice(0, 16)}`;
}
