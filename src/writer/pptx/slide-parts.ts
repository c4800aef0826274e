import {element, type PlainElement, writePart} from "../../ooxml/plain-element.ts";
import {leadsTo, numbered, type WrittenPart} from "../../ooxml/written-package.ts";
import {namespaces} from "../../ooxml/xml.ts";
import {inTongue} from "../in-tongue.ts";
import {writeBox} from "./boxes/boxes.ts";
import type {DeckContext, SlideContext} from "./boxes/slide-context.ts";
import {notesPart, slidePart} from "./deck-parts.ts";
import type {LayoutShapes} from "./layout-shapes.ts";
import type {BesidePlace, Slide} from "./slide.ts";

const contentType = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml";
/** Of slides and their notes. */
export const rootNamespaces = {
  "xmlns:a": namespaces.a,
  "xmlns:r": namespaces.r,
  "xmlns:p": namespaces.p,
};

/** What every slide and every page of notes begins with: the group of all its shapes. */
export const shapeGroup: readonly PlainElement[] = [
  element("p:nvGrpSpPr", undefined, [
    element("p:cNvPr", {id: 1, name: ""}),
    element("p:cNvGrpSpPr"),
    element("p:nvPr"),
  ]),
  element("p:grpSpPr", undefined, [
    element("a:xfrm", undefined, [
      element("a:off", {x: 0, y: 0}),
      element("a:ext", {cx: 0, cy: 0}),
      element("a:chOff", {x: 0, y: 0}),
      element("a:chExt", {cx: 0, cy: 0}),
    ]),
  ]),
];

/** A slide (ECMA-376 Part 1, 19.3.1.38) with its shapes in the order in which they are read. */
export function writeSlide(
  slide: Slide,
  number: number,
  layout: LayoutShapes,
  deck: DeckContext,
): WrittenPart {
  const context: SlideContext = {deck, relationships: [], shapes: {ids: 1, texts: 0}};
  const {title, titleSize, titlePlace, subtitleSize, subtitlePlace, ground = []} = slide;
  const shapes = [
    ...shapeGroup,
    ...ground.flatMap((box) => writeBox(box, context)),
    ...layout.title(title, titleSize, context, titlePlace),
    ...(layout.subtitle ? layout.subtitle(slide.subtitle, subtitleSize, context, subtitlePlace) : []),
    ...besideTexts(slide, layout, context),
  ];
  for (const box of slide.boxes) shapes.push(...writeBox(box, context));
  for (const write of layout.foot) shapes.push(write(number, context));
  const root = element("p:sld", slide.hidden ? {...rootNamespaces, show: 0} : rootNamespaces, [
    element("p:cSld", {name: `Slide ${number}`}, [element("p:spTree", undefined, shapes)]),
    layout.colourMap,
  ]);
  const {relationships} = context;
  relationships.push(leadsTo("slideLayout", layout.part), leadsTo("notesSlide", notesPart(number)));
  return {
    name: slidePart(number),
    contentType,
    content: writePart(inTongue(root, deck.words.tag)),
    relationships: numbered(relationships),
  };
}

function besideTexts({besides = {}}: Slide, layout: LayoutShapes, context: SlideContext): PlainElement[] {
  return Object.entries(besides).flatMap(([place, {text, size}]) => {
    const write = layout.besides[place as BesidePlace];
    return write ? write(text, size, context) : [];
  });
}
