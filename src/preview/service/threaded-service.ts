import {Piscina} from "piscina";
import type {DocumentKey, DocumentService, ServiceOutcome} from "./document-service.ts";
import type {ServiceTask, ServiceThreadData} from "./service-thread.ts";

export interface ServiceLimits {
  /** Milliseconds that a document may take. */
  readonly longest: number;
  /** Milliseconds that work may go on which nobody waits for any more: a thread takes about as long to start. */
  readonly grace: number;
}

const none: DocumentKey = {template: "", subject: ""};

/** MiB of memory that a template may use up. */
const mostMemory = 2048;

/**
 * A service in a thread of its own. Work without end is stopped by ending the thread: a template runs in one go, and can
 * be asked for nothing meanwhile. The next request gets a new thread.
 */
export function openThreadedService(data: ServiceThreadData, limits: ServiceLimits): DocumentService {
  const thread = new Piscina<ServiceTask, ServiceOutcome<unknown>>({
    filename: new URL("./service-thread.js", import.meta.url).href,
    minThreads: 1,
    maxThreads: 1,
    workerData: data,
    resourceLimits: {maxOldGenerationSizeMb: mostMemory},
    // It waits for its next task without keeping a core busy.
    atomics: "disabled",
  });
  // A thread that dies is told to whoever waits for it.
  thread.on("error", () => undefined);
  let before: Promise<unknown> = Promise.resolve();
  // How long a thread takes to start is no fault of a template.
  let awake: Promise<unknown> | undefined;
  const wake = () => {
    awake ??= thread.run({want: "wake", key: none, revision: 0});
    return awake;
  };

  const perform = async <T>(task: ServiceTask, signal: AbortSignal): Promise<ServiceOutcome<T>> => {
    await wake();
    signal.throwIfAborted();
    const end = new AbortController();
    let overdue = false;
    const limit = setTimeout(() => {
      overdue = true;
      end.abort();
    }, limits.longest);
    let leaving: NodeJS.Timeout | undefined;
    const leave = () => {
      leaving = setTimeout(() => end.abort(), limits.grace);
    };
    signal.addEventListener("abort", leave, {once: true});
    try {
      return (await thread.run(task, {signal: end.signal})) as ServiceOutcome<T>;
    } catch (error) {
      awake = undefined;
      if (overdue) return tooMuch<T>(task.key, "time", Math.round(limits.longest / 1000));
      if (isOutOfMemory(error)) return tooMuch<T>(task.key, "memory", mostMemory);
      throw error;
    } finally {
      clearTimeout(limit);
      clearTimeout(leaving);
      signal.removeEventListener("abort", leave);
    }
  };

  /** One after the other; whoever stops waiting is not held up by what still runs. */
  const run = <T>(task: ServiceTask, signal = new AbortController().signal): Promise<ServiceOutcome<T>> => {
    const turn = before.then(() => perform<T>(task, signal));
    before = turn.catch(() => undefined);
    return Promise.race([turn, aborted(signal)]);
  };
  return {
    list: (revision, signal) => run({want: "list", key: none, revision}, signal),
    view: (key, revision, signal) => run({want: "view", key, revision}, signal),
    file: (key, revision, signal) => run({want: "file", key, revision}, signal),
    close: () => thread.destroy(),
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), {once: true});
  });
}

function isOutOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
}

function tooMuch<T>({template}: DocumentKey, what: "time" | "memory", limit: number): ServiceOutcome<T> {
  const name = template === "" ? {en: "the list of documents", zh: "文件列表"} : quoted(template);
  const [en, zh] =
    what === "time"
      ? [`${name.en} was not finished after ${limit} seconds`, `${name.zh}在 ${limit} 秒内没有完成`]
      : [`${name.en} took more than ${limit} MB of memory`, `${name.zh}占用的内存超过 ${limit} MB`];
  return {
    diagnostics: [
      {
        severity: "error",
        code: "document-too-heavy",
        message: {en, zh},
        hint: {
          en: "look for loops within loops and for pieces that include themselves; the work was stopped",
          zh: "请检查嵌套的循环和包含自身的片段；这次生成已中止",
        },
      },
    ],
  };
}

const quoted = (name: string) => ({en: `the template "${name}"`, zh: `模板“${name}”`});
