#!/usr/bin/env node
import {availableParallelism} from "node:os";
import {exitCodes} from "./exit-codes.ts";
import {runCommandLine} from "./run-command-line.ts";

// A reader that has seen enough ("| head") is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.done);
  throw error;
});
process.once("SIGINT", () => process.exit(exitCodes.interrupted));
process.once("SIGTERM", () => process.exit(exitCodes.interrupted));

const {env, stdout, stderr} = process;
const world = {env, stdout, stderr, cores: availableParallelism()};
// Not `exit`: what has been printed must arrive, and a preview goes on.
process.exitCode = await runCommandLine(process.argv.slice(2), world);
