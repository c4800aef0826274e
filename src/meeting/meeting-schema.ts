import {z} from "zod";
import {editions} from "../model/edition.ts";
import {sourcePlaces} from "../model/slide-choices.ts";
import {explain} from "../yaml/explain.ts";
import {readMeetingDate} from "./meeting-date.ts";

/** A line of text; the cover has no room for more. */
const line = z.string().min(1).max(80);

/** One name, or several: in a list, or with 、 or a comma between them. */
const names = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)], {
    error: "write one name, or a list of names / 请写一个名称，或写成列表",
  })
  .transform((value) => [value].flat().flatMap(splitNames));

/** Names may hold spaces, and no commas. */
export const splitNames = (text: string): string[] =>
  text
    .split(/[、，,\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");

const isEdition = z.enum(editions);

const editionList = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((value) => [value].flat().flatMap(splitNames))
  .pipe(
    z.array(isEdition, {error: `choose among ${editions.join(", ")} / 可以写 ${editions.join("、")}`}).min(1),
  );

/** YAML leaves `yes` as it is written; people mean what it says. */
const yesNo = z
  .union([z.boolean(), z.enum(["yes", "no", "是", "否"])], {error: "write yes or no / 请写 yes 或 no"})
  .transform((value) => value === true || value === "yes" || value === "是");

const date = z.string().transform((text, context) => {
  const read = readMeetingDate(text);
  if (typeof read === "string") return read;
  context.addIssue(`${read.en} / ${read.zh}`);
  return z.NEVER;
});

/** What a person writes in `meetings/NAME.yaml`. */
export const meetingSchema = explain(
  z.strictObject({
    area: explain(names, {
      title: {en: "area that reports, by name or code", zh: "汇报的地区，写名称或代码"},
      text: {
        en: "Several in a list: [沙坪坝区, 重庆高新区].",
        zh: "要几个地区，写成列表：[沙坪坝区, 重庆高新区]。",
      },
      examples: ["沙坪坝区"],
    }),
    topics: explain(names.optional(), {
      title: {en: "topics in the order of the report", zh: "汇报的领域，按汇报的次序"},
      text: {
        en: "By name or id. Left out, all on which the area has figures.",
        zh: "写名称或编号。不写时，取这个地区有数据的全部领域。",
      },
      examples: [["学前教育", "义务教育"]],
    }),
    edition: explain(editionList.default(["deck"]), {
      title: {en: "deck, briefing, or both", zh: "演示文稿、简报，或两样都要"},
      text: {
        en: "deck: PowerPoint; briefing: Word; both: [deck, briefing].",
        zh: "deck：PowerPoint 演示文稿；briefing：Word 简报；都要写成 [deck, briefing]。",
      },
      examples: ["deck"],
    }),
    date: explain(date.optional(), {
      title: {en: "day of the meeting", zh: "会议日期"},
      text: {en: "2026-12-03 is printed as 2026年12月3日.", zh: "2026-12-03 印成 2026年12月3日。"},
      examples: ["2026-12-03"],
    }),
    occasion: explain(line.optional(), {
      title: {en: "name of the meeting, on the cover", zh: "会议名称，印在封面"},
      examples: ["全区教育工作推进会"],
    }),
    speaker: explain(line.optional(), {
      title: {en: "who speaks, on the cover", zh: "汇报人，印在封面"},
      examples: ["张老师"],
    }),
    issuer: explain(line.optional(), {
      title: {en: "department that reports, on the cover", zh: "汇报单位，印在封面"},
      examples: ["某某区教育委员会"],
    }),
    logo: explain(z.string().trim().min(1).max(200).optional(), {
      title: {en: "logo on the cover and the pages", zh: "标志，印在封面和各页"},
      text: {
        en: "PNG or JPEG, by its path from the templates folder on. Where the theme has a logo, this one takes its place.",
        zh: "PNG 或 JPEG，写从模板文件夹起的路径；主题里有标志的，换成这一个。",
      },
      examples: ["pictures/logo.png"],
    }),
    theme: explain(names.optional(), {
      title: {en: "look instead of the template's", zh: "外观主题，代替模板里的"},
      text: {
        en: "Name of a file in templates/themes; one for each format where there are two editions.",
        zh: "templates/themes 里的文件名；两个版本都要时，每种格式可以各写一个。",
      },
      examples: ["formal-red"],
    }),
    closing: explain(line.optional(), {
      title: {en: "what the last slide says, or none", zh: "结束页的文字，或 none"},
      text: {
        en: "none: no such slide. Left out, the template says.",
        zh: "none：不要结束页。不写时由模板决定。",
      },
      examples: ["汇报完毕，请批评指正"],
    }),
    sources: explain(z.enum(sourcePlaces).optional(), {
      title: {en: "where a deck lists its sources", zh: "演示文稿的资料来源列在哪里"},
      text: {
        en: "slide: on a slide at the end; appendix: on a hidden one; none: in the notes alone.",
        zh: "slide：最后一页；appendix：隐藏的附页；none：只写在备注里。",
      },
      examples: ["appendix"],
    }),
    hide: explain(
      z
        .union([z.string().min(1), z.array(z.string().min(1))], {
          error: "write a title, or a list of titles / 请写一个标题，或写成列表",
        })
        .transform((value) => [value].flat())
        .optional(),
      {
        title: {en: "slides that are not shown, by their titles", zh: "不放映的页，写页上的标题"},
        text: {
          en: "They stay in the deck as hidden slides. Numbers in a title need not be those of today.",
          zh: "这些页留在文件里，设为隐藏，随时可以恢复。标题里的数字变了也认得出来。",
        },
        examples: [["数据年份均由来源写明"]],
      },
    ),
    agenda: explain(yesNo.optional(), {
      title: {
        en: "a slide with the agenda behind the cover (yes, no)",
        zh: "封面后面要不要目录页（yes、no）",
      },
      text: {en: "Left out, the template says.", zh: "不写时由模板决定。"},
      examples: [true],
    }),
    template: explain(z.string().min(1).optional(), {
      title: {en: "template, where there are several for meetings", zh: "用哪个模板（有几个会议模板时才写）"},
      text: {
        en: "Name of a file in templates with for: meeting. Left out, each that makes this edition makes one.",
        zh: "templates 里写有 for: meeting 的文件名。不写时，这个版本的每个会议模板各生成一份。",
      },
      examples: ["meeting-deck"],
    }),
  }),
  {
    title: {en: "meeting of jianbao", zh: "简报的会议"},
    text: {
      en: "A file in meetings/: one deck or briefing for one occasion.",
      zh: "放在 meetings/ 里：为一次会议做一份演示文稿或简报。",
    },
  },
);

/** The same with nothing where something is wrong: to look for what else is. */
export const meetingDraftSchema = z.object({
  ...Object.fromEntries(
    Object.entries(meetingSchema.shape as Record<string, z.ZodType>).map(([key, each]) => [
      key,
      each.optional().catch(undefined),
    ]),
  ),
  area: names.catch([]),
  edition: editionList.catch(["deck"]),
}) as unknown as z.ZodType<MeetingValues>;

export type MeetingValues = z.infer<typeof meetingSchema>;
export type MeetingKey = keyof MeetingValues;
