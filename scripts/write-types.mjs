// Writes dist/types/: what the library's public names are, for programs that use it. Only the files that index.d.ts
// leads to, and none that would ask for a library which is not installed with the package. Run before packing.
import {spawnSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {dirname, join, relative} from "node:path";

const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
const scratch = mkdtempSync(join(tmpdir(), "jianbao-types-"));
try {
  const {status} = spawnSync(process.execPath, [compiler, "-p", "tsconfig.types.json", "--outDir", scratch], {
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error("the types could not be made, see above");
  rmSync("dist/types", {recursive: true, force: true});
  for (const file of reachableFrom(join(scratch, "index.d.ts"))) {
    const target = join("dist/types", relative(scratch, file));
    mkdirSync(dirname(target), {recursive: true});
    cpSync(file, target);
  }
} finally {
  rmSync(scratch, {recursive: true, force: true});
}

function reachableFrom(first) {
  const found = new Set([first]);
  for (const file of found) {
    for (const [, name] of readFileSync(file, "utf8").matchAll(/\b(?:from |import\()"([^"]+)"/g)) {
      if (name.startsWith(".")) found.add(join(dirname(file), name.replace(/\.[tj]s$/, ".d.ts")));
      else if (!name.startsWith("node:")) throw new Error(`${relative(scratch, file)} needs ${name}`);
    }
  }
  return found;
}
