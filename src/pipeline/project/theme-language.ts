import type {Template} from "../../template/template.ts";
import type {Theme} from "../../theme/parse-theme.ts";

/** The template with the language of the theme that it is dressed in, which holds where it names none itself. */
export function withThemeLanguage(template: Template, themes: ReadonlyMap<string, Theme>): Template {
  const {themeLanguage: _before, ...rest} = template;
  const language = themes.get(template.frontMatter.theme)?.language;
  return language === undefined ? rest : {...rest, themeLanguage: language};
}
