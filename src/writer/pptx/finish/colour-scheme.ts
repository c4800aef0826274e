import type {SlideTheme} from "../../../theme/slide-theme.ts";

/** Colours that PowerPoint offers for what people add later; `lt1` is the slide's background, dark or light. */
export function setColourScheme(xml: string, theme: SlideTheme): string {
  const {colours} = theme;
  const accents = [...new Set([...(colours.chart ?? [colours.primary]), colours.accent, colours.muted])];
  const scheme: Record<string, string> = {
    dk1: colours.text,
    lt1: colours.background,
    dk2: colours.heading,
    lt2: colours.surface,
    hlink: colours.highlight,
    folHlink: colours.muted,
  };
  for (let index = 0; index < 6; index++) {
    scheme[`accent${index + 1}`] = accents[index % accents.length] ?? colours.primary;
  }
  return Object.entries(scheme)
    .reduce(
      (text, [name, colour]) =>
        text.replace(
          new RegExp(`<a:${name}>.*?</a:${name}>`, "s"),
          `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`,
        ),
      xml,
    )
    .replace('<a:clrScheme name="Office">', `<a:clrScheme name="${theme.name}">`);
}
