import {posix} from "node:path";
import {openHouseFile} from "../../../house/open-house-file.ts";
import {type HousePart, type HouseParts, housePartsOf} from "../../../house/word/house-parts.ts";
import {attributeOf, childrenOf, find} from "../../../house/word/plain.ts";
import {chooseSection, readSections} from "../../../house/word/sections.ts";
import {element, type PlainElement, writePart} from "../../../ooxml/plain-element.ts";
import {kindOf, type Relationship} from "../../../ooxml/relationships.ts";
import type {Form, Shell} from "../../../ooxml/shell.ts";
import {leadsTo, numbered, type Target, type WrittenPart} from "../../../ooxml/written-package.ts";
import {namespaces} from "../../../ooxml/xml.ts";
import {packEntry} from "../../../ooxml/zip-writer.ts";
import {chineseFontOf} from "../../../theme/house/house-fonts.ts";
import type {ThemeHouse} from "../../../theme/house/theme-house.ts";
import {themeFile} from "../../../theme/theme-file.ts";
import type {WordTheme} from "../../../theme/word-theme.ts";
import {corePart} from "../../core-properties.ts";
import {mainPart, numberingPart, runningParts} from "../word-parts.ts";
import {acceptChanges} from "./accept-changes.ts";
import {houseNumbering} from "./house-numbering.ts";
import {houseSection, type SectionReference} from "./house-section.ts";
import {houseSettings} from "./house-settings.ts";
import {houseStylesPart} from "./house-styles-part.ts";
import {planRunning} from "./plan-running.ts";

/**
 * All of a briefing but what it says, made of the house's own file: its styles, lists, paper, headers and footers with
 * their pictures, its fonts, theme and labels. What only the text of the file led to stays behind.
 */
export function takeHouseShell(theme: WordTheme): Shell {
  const {house, from} = theme;
  if (house === undefined || from === undefined) throw new Error("the theme has no house");
  const opened = openHouseFile(themeFile(theme, from).bytes, "docx");
  if (opened.problem) throw new Error(opened.problem.message.en);
  const parts = housePartsOf(opened.container);
  if (parts === undefined) throw new Error("the house's file has no document");
  return new ShellMaker(parts, theme, house).make();
}

