#!/usr/bin/env node
import * as module from "node:module";
import {availableParallelism} from "node:os";
import {setFlagsFromString} from "node:v8";
import {exitCodes} from "./exit-codes.ts";

// A short command spends a tenth of its time on collecting garbage in a space that grows by small steps.
setFlagsFromString("--semi-space-growth-factor=16");
/**
 * V8 makes functions quick that have run for a moment, in threads beside this one. In a program that ends after seconds
 * that takes longer than it saves: a third of all processor time. Only what runs many times as long is worth it. Each
 * version of V8 says it in its own way; one that is not known here is left alone, as it would complain.
 */
const laterOptimization: Readonly<Record<string, string>> = {
  // Node 20, 22 and 24
  11: "--interrupt-budget=1000000",
  12: "--invocation-count-for-turbofan=20000",
  13: "--invocation-count-for-turbofan=20000",
};
const flag = laterOptimization[process.versions.v8.split(".")[0] ?? ""];
if (flag) setFlagsFromString(flag);

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
