import {spawnSync} from "node:child_process";
import {existsSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const program = join(root, "dist/jianbao.js");

/** Before any test: the compiled program is that of the sources. `npm test` has compiled already; `npx vitest` may not have. */
export default function compile(): void {
  if (isFresh()) return;
  const {status} = spawnSync("npm", ["run", "--silent", "compile"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  // The compiler writes its output in spite of type errors; those are for `npm test` to judge.
  if (status !== 0) console.error("The sources have type errors; the program was compiled all the same.");
  if (!existsSync(program)) throw new Error("npm run compile wrote no dist/jianbao.js");
}

function isFresh(): boolean {
  // The last step of the compilation writes this file.
  const record = join(root, "dist/engine.json");
  if (!existsSync(record) || !existsSync(program)) return false;
  const compiled = statSync(record).mtimeMs;
  return readdirSync(join(root, "src"), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .every((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs <= compiled);
}
