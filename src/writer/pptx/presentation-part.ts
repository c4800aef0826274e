import type {WordList} from "../../language/word-list.ts";
import {element, type PlainElement, type PlainNode, writePart} from "../../ooxml/plain-element.ts";
import {kindOf} from "../../ooxml/relationships.ts";
import type {Form} from "../../ooxml/shell.ts";
import {leadsTo, numbered, type WrittenPart} from "../../ooxml/written-package.ts";
import {namespaces} from "../../ooxml/xml.ts";
import {deckForms, slidePart} from "./deck-parts.ts";
import {deckSections} from "./deck-sections.ts";
import type {Slide} from "./slide.ts";

/** The least id that a slide may have (ECMA-376 Part 1, 19.7.13). */
const FIRST_SLIDE = 256;

/** The presentation itself (ECMA-376 Part 1, 19.2.1.26): which slides there are, in which sections. */
export function writePresentation(
  {contentType, root, relationships}: Form,
  slides: readonly Slide[],
  words: WordList,
): WrittenPart {
  const masters = relationships.filter((each) => kindOf(each).endsWith("Master"));
  const others = relationships.filter((each) => !masters.includes(each));
  const list = element(
    "p:sldIdLst",
    undefined,
    slides.map((_, index) =>
      element("p:sldId", {id: FIRST_SLIDE + index, "r:id": `rId${masters.length + index + 1}`}),
    ),
  );
  const first = masters.length + slides.length + 1;
  const newIds = new Map(others.map(({id}, index) => [id, `rId${first + index}`]));
  const children = root.children.map((child) => (isSlideList(child) ? list : withIds(child, newIds)));
  return {
    name: deckForms.presentation,
    contentType,
    content: writePart(element(root.name, root.attributes, [...children, ...sectionList(slides, words)])),
    relationships: numbered([
      ...masters,
      ...slides.map((_, index) => leadsTo("slide", slidePart(index + 1))),
      ...others,
    ]),
  };
}

const isSlideList = (node: PlainNode) => typeof node !== "string" && node.name === "p:sldIdLst";

/** Masters keep their numbers; what comes after the slides, such as the embedded fonts of a house, has new ones. */
function withIds(node: PlainNode, newIds: ReadonlyMap<string, string>): PlainNode {
  if (typeof node === "string") return node;
  const attributes = Object.entries(node.attributes).map(([name, value]) => [
    name,
    name.startsWith("r:") ? (newIds.get(String(value)) ?? value) : value,
  ]);
  const children = node.children.map((child) => withIds(child, newIds));
  return element(node.name, Object.fromEntries(attributes), children);
}

const noGuides = element("p:ext", {uri: "{EFAFB233-063F-42B5-8137-9DF3F51BA10A}"}, [
  element("p15:sldGuideLst", {"xmlns:p15": "http://schemas.microsoft.com/office/powerpoint/2012/main"}),
]);

/** The sections ([MS-PPTX] 2.2.8) as PowerPoint lists them; each holds the ids of its slides. */
function sectionList(slides: readonly Slide[], words: WordList): PlainElement[] {
  const sections = deckSections(slides, words);
  if (sections.length === 0) return [];
  let id = FIRST_SLIDE;
  const listed = sections.map((section, index) =>
    element("p14:section", {name: section.title, id: sectionId(index + 1)}, [
      element(
        "p14:sldIdLst",
        undefined,
        section.slides.map(() => element("p14:sldId", {id: id++})),
      ),
    ]),
  );
  const list = element("p14:sectionLst", {"xmlns:p14": namespaces.p14}, listed);
  return [
    element("p:extLst", undefined, [
      element("p:ext", {uri: "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"}, [list]),
      noGuides,
    ]),
  ];
}

/** Any GUID will do, as long as they differ. */
const sectionId = (number: number) => `{00000000-0000-4000-8000-${String(number).padStart(12, "0")}}`;
