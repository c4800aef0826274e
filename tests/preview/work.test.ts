import {expect, test} from "vitest";
import {Work} from "../../src/preview/work.ts";

/** A job that ends when it is told to. */
function openJob() {
  let resolve: (text: string) => void = () => undefined;
  const result = new Promise<string>((done) => {
    resolve = done;
  });
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((done) => {
    stop = done;
  });
  let started = 0;
  const make = (revision: number, signal: AbortSignal) => {
    started += 1;
    signal.addEventListener("abort", stop);
    return result.then((text) => `${text} ${revision}`);
  };
  return {make, resolve, stopped, started: () => started};
}

test("several who ask for the same wait for one job, and later ones have it", async () => {
  const work = new Work();
  const job = openJob();
  const both = [work.do("a", job.make), work.do("a", job.make)];
  job.resolve("made");
  expect(await Promise.all(both)).toEqual(["made 0", "made 0"]);
  expect(await work.do("a", job.make)).toBe("made 0");
  expect(job.started()).toBe(1);
});

test("a job that nobody waits for any more is stopped", async () => {
  const work = new Work();
  const job = openJob();
  const [one, other] = [new AbortController(), new AbortController()];
  const first = work.do("a", job.make, one.signal);
  const second = work.do("a", job.make, other.signal);
  one.abort();
  await expect(first).rejects.toThrow();
  other.abort();
  await expect(second).rejects.toThrow();
  await job.stopped;
});

test("whoever waits while files change gets what the new files make", async () => {
  const work = new Work();
  const old = openJob();
  let make = old.make;
  const waiting = work.do("a", (revision, signal) => make(revision, signal));
  const fresh = openJob();
  make = fresh.make;
  work.renew();
  await old.stopped;
  old.resolve("old");
  fresh.resolve("fresh");
  expect(await waiting).toBe("fresh 1");
});

test("what failed is tried again", async () => {
  const work = new Work();
  await expect(work.do("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await work.do("a", async () => "yes")).toBe("yes");
});
