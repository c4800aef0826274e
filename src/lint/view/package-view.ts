import {once} from "../../base/remember.ts";
import {findPart, type Package} from "../../ooxml/package.ts";
import type {Part} from "../../ooxml/part.ts";
import {kindOf, type Relationship} from "../../ooxml/relationships.ts";
import {type Element, parseXml} from "../../ooxml/xml.ts";
import {type ElementIndex, indexElements} from "./element-index.ts";
import {nameOf} from "./elements.ts";
import type {ZipView} from "./zip-view.ts";

export type LintFormat = "docx" | "pptx" | "xlsx";

/** A package as rules see it, whether it came as bytes or was open already. */
export interface PackageView {
  readonly format: LintFormat | undefined;
  /** Name of the file on disk, where that is known. */
  readonly file: string | undefined;
  /** Stands before part names of a package inside another: `ppt/embeddings/a.xlsx!/`. */
  readonly prefix: string;
  readonly relationships: readonly Relationship[];
  readonly parts: readonly PartView[];
  readonly main: PartView | undefined;
  /** What only the bytes show. */
  readonly zip: ZipView | undefined;
  readonly find: (name: string) => PartView | undefined;
  /** Parts by `kind`. */
  readonly ofKind: (...kinds: readonly string[]) => PartView[];
  /** The part that a relationship of a part leads to, by the relationship's id. */
  readonly target: (part: PartView, id: string | undefined) => PartView | undefined;
  /** Parts that relationships of this kind lead to. */
  readonly related: (part: PartView, kind: string) => PartView[];
}

export interface PartView extends Pick<ElementIndex, "all" | "elements" | "references" | "accidents"> {
  readonly name: string;
  /** The name for people, with the package around it. */
  readonly label: string;
  readonly contentType: string;
  /** Last word of its content type: `slide`, `document.main`, `theme`, `core-properties`; `image/png` as it is. */
  readonly kind: string;
  readonly relationships: readonly Relationship[];
  /** Undefined for what is no XML of Office, and for XML that cannot be read. */
  readonly root: Element | undefined;
  /** Undefined for XML. */
  readonly bytes: Uint8Array | undefined;
}

export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A package that is open already. Its content types and relationship parts are derived, so they need no check. */
export function viewPackage(container: Package): PackageView {
  const parts = container.parts.map((part) => viewPart(part, "", () => indexOf(part)));
  const main = container.relationships.find((one) => kindOf(one) === "officeDocument")?.target ?? "";
  return assemblePackage({
    prefix: "",
    file: undefined,
    relationships: container.relationships,
    parts,
    zip: undefined,
    mainName: findPart(container, main)?.name,
  });
}

function indexOf({content, contentType}: Part): ElementIndex | undefined {
  const root = content instanceof Uint8Array ? parseAnyway(content, contentType) : content.documentElement;
  return root ? indexElements(root) : undefined;
}

/** Parts that were added as bytes when the package was open. */
function parseAnyway(content: Uint8Array, contentType: string): Element | null {
  try {
    return isOfficeXml(contentType) ? parseXml(content).documentElement : null;
  } catch {
    return null;
  }
}

/** XML that belongs to a format of Office; a custom XML part is the business of who put it there. */
export function isOfficeXml(contentType: string): boolean {
  return contentType.endsWith("+xml") && !contentType.startsWith("image/");
}

export function viewPart(
  part: Omit<Part, "content"> & {readonly content: unknown},
  prefix: string,
  readIndex: () => ElementIndex | undefined,
): PartView {
  const {name, contentType, relationships, content} = part;
  const index = once(readIndex);
  return {
    name,
    label: prefix + name,
    contentType,
    kind: kindOfType(contentType),
    relationships,
    bytes: content instanceof Uint8Array ? content : undefined,
    all: (qualified) => index()?.all(qualified) ?? [],
    get root() {
      return index()?.root;
    },
    get elements() {
      return index()?.elements ?? [];
    },
    get references() {
      return index()?.references ?? [];
    },
    get accidents() {
      return index()?.accidents ?? [];
    },
  };
}

export function assemblePackage(given: {
  readonly prefix: string;
  readonly file: string | undefined;
  readonly relationships: readonly Relationship[];
  readonly parts: readonly PartView[];
  readonly zip: ZipView | undefined;
  readonly mainName: string | undefined;
}): PackageView {
  const {parts, mainName} = given;
  const byName = new Map(parts.map((part) => [part.name, part]));
  const find = (name: string) => byName.get(name);
  const main = mainName === undefined ? undefined : find(mainName);
  return {
    prefix: given.prefix,
    file: given.file,
    relationships: given.relationships,
    parts,
    zip: given.zip,
    main,
    format: formatOf(main),
    find,
    ofKind: (...kinds) => parts.filter(({kind}) => kinds.includes(kind)),
    target: (part, id) => {
      const relationship = part.relationships.find((one) => one.id === id && !one.isExternal);
      return relationship && find(relationship.target);
    },
    related: (part, kind) =>
      part.relationships.flatMap((one) => {
        const related = kindOf(one) === kind && !one.isExternal ? find(one.target) : undefined;
        return related ? [related] : [];
      }),
  };
}

function kindOfType(contentType: string): string {
  if (!isOfficeXml(contentType)) return contentType;
  const last = contentType.slice(0, -"+xml".length).split(".").at(-1) ?? "";
  return last === "main" ? (mainKinds.find(([type]) => type.test(contentType))?.[1] ?? last) : last;
}

/** Templates, shows and files with macros have types of their own, and hold the same. */
const mainKinds: readonly (readonly [RegExp, string])[] = [
  [/word/, "document.main"],
  [/presentation|powerpoint/, "presentation.main"],
  [/sheet|excel/, "sheet.main"],
];

const formats: Readonly<Record<string, LintFormat>> = {
  "w:document": "docx",
  "p:presentation": "pptx",
  "s:workbook": "xlsx",
};

/** By the main part itself: templates and files with macros have content types of their own. */
function formatOf(main: PartView | undefined): LintFormat | undefined {
  return main?.root && formats[nameOf(main.root)];
}
