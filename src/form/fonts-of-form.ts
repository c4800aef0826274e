import type {WordForm} from "./form.ts";

const looks = /<w:rFonts\b[^>]*>/g;
const names = /\sw:(?:ascii|hAnsi|eastAsia|cs)="([^"]+)"/g;

/** Every font that a form names, in its styles and in its text. */
export function fontsOfForm({files, parts}: WordForm): readonly string[] {
  const styles = new TextDecoder().decode(files.get("word/styles.xml"));
  const texts = [styles, ...parts.map(({xml}) => xml)];
  const found = texts.flatMap((text) =>
    [...text.matchAll(looks)].flatMap(([look]) => [...look.matchAll(names)].map(([, name = ""]) => name)),
  );
  return [...new Set(found)];
}
