import {z} from "zod";
import {chartForms} from "../model/chart.ts";

/** What a person writes between the two `---` lines at the head of a template. */
export const frontMatterSchema = z.strictObject({
  title: z.string().min(1),
  subtitle: z.string().default(""),
  /** One document for each area, for each topic, or one for all. */
  for: z.enum(["area", "topic", "all"]),
  format: z.enum(["docx", "pptx"]),
  theme: z.string().min(1),
  author: z.string().default(""),
  /** Charts as pictures or as charts that Office can edit; the theme decides where this is left out. */
  charts: z.enum(chartForms).optional(),
  /** Name of the file without its ending; the title where it is left out. */
  file: z.string().min(1).optional(),
  /** A subject with fewer observations gets no document, and the manifest says so. */
  "minimum-observations": z.number().int().min(0).default(5),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
/** Keys whose values are small templates themselves. */
export const templatedKeys = ["title", "subtitle", "author", "file"] as const;
