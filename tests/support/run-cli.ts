import {execFile} from "node:child_process";
import {Writable} from "node:stream";
import {fileURLToPath} from "node:url";
import {runCommandLine} from "../../src/cli/run-command-line.ts";

export const main = fileURLToPath(new URL("../../dist/jianbao.js", import.meta.url));

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a command line here, from the sources: one after the other, since a process stands in one folder. Of the
 * environment it gets what is given.
 */
export function runCli(
  words: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const run = last.then(() => runIn(folder, words, environment));
  last = run.catch(() => undefined);
  return run;
}

async function runIn(folder: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<Run> {
  const before = process.cwd();
  const [stdout, stderr] = [new Collector(), new Collector()];
  process.chdir(folder);
  try {
    // Threads are for the compiled program.
    const code = await runCommandLine(words, {env, stdout, stderr, cores: 1});
    return {code, stdout: stdout.text, stderr: stderr.text};
  } finally {
    process.chdir(before);
  }
}

/** What is written to it, as a pipe would get it. */
class Collector extends Writable {
  text = "";

  constructor() {
    super({decodeStrings: false});
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    this.text += chunk;
    done();
  }
}

/** Runs the compiled program as a shell would. Of the environment it gets what is given, and PATH. */
export function runProgram(
  words: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const env = {PATH: process.env.PATH, ...environment};
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...words], {cwd: folder, env}, (error, stdout, stderr) => {
      resolve({code: error === null ? 0 : Number(error.code), stdout, stderr});
    });
  });
}
