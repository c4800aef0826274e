import {join} from "node:path";
import type {Desk, DeskWish} from "./desk.ts";
import type {Folders} from "./node-effects.ts";
import {workFolder} from "./session-folder.ts";
import {openThreadedDesk} from "./threaded-desk.ts";

/** A desk for a project on the disk. @param seconds that a document may take */
export function openDesk(
  folders: Folders,
  wish: DeskWish,
  sourceDateEpoch: string | undefined,
  seconds: number,
): Desk {
  const shelf = join(folders.output, workFolder, "charts");
  return openThreadedDesk({folders, wish, sourceDateEpoch, shelf}, {longest: seconds * 1000, grace: 1500});
}
