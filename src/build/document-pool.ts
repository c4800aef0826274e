import {Piscina} from "piscina";
import type {Outcome} from "../model/diagnostic.ts";
import type {BuiltDocument} from "./build-document.ts";
import {type DocumentBuilder, locateDiagnostic} from "./document-builder.ts";
import type {DocumentTask} from "./document-thread.ts";

/** As many documents at a time as there are `jobs`, each in a thread of its own. */
export function openDocumentPool(jobs: number): DocumentBuilder {
  const pool = new Piscina<DocumentTask, Outcome<BuiltDocument>>({
    filename: new URL("./document-thread.js", import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    // A thread waits for its next text without keeping a core busy.
    atomics: "disabled",
  });
  return {
    jobs,
    async build(brief, theme) {
      const {diagnostics, ...rest} = await pool.run({text: brief.text, theme});
      return {...rest, diagnostics: diagnostics.map((each) => locateDiagnostic(each, brief))};
    },
    close: () => pool.destroy(),
  };
}
