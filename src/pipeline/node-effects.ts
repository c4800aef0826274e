import {filesInFolder} from "../dataset/dataset-files.ts";
import {noMeetings} from "../meeting/meeting-files.ts";
import type {BuildEffects} from "./build-effects.ts";
import {meetingFolder} from "./folders/meeting-folder.ts";
import {outputFolder} from "./folders/output-folder.ts";
import {templateFolder} from "./folders/template-folder.ts";

export interface Folders {
  readonly data: string;
  readonly templates: string;
  /** Left out for a project without meetings. */
  readonly meetings?: string;
  readonly output: string;
}

export function nodeEffects(folders: Folders, environment: NodeJS.ProcessEnv): BuildEffects {
  return {
    dataFolder: folders.data,
    dataFiles: filesInFolder(folders.data),
    templateFiles: templateFolder(folders.templates),
    meetingFiles: folders.meetings === undefined ? noMeetings : meetingFolder(folders.meetings),
    output: outputFolder(folders.output),
    sourceDateEpoch: environment.SOURCE_DATE_EPOCH,
  };
}
