import {z} from "zod";
import {chartForms} from "../model/chart.ts";
import {fontName} from "./font-name.ts";

/** A colour as PowerPoint writes it: six hex digits without `#`. A `#` in front is accepted and dropped. */
const colour = z
  .string()
  .regex(
    /^#?[0-9A-Fa-f]{6}$/,
    'a colour is six hex digits in quotes, e.g. "1F4E8C" / 颜色写成加引号的六位十六进制数，如 1F4E8C',
  )
  .transform((value) => value.replace("#", "").toUpperCase());

/** A type size in points. */
const size = z.number().min(9).max(120);

const font = z.strictObject({
  /** For Chinese characters and punctuation; PowerPoint falls back by itself where it is missing. */
  eastAsia: fontName,
  /** For Latin letters and digits. */
  latin: fontName,
});

const colours = z.strictObject({
  /** Slide background. */
  background: colour,
  /** Cards, callouts and every other table row. */
  surface: colour,
  text: colour,
  /** Captions, sources, slide numbers. */
  muted: colour,
  /** Slide titles and lead-ins. */
  heading: colour,
  /** Filled areas: table headers, number badges. */
  primary: colour,
  /** Text on `primary`. */
  onPrimary: colour,
  /** The one warm colour, for thin bars only; never for text. */
  accent: colour,
  /** The large numbers of key figures, and emphasised text. */
  highlight: colour,
  /** Hairlines. */
  border: colour,
  /** Ground of the titles of title, section and closing slides. */
  cover: colour,
  /** Text on `cover`. */
  onCover: colour,
  /** Series colours of charts in order; left out means jianbao's own palette. */
  chart: z.array(colour).min(1).max(12).optional(),
  chartText: colour,
  chartGrid: colour,
});

const sizes = z.strictObject({
  /** Title slide. */
  title: size,
  subtitle: size,
  /** Title of a section slide. */
  section: size,
  /** Title of every other slide, and the least to which a long one may shrink. */
  heading: size,
  headingMinimum: size,
  body: size,
  /** Body text may grow to this where a slide has little on it … */
  bodyMaximum: size,
  /** … and shrink to this before it goes on to the next slide. */
  bodyMinimum: size,
  table: size,
  tableMaximum: size,
  tableMinimum: size,
  kpi: size,
  kpiMinimum: size,
  /** Labels of key figures, captions. */
  label: size,
  /** Third line of key figures. */
  small: size,
  /** Source line and slide number. */
  source: size,
});

const look = z.strictObject({
  /**
   * Titles of content slides: `rule` has a short bar under them, `side` one beside them, `band` sets them on a
   * strip of `primary` across the slide.
   */
  title: z.enum(["rule", "side", "band"]).default("rule"),
  /** Title and closing slide: `full` is all `cover`, `band` a band of it on the slide's background. */
  cover: z.enum(["full", "band"]).default("full"),
});

/** How a deck looks: `templates/themes/<name>.yaml` with `format: pptx`. */
export const slideThemeSchema = z.strictObject({
  format: z.literal("pptx"),
  /** As in the name of the file. */
  name: z.string().regex(/^[a-z0-9-]+$/, "lower-case letters, digits and hyphens / 小写字母、数字和连字符"),
  /** Inches; 13.333 × 7.5 is PowerPoint's 16:9. */
  slide: z.strictObject({width: z.number().min(12).max(20), height: z.number().min(7).max(15)}),
  fonts: z.strictObject({heading: font, body: font}),
  colours,
  sizes,
  look: look.prefault({}),
  /** How sections are numbered: 一、二、三 or 01, 02, 03. */
  sectionNumbers: z.enum(["chinese", "digits"]),
  /** Charts as pictures or as charts of PowerPoint, where neither the chart, the template nor the command line says. */
  charts: z.enum(chartForms).default("image"),
});

export type SlideTheme = z.infer<typeof slideThemeSchema>;
/** The part that a colour plays; a plan names roles, only the writer looks up hex digits. */
export type ColourRole = Exclude<keyof SlideTheme["colours"], "chart" | "chartText" | "chartGrid">;
