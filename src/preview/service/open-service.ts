import {join} from "node:path";
import {workFolder} from "../../pipeline/folders/session-folder.ts";
import type {Folders} from "../../pipeline/node-effects.ts";
import type {DocumentService, ServiceSettings} from "./document-service.ts";
import {openThreadedService} from "./threaded-service.ts";

/** A service for a project on the disk. @param seconds that a document may take */
export function openService(
  folders: Folders,
  settings: ServiceSettings,
  sourceDateEpoch: string | undefined,
  seconds: number,
): DocumentService {
  const drawings = join(folders.output, workFolder, "charts");
  return openThreadedService(
    {folders, settings, sourceDateEpoch, drawings},
    {longest: seconds * 1000, grace: 1500},
  );
}
