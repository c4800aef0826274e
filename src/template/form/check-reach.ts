import type {Diagnostic, Wording} from "../../diagnostic/diagnostic.ts";
import type {Place} from "../../diagnostic/place.ts";
import type {FormNode, FormParagraph, WordForm} from "../../form/form.ts";
import {attributeOf, decode, tagOf} from "../../form/form-tree.ts";
import {placeIn} from "./form-place.ts";

const hint: Wording = {
  en: "write it into the text of the document; here nothing can be filled in",
  zh: "请把取值写在正文里，这个地方不能取值",
};

const tell = (where: Wording, place: Place): Diagnostic => ({
  severity: "error",
  code: "value-out-of-reach",
  message: {
    en: `{{…}} stands in ${where.en}, and would be printed as it stands`,
    zh: `${where.zh}里有 {{…}}，会原样留在文件里`,
  },
  hint,
  place,
});

/** Expressions where Word keeps text that nobody fills: they would be in each document as they stand. */
export function checkReach(
  {paragraphs, files}: WordForm,
  file: string,
  isLeftOut: (node: FormNode) => boolean,
): Diagnostic[] {
  return [
    ...paragraphs
      .filter(({node}) => !isLeftOut(node))
      .flatMap((paragraph) => {
        const found = findIn(paragraph);
        return found ? [tell(found, placeIn(file, paragraph, 0))] : [];
      }),
    ...[...files].flatMap(([name, bytes]) => {
      const where = places.find(([pattern]) => pattern.test(name))?.[1];
      return where && isIn(new TextDecoder().decode(bytes)) ? [tell(where, {file})] : [];
    }),
  ];
}

const texts: Readonly<Record<string, Wording>> = {
  "w:instrText": {en: "the code of a field", zh: "域代码"},
  "m:t": {en: "a formula", zh: "公式"},
};
const otherText: Wording = {en: "a phonetic guide or another object", zh: "拼音指南等对象"};
const otherAttribute: Wording = {
  en: "what Word keeps of a picture, field or link, such as its alternative text",
  zh: "图片、域或链接的属性（如替代文字）",
};

/** What of a paragraph is none of its text; text boxes are paragraphs of their own. */
function findIn({node, part, atoms}: FormParagraph): Wording | undefined {
  const read = new Set(atoms.flatMap((atom) => (atom.type === "text" ? [atom.node] : [])));
  const unread = new Map<Wording, string>();
  const add = (where: Wording, text: string) => unread.set(where, (unread.get(where) ?? "") + text);
  const walk = (parent: FormNode) => {
    for (const child of parent.children) {
      // What a content control is called nobody reads.
      if (child.name === "w:p" || child.name === "w:sdtPr" || read.has(child)) continue;
      if (tagOf(child, part.xml).includes("{{"))
        add(attributeOf(child, "w:instr", part.xml) ? fieldCode : otherAttribute, "{{");
      if (child.children.length > 0) walk(child);
      else add(texts[child.name] ?? otherText, decode(part.xml.slice(child.innerStart, child.innerEnd)));
    }
  };
  walk(node);
  return [...unread].find(([, text]) => text.includes("{{"))?.[0];
}

const fieldCode = texts["w:instrText"] as Wording;

const places: readonly (readonly [name: RegExp, where: Wording])[] = [
  [/^word\/charts\/chart[^/]*\.xml$/, {en: "a chart", zh: "图表"}],
  [/^word\/diagrams\/data[^/]*\.xml$/, {en: "a SmartArt graphic", zh: "SmartArt 图形"}],
  [/^word\/_rels\/[^/]*\.rels$/, {en: "the address of a link", zh: "链接的地址"}],
  [/^docProps\/(?:core|custom)\.xml$/, {en: "the properties of the file", zh: "文件属性"}],
];

/** The title is given anew; in an address braces are written in other signs. */
function isIn(xml: string): boolean {
  const own = xml.replace(/<dc:title>[^<]*<\/dc:title>/g, "");
  return /\{\{|%7B%7B/i.test(
    own.replace(/<[^>]*>/g, (tag) => (tag.includes("{{") || /%7B%7B/i.test(tag) ? tag : "")),
  );
}