const wordType = (name: string) =>
  `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;

/** Gathers the parts that documents get, each once. */
class ShellMaker {
  readonly #house: HouseParts;
  readonly #theme: WordTheme;
  readonly #takes: ThemeHouse;
  readonly #parts = new Map<string, WrittenPart>();
  readonly #forms = new Map<string, Form>();
  /** New names of parts, by the ones that they have in the file. */
  readonly #names = new Map<string, string>();
  #drawing = firstDrawing;

  constructor(parts: HouseParts, theme: WordTheme, house: ThemeHouse) {
    this.#house = parts;
    this.#theme = theme;
    this.#takes = house;
  }

  make(): Shell {
    const theme = this.#theme;
    const section = chooseSection(readSections(this.#house.main.content));
    const running = planRunning(theme, this.#takes);
    const references: (Omit<SectionReference, "id"> & {readonly target: string})[] = [];
    for (const place of ["header", "footer"] as const) {
      for (const kind of ["default", "first", "even"] as const) {
        const own = this.#takes.file.running[place];
        // A first page that begins to have a header of its own keeps the footer that it had.
        const found = own[kind] ?? (running.repeats.has(kind) ? own.default : undefined);
        if (this.#takes.takes[place] && found !== undefined)
          references.push({place, kind, target: this.#keep(found.part)});
        else if (!this.#takes.takes[place] && running.kinds.includes(kind))
          references.push({place, kind, target: this.#addRunning(place, kind)});
      }
    }
    const targets = references.map(({place, target}) => leadsTo(place, target));
    const {background, found} = this.#background(targets.length);
    const main: Target[] = [...targets, ...found];
    main.push(leadsTo("styles", this.#add("word/styles.xml", "styles", this.#styles())));
    main.push(leadsTo("settings", this.#settings(running.hasEvenPages)));
    main.push(leadsTo("numbering", numberingPart));
    this.#form(
      numberingPart,
      "numbering",
      houseNumbering(this.#house.related("numbering"), theme, this.#takes),
    );
    for (const kind of ["theme", "fontTable"] as const) main.push(...this.#related(kind));
    for (const kind of ["footnotes", "endnotes"] as const) {
      const notes = this.#notes(kind);
      if (notes !== undefined) main.push(leadsTo(kind, this.#add(`word/${kind}.xml`, kind, notes)));
    }
    const named = references.map((reference, index) => ({...reference, id: `rId${index + 1}`}));
    const section1 = houseSection(section.section, named, running.hasTitlePage, theme);
    this.#forms.set(mainPart, {
      contentType: wordType("document.main"),
      root: element("w:document", this.#rootAttributes(), [
        ...background,
        element("w:body", undefined, [section1]),
      ]),
      relationships: numbered(main),
    });
    this.#forms.set(corePart, emptyCore);
    return {
      relationships: numbered([leadsTo("officeDocument", mainPart), coreLink, ...this.#properties()]),
      parts: [...this.#parts.values()],
      forms: this.#forms,
    };
  }

  /** Those of the file, and those that our own elements need. */
  #rootAttributes() {
    const {w, r, wp} = namespaces;
    const own = Object.entries(this.#house.main.content.attributes).filter(
      ([name]) => !name.startsWith("w:rsid"),
    );
    return {...Object.fromEntries(own), "xmlns:w": w, "xmlns:r": r, "xmlns:wp": wp};
  }

  #styles(): PlainElement {
    const styles = this.#house.related("styles");
    if (styles === undefined) throw new Error("the house's file has no styles");
    return houseStylesPart(styles, this.#theme, this.#takes);
  }

  #settings(hasEvenPages: boolean): string {
    const ids = (kind: "footnote" | "endnote") =>
      childrenOf(this.#notes(`${kind}s`), `w:${kind}`).map((note) => attributeOf(note, "w:id") ?? "");
    const notes = {footnote: ids("footnote"), endnote: ids("endnote")};
    return this.#add(
      "word/settings.xml",
      "settings",
      houseSettings(this.#house.related("settings"), hasEvenPages, notes),
    );
  }

  /** Only the lines that set notes apart from text: the notes are those of the house's own text. */
  #notes(kind: "footnotes" | "endnotes"): PlainElement | undefined {
    const notes = this.#house.related(kind);
    if (notes === undefined) return undefined;
    const separators = childrenOf(notes).filter((note) => attributeOf(note, "w:type") !== undefined);
    if (separators.length === 0) return undefined;
    return acceptChanges(element(notes.name, notes.attributes, separators));
  }

  #related(kind: string): Target[] {
    const way = this.#house.main.relationships.find((each) => kindOf(each) === kind && !each.isExternal);
    if (way === undefined || this.#house.find(way.target) === undefined) return [];
    return [{type: way.type, target: this.#keep(way.target), isExternal: false}];
  }

  /** What is behind all pages; its picture has ids of relationships of the main part. */
  #background(before: number): {background: readonly PlainElement[]; found: readonly Target[]} {
    const background = find(this.#house.main.content, "w:background");
    if (background === undefined) return {background: [], found: []};
    const found: Target[] = [];
    const renumber = (node: PlainElement): PlainElement => {
      const attributes = Object.entries(node.attributes).flatMap(
        ([name, value]): [string, string | number][] => {
          if (!name.startsWith("r:")) return [[name, value]];
          const way = this.#house.main.relationships.find(({id}) => id === value);
          if (way === undefined || way.isExternal) return [];
          found.push({type: way.type, target: this.#keep(way.target), isExternal: false});
          return [[name, `rId${before + found.length}`]];
        },
      );
      const children = node.children.map((child) => (typeof child === "string" ? child : renumber(child)));
      return element(node.name, Object.fromEntries(attributes), children);
    };
    return {background: [renumber(background)], found};
  }

  /** Labels and other properties that somebody gave the file; its statistics and its picture are those of its text. */
  #properties(): Target[] {
    return this.#house.relationships.flatMap((way) => {
      const isKept = ["custom-properties", "classificationlabels"].includes(kindOf(way)) && !way.isExternal;
      if (!isKept || this.#house.find(way.target) === undefined) return [];
      return [{type: way.type, target: this.#keep(way.target), isExternal: false}];
    });
  }

  /** Our own header or footer, which each document fills. */
  #addRunning(place: "header" | "footer", kind: SectionReference["kind"]): string {
    const name = runningParts[kind][place];
    const root = element(place === "header" ? "w:hdr" : "w:ftr", {
      "xmlns:w": namespaces.w,
      "xmlns:r": namespaces.r,
    });
    this.#forms.set(name, {contentType: wordType(place), root, relationships: []});
    return name;
  }

  /** A part of the house with all that it leads to, under a name that no part of a document has. */
  #keep(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const part = this.#house.find(name);
    if (part === undefined) throw new Error(`the house's file has no part ${name}`);
    const renamed = fixedNames.test(name) ? name : `${posix.dirname(name)}/house-${posix.basename(name)}`;
    this.#names.set(name, renamed);
    const relationships = part.relationships.flatMap((way): Relationship[] => {
      if (way.isExternal) return kindOf(way) === "hyperlink" ? [way] : [];
      return this.#house.find(way.target) === undefined ? [] : [{...way, target: this.#keep(way.target)}];
    });
    this.#pack(renamed, part.contentType, this.#contentOf(part), relationships);
    return renamed;
  }

  #contentOf({content, contentType}: HousePart): PlainElement | Uint8Array {
    if (content instanceof Uint8Array) return content;
    if (contentType.endsWith("theme+xml")) return this.#withChineseFonts(content);
    return contentType.includes("wordprocessingml") ? this.#numberDrawings(acceptChanges(content)) : content;
  }

  /** Drawings of a document are counted from one; those of the house stand far behind them. */
  #numberDrawings(node: PlainElement): PlainElement {
    const children = node.children.map((child) =>
      typeof child === "string" ? child : this.#numberDrawings(child),
    );
    const isDrawing = node.name === "wp:docPr";
    return element(
      node.name,
      isDrawing ? {...node.attributes, id: this.#drawing++} : node.attributes,
      children,
    );
  }

  /** Where the theme names no font for Chinese, which one it is depends on the machine. */
  #withChineseFonts(root: PlainElement): PlainElement {
    const {fonts} = this.#takes.file;
    const change = (node: PlainElement): PlainElement => {
      if (node.name === "a:majorFont" || node.name === "a:minorFont") {
        const own = node.name === "a:majorFont" ? fonts.major : fonts.minor;
        const typeface = chineseFontOf(own.eastAsia, own.latin, this.#takes.file);
        return element(
          node.name,
          node.attributes,
          node.children.map((child) =>
            typeof child !== "string" && child.name === "a:ea" && !attributeOf(child, "typeface")
              ? element("a:ea", {...child.attributes, typeface})
              : child,
          ),
        );
      }
      if (!["a:theme", "a:themeElements", "a:fontScheme"].includes(node.name)) return node;
      const children = node.children.map((child) => (typeof child === "string" ? child : change(child)));
      return element(node.name, node.attributes, children);
    };
    return change(root);
  }

  #add(name: string, kind: string, root: PlainElement): string {
    const way = this.#house.main.relationships.find((each) => kindOf(each) === kind && !each.isExternal);
    const own = (way && this.#house.find(way.target)?.relationships) ?? [];
    const kept = kind === "styles" ? own.filter(({isExternal}) => !isExternal) : [];
    this.#pack(name, wordType(kind), root, kept);
    return name;
  }

  #form(name: string, kind: string, root: PlainElement): void {
    const way = this.#house.main.relationships.find((each) => kindOf(each) === kind && !each.isExternal);
    const own = (way && this.#house.find(way.target)?.relationships) ?? [];
    const relationships = own
      .filter(({isExternal, target}) => !isExternal && this.#house.find(target) !== undefined)
      .map((each) => ({...each, target: this.#keep(each.target)}));
    this.#forms.set(name, {contentType: wordType(kind), root, relationships});
  }

  #pack(
    name: string,
    contentType: string,
    content: PlainElement | Uint8Array,
    relationships: readonly Relationship[],
  ): void {
    const bytes = content instanceof Uint8Array ? content : Buffer.from(writePart(content));
    const isStored = /\.(?:png|jpe?g|gif)$/iu.test(name);
    const {name: _, ...entry} = packEntry({name, content: bytes, isStored});
    this.#parts.set(name, {name, contentType, content: entry, relationships});
  }
}

const firstDrawing = 500_001;

/** Parts that documents have none of their own of. */
const fixedNames = /^(?:docProps|docMetadata)\/|^word\/(?:fontTable\.xml|theme\/[^/]+|fonts\/[^/]+)$/u;

const coreLink: Target = {
  type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  target: corePart,
  isExternal: false,
};

const emptyCore: Form = {
  contentType: "application/vnd.openxmlformats-package.core-properties+xml",
  root: element("cp:coreProperties"),
  relationships: [],
};
