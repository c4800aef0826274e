// npm marks a package's program as executable when it links it, but not again when the compiler writes it anew:
// `npx jianbao` in a second clone would then be denied.
import {chmodSync} from "node:fs";

chmodSync("dist/cli/main.js", 0o755);
