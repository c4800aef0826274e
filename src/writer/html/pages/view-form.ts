import type {FormNode, WordForm} from "../../../form/form.ts";
import {attributeOf, childOf, within} from "../../../form/form-tree.ts";
import {wordsOf} from "../../../language/languages.ts";
import type {Document} from "../../../model/document.ts";
import type {WordTheme} from "../../../theme/word-theme.ts";
import {paragraph as writeParagraph} from "../../docx/elements.ts";
import type {BodyNode} from "../../docx/pages/body-nodes.ts";
import {layOut} from "../../docx/pages/lay-out.ts";
import {readLooks} from "../../docx/pages/paragraph-look.ts";
import {typeArea} from "../../docx/pages/type-area.ts";
import {writeStyles} from "../../docx/styles.ts";
import {textRun} from "../../docx/text-run.ts";
import {formNodes} from "../../form/form-nodes.ts";
import {plainTheme} from "../../form/plain-theme.ts";
import type {DocumentView, ViewMeans} from "../document-view.ts";
import {paragraph} from "./nodes/paragraph.ts";
import type {PageContext} from "./page-context.ts";
import {frameCharts, showPages} from "./view-pages.ts";

/**
 * A filled template of Word as pages: what it says, in nearly the form that it has. How Word breaks its pages and what its
 * styles look like is known to Word alone, and the first line says so.
 */
export function viewForm(
  document: Document,
  form: WordForm,
  theme: WordTheme,
  means: ViewMeans,
): DocumentView {
  const fitted = fitPage(plainTheme(theme), form);
  const lookOf = readLooks(writeStyles(fitted));
  const {header, body, footer} = formNodes(document, form, fitted, {
    drawings: frameCharts(document),
    describeChart: means.describeChart,
  });
  const {shownInPart} = wordsOf(document.meta.language).briefings;
  const told = writeParagraph({style: "SourceNote"}, [textRun(shownInPart)]);
  const laid = layOut([told, ...body], typeArea(fitted), lookOf, 1 + body.length, []);
  const running = (page: PageContext) => {
    const show = (nodes: readonly BodyNode[]) =>
      nodes
        .filter(({name}) => name === "w:p")
        .map((node) => paragraph({node, count: 1, portions: [{index: 0}]}, {...page, width: 10_000}))
        .join("");
    return {header: `<header>${show(header)}</header>`, footer: `<footer>${show(footer)}</footer>`};
  };
  return showPages({document, theme: fitted, means, running}, laid);
}

/** The theme on pages of the size that the form has. */
function fitPage(theme: WordTheme, {parts: [body]}: WordForm): WordTheme {
  const sections = body ? [...within(body.root)].filter(({name}) => name === "w:sectPr") : [];
  const [first] = sections;
  const millimetres = (node: FormNode | undefined, name: string, usual: number) => {
    const twips = Number(attributeOf(node, name, body?.xml ?? ""));
    return twips > 0 ? (twips / 1440) * 25.4 : usual;
  };
  const {page} = theme;
  const size = childOf(first, "w:pgSz");
  const margins = childOf(first, "w:pgMar");
  const {grid: _, ...bare} = page;
  return {
    ...theme,
    page: {
      ...bare,
      widthMm: millimetres(size, "w:w", page.widthMm),
      heightMm: millimetres(size, "w:h", page.heightMm),
      marginsMm: {
        ...page.marginsMm,
        top: millimetres(margins, "w:top", page.marginsMm.top),
        bottom: millimetres(margins, "w:bottom", page.marginsMm.bottom),
        left: millimetres(margins, "w:left", page.marginsMm.left),
        right: millimetres(margins, "w:right", page.marginsMm.right),
      },
    },
  };
}
