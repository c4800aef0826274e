import type {Terminal} from "./terminal.ts";
import type {Output} from "./world.ts";

export interface Progress {
  update(done: number, total: number, name: string): void;
  stop(): void;
}

/** A bar on a terminal; nothing at all elsewhere, so that logs stay readable. */
export async function startProgress(terminal: Terminal, stderr: Output, quiet: boolean): Promise<Progress> {
  if (quiet || !terminal.interactive) return {update: () => undefined, stop: () => undefined};
  const {SingleBar} = await import("cli-progress");
  const bar = new SingleBar({
    format: "{bar} {value}/{total} {name}",
    stream: stderr,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 24,
  });
  let started = false;
  return {
    update(done, total, name) {
      if (!started) bar.start(total, done, {name});
      else bar.update(done, {name});
      started = true;
    },
    stop() {
      if (started) bar.stop();
    },
  };
}
