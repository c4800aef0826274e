import type {Diagnostic} from "../diagnostic/diagnostic.ts";
import {listNames} from "../diagnostic/list-names.ts";
import type {InstalledFonts, PrintedPdf} from "./pdf-printer.ts";

/** What a PDF should be like. */
export interface PrintPlan {
  readonly title: string;
  /** Slides, exactly; undefined for a Word document. */
  readonly slides?: number | undefined;
  /** Of a Word document, as they were estimated. */
  readonly pages?: number | undefined;
  /** Families that the theme names, or the template that was made in Word. */
  readonly fonts: readonly string[];
}

/** Whether a PDF is what was planned: slides to the page, pages as estimated, in fonts that this computer has. */
export function checkPrinted(
  printed: PrintedPdf,
  plan: PrintPlan,
  installed: InstalledFonts,
): readonly Diagnostic[] {
  return [...checkPages(printed, plan), ...checkFonts(printed, plan, installed)];
}

function checkPages({pages: found}: PrintedPdf, {title, slides, pages}: PrintPlan): readonly Diagnostic[] {
  if (slides !== undefined && found !== slides) {
    return [
      {
        severity: "error",
        code: "pdf-slides",
        message: {
          en: `the PDF of “${title}” has ${found} pages, but ${slides} slides are shown: it was not kept`,
          zh: `《${title}》放映 ${slides} 页，PDF 却有 ${found} 页，没有保留`,
        },
        hint: {
          en: "open the deck in LibreOffice to see what it shows otherwise; another version may do better",
          zh: "请在 LibreOffice 中打开演示文稿查看差别，或换一个版本的 LibreOffice",
        },
        document: title,
      },
    ];
  }
  if (pages === undefined || found === pages) return [];
  return [
    {
      severity: "warning",
      code: "pdf-pages",
      message: {
        en: `the PDF of “${title}” has ${found} pages, and ${pages} were estimated`,
        zh: `《${title}》的 PDF 有 ${found} 页，估计是 ${pages} 页`,
      },
      hint: {
        en: "LibreOffice breaks lines and pages in its own way, the more so where fonts are missing; the page numbers in a table of contents are those estimated",
        zh: "LibreOffice 的断行和分页与 Word 略有不同，缺少字体时更明显；目录中的页码按估计的页数",
      },
      document: title,
    },
  ];
}

/** So many fonts are named. */
const mostNames = 8;

/**
 * Fonts of the theme that are not there, if the PDF shows others than the theme's: a font that is missing but that no
 * letter asks for changes nothing.
 */
function checkFonts(
  {fonts}: PrintedPdf,
  {title, fonts: asked}: PrintPlan,
  installed: InstalledFonts,
): readonly Diagnostic[] {
  const missing = asked.filter((family) => !installed.has(family));
  const own = new Set(asked);
  const others = fonts.filter((font) => !installed.familiesOf(font).some((family) => own.has(family)));
  if (missing.length === 0 || others.length === 0) return [];
  const [named, instead] = [
    listNames(missing, mostNames),
    listNames([...new Set(others.map(plainFont))], mostNames),
  ];
  return [
    {
      severity: "warning",
      code: "pdf-font-missing",
      message: {
        en: `fonts of the document are not installed here: ${named.en}; the PDF shows ${instead.en} instead`,
        zh: `本机没有文件所用的字体：${named.zh}；PDF 改用了 ${instead.zh}`,
      },
      hint: {
        en: "install these fonts and build again: PDFs are made anew then; or choose a theme whose fonts are there",
        zh: "请安装这些字体后重新生成，PDF 会随之更新；也可改用本机有其字体的主题",
      },
      document: title,
    },
  ];
}

/** `NotoSansCJKjp-Regular-VKana` → `NotoSansCJKjp`: weights are no matter here. */
const plainFont = (name: string) => name.replace(/[-,].*$/u, "");
