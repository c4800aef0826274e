/** The folder of the meetings, as far as it is read. */
export interface MeetingFiles {
  /** Names of the `.yaml` files, sorted; empty where there is no such folder. */
  listMeetings(): Promise<readonly string[]>;
  /** Names of all its files, sorted. */
  listAll(): Promise<readonly string[]>;
  /** Text of a file, by its name. */
  readFile(name: string): Promise<Uint8Array>;
  /** How that file is called in messages; the folder for an empty name. */
  describe(name: string): string;
}

/** Of a project without meetings. */
export const noMeetings: MeetingFiles = {
  listMeetings: async () => [],
  listAll: async () => [],
  readFile: async (name) => {
    throw Object.assign(new Error(`no ${name}`), {code: "ENOENT"});
  },
  describe: (name) => name,
};
