import type {DatasetFiles} from "../dataset/dataset-files.ts";
import type {MeetingFiles} from "../meeting/meeting-files.ts";
import type {TemplateFiles} from "../template/template-files.ts";

/** The outside world of a build. Tests pass another; the same input then gives the same bytes. */
export interface BuildEffects {
  /** Data folder as people name it, and the files in it. */
  readonly dataFolder: string;
  readonly dataFiles: DatasetFiles;
  readonly templateFiles: TemplateFiles & ThemeFiles;
  readonly meetingFiles: MeetingFiles;
  readonly output: OutputFolder;
  /** `SOURCE_DATE_EPOCH` of the environment, seconds since 1970; undefined where it is not set. */
  readonly sourceDateEpoch: string | undefined;
}

export interface ThemeFiles {
  /** Names of the `.yaml` files in `themes/`, sorted. */
  listThemes(): Promise<readonly string[]>;
}

/** Where documents go. Whole files only: a file appears under its name when all of it is on the disk. */
export interface OutputFolder {
  /** The folder as people name it. */
  readonly name: string;
  /** Creates the folder if need be, and takes over from builds that were cut off; errors have a `code` of the system. */
  prepare(): Promise<void>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Undefined when there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  remove(path: string): Promise<void>;
  list(): Promise<readonly string[]>;
  readonly journal: Journal;
  /** Runs the work while no other build of this folder runs one of its own. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /** Where drawings are kept for later builds; undefined where none can be, and before the folder is prepared. */
  readonly drawings?: CacheFolders | undefined;
  /** Clears away what only an unfinished build needs. */
  finish(): Promise<void>;
}

/** Folders of a cache of drawings, both on the same disk. */
export interface CacheFolders {
  readonly cache: string;
  /** For files that are not finished yet; whoever opened it clears it away. */
  readonly temporary: string;
}

/** What a build has finished so far, for the next one if this one is cut off before it writes its manifest. */
export interface Journal {
  /** Lines of builds that were cut off, whole ones only; known once the folder is prepared. */
  readonly earlier: readonly string[];
  append(line: string): Promise<void>;
}
