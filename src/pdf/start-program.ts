import {spawn, spawnSync} from "node:child_process";
import {createInterface} from "node:readline";

/** A program with all that it has started. */
export interface RunningProgram {
  /** When it has ended: undefined where nothing went wrong, else what the system or the program says. */
  readonly ended: Promise<ProgramEnd>;
  /** Ends it and its children at once. */
  stop(): void;
}

export interface ProgramEnd {
  /** Null where it was ended by a signal, or never began. */
  readonly code: number | null;
  /** The system could not start it. */
  readonly error?: Error;
  /** The last of what it complained of. */
  readonly complaint: string;
}

const mostComplaint = 2000;

/** Starts a program that may start others; these end with it, and with us. @param onLine hears what it prints */
export function startProgram(
  program: string,
  words: readonly string[],
  {env, folder}: {readonly env: NodeJS.ProcessEnv; readonly folder: string},
  onLine: (line: string) => void = () => undefined,
): RunningProgram {
  const isWindows = process.platform === "win32";
  const child = spawn(program, words, {
    cwd: folder,
    env,
    // A group of its own, which can be ended as one.
    detached: !isWindows,
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  const stop = () => {
    if (child.pid === undefined) return;
    try {
      if (isWindows) spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"], {windowsHide: true});
      else process.kill(-child.pid, "SIGKILL");
    } catch {
      // All of them have ended.
    }
  };
  process.once("exit", stop);
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-mostComplaint);
  });
  const lines = createInterface({input: child.stdout});
  lines.on("line", onLine);
  const ended = new Promise<ProgramEnd>((resolve) => {
    let error: Error | undefined;
    const end = (code: number | null) => {
      process.off("exit", stop);
      // The wrapper may have ended before what it wraps.
      stop();
      resolve({code, complaint: complaint.trim(), ...(error ? {error} : {})});
    };
    child.once("error", (problem) => {
      error = problem;
      if (child.pid === undefined) end(null);
    });
    child.once("exit", () => {
      // What it has left running holds its pipes open.
      stop();
    });
    child.once("close", (code) => end(code));
  });
  return {ended, stop};
}
