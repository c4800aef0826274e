#!/usr/bin/env node
import * as module from "node:module";

// Since Node 22.8: what was compiled at one start need not be compiled again at the next.
(module as {enableCompileCache?: () => unknown}).enableCompileCache?.();
// The places of a stack trace in the sources, where the maps of the bundle are there.
if (process.env.JIANBAO_TRACE) process.setSourceMapsEnabled(true);
await import("./main.ts");
