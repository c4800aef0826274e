import type {DatasetFiles} from "../dataset/dataset-files.ts";
import type {OpenPdf} from "./document/pdf-pages.ts";

/** All that extracting touches: the report, the data folder, and the texts of the sources beside it. */
export interface ExtractEffects {
  readonly dataFolder: string;
  readonly sourceFolder: string;
  /** Of the data folder. */
  readonly dataFiles: DatasetFiles;
  /** Of the folder of sources. */
  readonly sourceFiles: DatasetFiles;
  /** The report, wherever it lies; paths as a person gave them. */
  readReport(path: string): Promise<Uint8Array>;
  /** The path of a report within the folder of sources; undefined where it lies elsewhere. */
  withinSources(path: string): Promise<string | undefined>;
  readonly openPdf: OpenPdf;
  /** Whole or not at all; folders on the way are made. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
}

/** A file that may not be there. */
export async function readMaybe(files: DatasetFiles, path: string): Promise<Uint8Array | undefined> {
  try {
    return await files.readFile(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

/** Joined with "/" on every system. */
export function pathIn(folder: string, path: string): string {
  return folder === "" || folder === "." ? path : `${folder.replace(/[\\/]+$/u, "")}/${path}`;
}
