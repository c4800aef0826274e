import {z} from "zod";
import {captionId, captionIdRule} from "../model/captions.ts";
import {chartForms, chartTypes} from "../model/chart.ts";
import {qualifiers, statuses} from "../model/dataset.ts";

const observation = z.strictObject({
  id: z.string(),
  area: z.string(),
  indicator: z.string(),
  period: z.string(),
  value: z.number(),
  valueHigh: z.number().nullable(),
  qualifier: z.enum(qualifiers),
  status: z.enum(statuses),
  source: z.string(),
  line: z.number(),
  locator: z.string(),
  printed: z.string(),
  note: z.string(),
});

const source = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  published: z.string(),
  sha256: z.string(),
});

/** The front matter of a brief text: the document's properties, and all that it cites. */
export const briefSchema = z.strictObject({
  title: z.string(),
  subtitle: z.string(),
  subject: z.string(),
  format: z.enum(["docx", "pptx"]),
  template: z.string(),
  theme: z.string(),
  date: z.string(),
  author: z.string(),
  /** The form of charts that the command line and the template ask for. */
  charts: z
    .strictObject({command: z.enum(chartForms).nullable(), template: z.enum(chartForms).nullable()})
    .default({command: null, template: null}),
  observations: z.array(observation),
  sources: z.array(source),
});

/** The content of a chart block. */
export const chartBlockSchema = z.strictObject({
  /** What `:ref[…]` calls the chart. */
  id: z.string().regex(captionId, `${captionIdRule.en} / ${captionIdRule.zh}`).optional(),
  type: z.enum(chartTypes),
  title: z.string().min(1),
  data: z.strictObject({
    unit: z.string(),
    categories: z.array(z.string()).min(1),
    series: z
      .array(
        z.strictObject({
          name: z.string(),
          points: z.array(
            z
              .strictObject({value: z.number(), text: z.string(), observations: z.array(z.string())})
              .nullable(),
          ),
        }),
      )
      .min(1),
  }),
  labels: z.enum(["auto", "show", "hide"]).default("auto"),
  minimum: z.number().nullable().default(null),
  maximum: z.number().nullable().default(null),
  /** The form of this chart: `image` or `native`. */
  charts: z.enum(chartForms).optional(),
});
