// What the compiler leaves to be done.
import {createHash} from "node:crypto";
import {chmodSync, readdirSync, readFileSync, writeFileSync} from "node:fs";

// npm marks a package's program as executable when it links it, but not again when the compiler writes it anew:
// `npx jianbao` in a second clone would then be denied.
chmodSync("dist/cli/main.js", 0o755);

// Documents are built again when the program has changed: this is what it goes by (src/build/engine.ts).
const hash = createHash("sha256");
for (const name of readdirSync("dist", {recursive: true}).toSorted()) {
  const path = name.replaceAll("\\", "/");
  if (path.endsWith(".js") && !path.startsWith("cli/"))
    hash.update(path).update(readFileSync(`dist/${name}`));
}
const {version, dependencies} = JSON.parse(readFileSync("package.json", "utf8"));
hash.update(JSON.stringify([version, dependencies]));
const digest = `${version}+${hash.digest("hex").slice(0, 16)}`;
writeFileSync("dist/engine.json", `${JSON.stringify({digest})}\n`);
