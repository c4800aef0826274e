import {z} from "zod";
import {chartForms} from "../model/chart.ts";
import {explain} from "../yaml/explain.ts";

/** The form of charts where nothing nearer says it. @param program that would draw those that can be edited */
export const chartForm = (program: "Word" | "PowerPoint") =>
  explain(z.enum(chartForms).default("image"), {
    title: {en: "how charts get into the file", zh: "图表的形式"},
    text: {
      en: `image: pictures; native: charts that ${program} can edit. It counts where neither the chart, the template nor the command line says.`,
      zh: `image：图片；native：可在 ${program} 里编辑的图表。图表块、模板、命令行都没写时用它。`,
    },
  });
