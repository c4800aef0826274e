// What the compiler leaves to be done.
import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {chmodSync, copyFileSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";

// npm marks a package's program as executable when it links it, but not again when the compiler writes it anew:
// `npx jianbao` in a second clone would then be denied.
chmodSync("dist/cli/main.js", 0o755);

// The page of the preview is for browsers, which know other names than Node: it has a compilation of its own.
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
const {status} = spawnSync(process.execPath, [compiler, "-p", "tsconfig.page.json"], {stdio: "inherit"});
for (const name of readdirSync("src/preview/page").filter((each) => !each.endsWith(".ts")))
  copyFileSync(`src/preview/page/${name}`, `dist/preview/page/${name}`);

// Documents are built again when the program has changed: this is what it goes by (src/pipeline/incremental/engine.ts).
const hash = createHash("sha256");
for (const name of readdirSync("dist", {recursive: true}).toSorted()) {
  const path = name.replaceAll("\\", "/");
  if (path.endsWith(".js") && !/^(?:cli|preview)\//.test(path))
    hash.update(path).update(readFileSync(`dist/${name}`));
}
const {version, dependencies} = JSON.parse(readFileSync("package.json", "utf8"));
hash.update(JSON.stringify([version, dependencies]));
const digest = `${version}+${hash.digest("hex").slice(0, 16)}`;
writeFileSync("dist/engine.json", `${JSON.stringify({digest})}\n`);
// After all else: the program runs also where its page has a fault of types.
process.exitCode = status ?? 1;
