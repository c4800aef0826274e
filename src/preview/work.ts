interface Job {
  readonly result: Promise<unknown>;
  readonly stop: AbortController;
  /** How many wait for it. */
  waiting: number;
}

type Make<T> = (revision: number, signal: AbortSignal) => Promise<T>;

/**
 * What is under way or made for the files as they are. Several who ask for the same wait for one job; a job that nobody
 * waits for any more is stopped; when files change, whoever waits gets what the new files make.
 */
export class Work {
  #revision = 0;
  #jobs = new Map<string, Job>();

  async do<T>(name: string, make: Make<T>, signal: AbortSignal = new AbortController().signal): Promise<T> {
    for (;;) {
      signal.throwIfAborted();
      const revision = this.#revision;
      const job = this.#jobs.get(name) ?? this.#start(name, make);
      job.waiting += 1;
      let leave: () => void = () => undefined;
      const left = new Promise<never>((_, reject) => {
        leave = () => {
          this.#leave(name, job);
          reject(signal.reason);
        };
      });
      signal.addEventListener("abort", leave, {once: true});
      try {
        const result = (await Promise.race([job.result, left])) as T;
        if (revision === this.#revision) return result;
      } catch (error) {
        // Replaced by what the files are now.
        if (signal.aborted || revision === this.#revision) throw error;
      } finally {
        signal.removeEventListener("abort", leave);
        if (!signal.aborted) job.waiting -= 1;
      }
    }
  }

  renew(): void {
    this.#revision += 1;
    const before = [...this.#jobs.values()];
    this.#jobs = new Map();
    for (const {stop} of before) stop.abort();
  }

  #start<T>(name: string, make: Make<T>): Job {
    const stop = new AbortController();
    const job: Job = {result: make(this.#revision, stop.signal), stop, waiting: 0};
    this.#jobs.set(name, job);
    // What failed is tried again when it is next asked for.
    job.result.catch(() => this.#forget(name, job));
    return job;
  }

  #leave(name: string, job: Job): void {
    job.waiting -= 1;
    if (job.waiting > 0) return;
    this.#forget(name, job);
    job.stop.abort();
  }

  #forget(name: string, job: Job): void {
    if (this.#jobs.get(name) === job) this.#jobs.delete(name);
  }
}
