// A build in a process of its own, with what it took. node tests/bench/measured-build.mjs PROJECT OUT JOBS
import {join} from "node:path";
import {build, everything, nodeEffects} from "../../dist/index.js";

const [project, output, jobs] = process.argv.slice(2);
const folders = {data: join(project, "data"), templates: join(project, "templates"), output};
const report = await build(
  {selection: everything, generator: "bench", jobs: Number(jobs)},
  nodeEffects(folders, {}),
);
if (report.verdict !== "done") throw new Error(JSON.stringify(report.diagnostics.slice(0, 3)));
const {user, system} = process.cpuUsage();
const built = report.documents.filter(({action}) => action === "built").length;
console.log(
  JSON.stringify({cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS * 1024, built}),
);
