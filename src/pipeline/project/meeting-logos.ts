import type {Diagnostic, Outcome} from "../../diagnostic/diagnostic.ts";
import {wordsOf} from "../../language/languages.ts";
import type {LanguageId} from "../../model/language.ts";
import type {Meeting} from "../../model/meeting.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import type {ThemeFile} from "../../theme/theme-file.ts";
import {findPageLogoFaults} from "../../writer/docx/logo.ts";
import {logoZones} from "../../writer/pptx/frame.ts";
import {findLogoFaults} from "../../writer/pptx/logo-places.ts";
import type {BuildEffects} from "../build-effects.ts";
import {readThemeFile} from "./read-theme-files.ts";

/** What became of the pictures that meetings name as their logos, by path. */
export type MeetingLogos = ReadonlyMap<string, Outcome<ThemeFile>>;

/** Reads each once, however many meetings name it. */
export async function readMeetingLogos(
  meetings: readonly Meeting[],
  files: BuildEffects["templateFiles"],
): Promise<MeetingLogos> {
  const paths = [...new Set(meetings.flatMap(({logo}) => logo?.name ?? []))];
  const read = paths.map(
    async (path) => [path, await readThemeFile({key: ["logo"], kind: "picture", path}, files)] as const,
  );
  return new Map(await Promise.all(read));
}

/**
 * What is to be said of the logo of a meeting, at the place where the meeting names it.
 * @param themes of its documents
 * @param forms those of its templates that were made in Word
 */
export function checkMeetingLogo(
  {logo}: Meeting,
  logos: MeetingLogos,
  themes: readonly Theme[],
  forms: readonly string[],
): Diagnostic[] {
  if (!logo) return [];
  const found = logos.get(logo.name)?.diagnostics ?? [];
  const kept = themes.filter(keepsItsLogo).map(({name}) => logoOfHouse(name));
  return [...found, ...kept, ...forms.map(logoOfForm)].map((told) => ({...told, place: logo.place}));
}

/** What a house's own file brings is where its designers wanted it: there is no room for a second one. */
const keepsItsLogo = ({format, house}: Theme): boolean =>
  house !== undefined && (format === "pptx" || ("takes" in house && house.takes.header));

const logoOfHouse = (theme: string): Diagnostic => ({
  severity: "warning",
  code: "logo-of-house",
  message: {
    en: `the theme "${theme}" keeps the logo of its own file; this one is not used`,
    zh: `主题“${theme}”用单位文件里的标志，这里写的没有用上`,
  },
  hint: {
    en: "take `logo` out, or choose a theme that is not made from a house's file",
    zh: "请删去 logo，或换一个不是以单位文件为准的主题",
  },
});

/** So is what stands in a template that was made in Word. */
const logoOfForm = (template: string): Diagnostic => ({
  severity: "warning",
  code: "logo-of-house",
  message: {
    en: `the template "${template}" was made in Word and keeps its own head; this logo is not used`,
    zh: `模板“${template}”是用 Word 做的，页眉照它自己的，这里写的标志没有用上`,
  },
  hint: {
    en: "put the logo into the header in Word, and take `logo` out",
    zh: "请在 Word 里把标志放进页眉，并删去 logo",
  },
});

/** Where a logo stands in themes that have none: large on the cover, small beside titles. */
const usualPlaces = {
  cover: {place: "head-left", height: 0.7},
  slides: {place: "head-right", height: 0.45},
} as const;
const usualHeightMm = 10;
/**
 * A theme with the logo of a meeting, in the place of its own. It becomes as small as its place asks for: whoever writes
 * a meeting does not know how large that is.
 * @param by the department that reports, if known
 */
export function withMeetingLogo(
  theme: Theme,
  file: ThemeFile,
  by: string | null,
  language: LanguageId,
): Theme {
  if (keepsItsLogo(theme)) return theme;
  const named = {file: file.path, alt: by ?? wordsOf(language).descriptions.logo};
  const files = [...(theme.files ?? []).filter(({path}) => path !== file.path), file];
  if (theme.format === "docx") {
    const {heightMm = usualHeightMm, place = "left", pages = "all"} = theme.logo ?? {};
    const logo = {...named, heightMm, place, pages} as const;
    const [fault] = findPageLogoFaults({...theme, logo, files});
    return {...theme, files, logo: {...logo, heightMm: fault ? Math.max(0, fault.most) : heightMm}};
  }
  const {cover, slides} = theme.logo ?? usualPlaces;
  const logo = {...named, ...(cover ? {cover} : {}), ...(slides ? {slides} : {})};
  const faults = findLogoFaults({...theme, logo, files}, logoZones(theme));
  const shrink = <T extends {readonly height: number}>(kind: "cover" | "slides", wish: T): T => {
    const fault = faults.find(({key}) => key[1] === kind);
    return fault ? {...wish, height: Math.max(0, fault.most)} : wish;
  };
  return {
    ...theme,
    files,
    logo: {
      ...named,
      ...(cover ? {cover: shrink("cover", cover)} : {}),
      ...(slides ? {slides: shrink("slides", slides)} : {}),
    },
  };
}
