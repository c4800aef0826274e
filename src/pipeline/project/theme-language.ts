import type {PreparedTemplate} from "../../template/prepare-library.ts";
import type {Template} from "../../template/template.ts";
import type {Theme} from "../../theme/parse-theme.ts";

/** The template with the language of the theme that it is dressed in, which holds where it names none itself. */
export function withThemeLanguage(template: Template, themes: ReadonlyMap<string, Theme>): Template {
  const {themeLanguage: _before, ...rest} = template;
  const language = themes.get(template.frontMatter.theme)?.language;
  return language === undefined ? rest : {...rest, themeLanguage: language};
}

/** The same of templates that are ready to make texts. */
export const inThemeLanguage = (
  templates: readonly PreparedTemplate[],
  themes: ReadonlyMap<string, Theme>,
): PreparedTemplate[] =>
  templates.map((prepared) => ({...prepared, template: withThemeLanguage(prepared.template, themes)}));
