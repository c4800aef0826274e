import {dirname, join} from "node:path";

/** Meetings belong to the project whose data they report: with `--data x/data` they lie in `x/meetings`. */
export const meetingsOption = {
  meetings: {
    type: "string",
    describe: "folder of the meetings, beside the data / 会议文件夹，默认与数据文件夹并列",
  },
} as const;

export const meetingsFolder = ({
  meetings,
  data,
}: {
  readonly meetings?: string | undefined;
  readonly data: string;
}) => meetings ?? join(dirname(data), "meetings");
