import {execFile} from "node:child_process";
import {fileURLToPath} from "node:url";

const main = fileURLToPath(new URL("../../dist/jianbao.js", import.meta.url));

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the compiled program as a shell would. Of the environment it gets what is given, and PATH. */
export function runCli(
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
