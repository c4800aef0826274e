import type {Document as WordDocument} from "docx";
import {type BodyNode, childNodes, findNode, readNode} from "./pages/body-nodes.ts";
import type {WordFile} from "./word-file.ts";
import {formatStylesOnce} from "./word-parts.ts";

/** What a document shows, as it is about to be written. */
export interface FormattedBody {
  /** Paragraphs, tables, the contents, and the section last. */
  readonly elements: readonly BodyNode[];
  /** The paragraphs at the head and foot of a page. */
  readonly runningOn: (page: number) => {readonly header: BodyNode[]; readonly footer: BodyNode[]};
  /** Addresses outside the document, by the id of their relationship. */
  readonly addresses: ReadonlyMap<string, string>;
}

type Component = {prepForXml: (typeof WordDocument)["prototype"]["Document"]["View"]["prepForXml"]};

/** Lets docx format the body, page numbers of the contents included, without the rest of the package. */
export function formatBody({file, running}: WordFile): FormattedBody {
  formatStylesOnce(file);
  const context = {file, viewWrapper: file.Document, stack: []};
  const format = (component: Component): BodyNode => {
    const formatted = component.prepForXml(context);
    if (formatted === undefined) throw new Error("docx formatted nothing");
    return readNode(formatted);
  };
  const elements = childNodes(findNode(format(file.Document.View), "w:body"));
  const relationships = childNodes(format(file.Document.Relationships), "Relationship");
  const {headers, footers} = running;
  return {
    elements,
    runningOn(page) {
      const kind = page === 1 ? "first" : page % 2 === 0 ? "even" : "default";
      const paragraphs = (part: (typeof headers)[typeof kind]) => (part?.options.children ?? []).map(format);
      return {header: paragraphs(headers[kind]), footer: paragraphs(footers[kind])};
    },
    addresses: new Map(
      relationships.map(({attributes: {Id, Target}}) => [String(Id), String(Target)] as const),
    ),
  };
}
