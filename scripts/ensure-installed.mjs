// `npm start` and `npm test` work on a bare clone: this installs what package-lock.json asks for, if it is missing.
// It uses Node alone, since nothing else is there yet.
import {spawnSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";

const oldest = [20, 19];
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(`jianbao needs Node.js ${oldest.join(".")} or newer, this is ${process.versions.node}.`);
  console.error(`jianbao 需要 Node.js ${oldest.join(".")} 以上，当前是 ${process.versions.node}。`);
  process.exit(1);
}

if (!isInstalled()) {
  // Node runs npm's own script, as npm itself does: no shell, the same on Windows.
  const npm = process.env.npm_execpath;
  const [command, ...prefix] = npm ? [process.execPath, npm] : ["npm"];
  const {status} = spawnSync(command, [...prefix, "ci"], {stdio: ["ignore", 2, 2]});
  if (status !== 0) {
    console.error("Installing the packages failed; see the lines above. 依赖安装失败，原因见上。");
    process.exit(1);
  }
}

/** Each package that the lockfile asks for on this machine is there in its version. */
function isInstalled() {
  const installed = readLock("node_modules/.package-lock.json");
  const wanted = readLock("package-lock.json");
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(
    ([path, {version, optional}]) =>
      path === "" || (installed[path] ? installed[path].version === version : optional === true),
  );
}

function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : undefined;
}
