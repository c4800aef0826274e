// The program as its users run it, with what it took. node tests/bench/measured-build.mjs PROJECT OUT JOBS
import {writeSync} from "node:fs";
import {join} from "node:path";

const [project, output, jobs] = process.argv.slice(2);
const printed = [];
process.stdout.write = (text) => {
  printed.push(String(text));
  return true;
};
process.on("exit", (code) => {
  if (code !== 0) return;
  const {user, system} = process.cpuUsage();
  const built = JSON.parse(printed.join("")).documents.filter(({action}) => action === "built").length;
  const taken = {cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS * 1024, built};
  writeSync(1, JSON.stringify(taken));
});
const folders = ["--data", join(project, "data"), "--templates", join(project, "templates"), "--out", output];
process.argv.splice(2, Number.POSITIVE_INFINITY, "build", "--json", ...folders, "--jobs", jobs);
await import("../../dist/jianbao.js");
