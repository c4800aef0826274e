// After `npm ci` the program is compiled; after `npm ci --omit=dev` there is nothing to compile with, and what was
// compiled before goes on to run.
import {existsSync} from "node:fs";

if (existsSync("node_modules/rolldown")) await import("./compile.mjs");
else if (!existsSync("dist/jianbao.js"))
  console.error(
    "jianbao is not compiled, and what compiles it is not installed: run `npm ci`, then `npm prune --omit=dev`.",
  );
