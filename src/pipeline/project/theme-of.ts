import {languageOf} from "../../template/template.ts";
import {inLanguage} from "../../theme/in-language.ts";
import type {Theme} from "../../theme/parse-theme.ts";
import {withMeetingLogo} from "./meeting-logos.ts";
import type {PlannedDocument} from "./plan-documents.ts";
import type {Project} from "./prepare-project.ts";

/**
 * The look of a document: the theme of its template, or that of its meeting, with the meeting's logo, dressed in the language
 * of the document.
 */
export function themeOf(
  {prepared: {template}, subject, logo}: PlannedDocument,
  {themes, view}: Pick<Project, "themes" | "view">,
): Theme {
  const theme = themes.get(template.frontMatter.theme);
  if (!theme) throw new Error(`the theme of ${template.name} was not loaded`);
  const language = languageOf(template, view);
  const dressed = inLanguage(theme, language);
  const by = subject.for === "meeting" ? subject.meeting.issuer : null;
  return logo ? withMeetingLogo(dressed, logo, by, language) : dressed;
}
