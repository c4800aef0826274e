#!/usr/bin/env node
import * as module from "node:module";
import {availableParallelism} from "node:os";
import {setFlagsFromString} from "node:v8";
import {exitCodes} from "./exit-codes.ts";

// A short command spends a tenth of its time on collecting garbage in a space that grows by small steps.
setFlagsFromString("--semi-space-growth-factor=16");

// Since Node 22.8: what was compiled at one start need not be compiled again at the next.
(module as {enableCompileCache?: () => unknown}).enableCompileCache?.();
// Traces then tell places in the sources, if the maps of the compiled program are there.
if (process.env.JIANBAO_TRACE) process.setSourceMapsEnabled(true);

// A reader that has seen enough ("| head") is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.done);
  throw error;
});
process.once("SIGINT", () => process.exit(exitCodes.interrupted));
process.once("SIGTERM", () => process.exit(exitCodes.interrupted));

const {env, stdout, stderr} = process;
const {runCommandLine} = await import("./run-command-line.ts");
// Not `exit`: what has been printed must arrive, and a preview goes on.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  env,
  stdout,
  stderr,
  cores: availableParallelism(),
});
