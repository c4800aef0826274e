import type {IStylesOptions} from "docx";
import {isChineseFont} from "../../../../font/chinese-font.ts";
import type {WordTheme} from "../../../../theme/word-theme.ts";
import {pageEdges} from "../../../docx/pages/type-area.ts";
import {calloutIndent} from "../../../docx/styles.ts";
import {chineseStack, latinStack} from "../../font-stack.ts";
import {declarations, pt} from "../attributes.ts";
import {paragraphRules} from "./paragraph-rules.ts";

/** CSS of all pages of a briefing. */
export function pageStyle(theme: WordTheme, styles: IStylesOptions): string {
  return [
    ...fixedRules,
    ...pageRules(theme),
    ...paragraphRules(styles),
    ...fontRules(theme),
    ...tableRules(theme),
    ...calloutRules(theme),
    ...placeRules,
  ].join("\n");
}

/** What a browser does to these elements by itself, and what the page around says of type, is taken back. */
const fixedRules = [
  ".sheet{position:relative;background:#fff;letter-spacing:0;text-autospace:normal}",
  ".sheet :is(h1,h2,h3,h4,h5,p,ul,ol,li,figure,figcaption,table,th,td,img){margin:0;padding:0;font:inherit;text-align:left}",
  ".sheet :is(h1,h2,h3,h4,h5,p,li,figcaption){white-space:nowrap}",
  ".sheet :is(ul,ol){list-style:none}",
  ".sheet .free{white-space:normal}",
  ".sheet :is(strong,b){font-weight:700}",
  // Whatever stands within a line leaves it as high as the style says.
  ".sheet :is(p,li,h1,h2,h3,h4,h5,figcaption) :is(span,a,em,code,strong,sup){line-height:0}",
  ".sheet .line.line{display:block;line-height:inherit;text-indent:0}",
  ".sheet .line:first-child{text-indent:inherit}",
  ".sheet .rest.rest{text-indent:0}",
  ".sheet .line.line.last{text-align-last:auto}",
  ".sheet .mark{display:inline-block;width:var(--mark);margin-left:calc(-1*var(--mark));text-indent:0;text-align-last:left}",
  ".sheet sup{font-size:.62em;vertical-align:super}",
  ".sheet a{color:inherit;text-decoration:none}",
  ".sheet .figure{text-indent:0}",
  ".sheet .entry a{display:flex;white-space:normal;line-height:inherit;align-items:baseline}",
  ".sheet .leader{flex:1;margin:0 .2em;border-bottom:1.2px dotted currentColor}",
  ".sheet img{display:block;margin:0 auto}",
];

function pageRules(theme: WordTheme): string[] {
  const {page, colours, styles} = theme;
  const {left, right, header, footer} = page.marginsMm;
  const sides = `left:${left}mm;right:${right}mm`;
  return [
    `.sheet .page{position:absolute;${edges(theme)};${sides}}`,
    ...houseRules(theme),
    `.sheet header{position:absolute;top:${header}mm;${sides}}`,
    `.sheet footer{position:absolute;bottom:${footer}mm;${sides}}`,
    ".sheet figure{margin-top:6pt}",
    // Room for what hangs below the line that a picture stands on.
    `.sheet img{box-sizing:content-box;padding-bottom:${pt(styles.note.sizePt * 0.1)}}`,
    `.sheet .outside{color:#${colours.accent};text-decoration:underline}`,
  ];
}

/** Where the text begins and ends: at the margins, or where the house's header and footer leave it room. */
function edges(theme: WordTheme, kind: "default" | "first" = "default"): string {
  const {top, bottom} = theme.page.marginsMm;
  if (theme.house === undefined) return `top:${top}mm;bottom:${bottom}mm`;
  const own = pageEdges(theme, kind);
  return `top:${pt(own.top / 20)};bottom:${pt(own.bottom / 20)}`;
}

function houseRules(theme: WordTheme): string[] {
  if (theme.house === undefined) return [];
  return [
    `.sheet .page.first{${edges(theme, "first")}}`,
    ".sheet .house-picture{display:inline-block;border:1px dashed currentColor;opacity:.4;vertical-align:bottom}",
  ];
}

function fontRules({emphasisFont, codeFont}: WordTheme): string[] {
  const family = "font-family:var(--latin),var(--han)";
  const code = isChineseFont(codeFont) ? `--han:${chineseStack(codeFont)};` : "";
  return [
    ".sheet .han{font-family:var(--han)}",
    `.sheet em{font-style:normal;--han:${chineseStack(emphasisFont)};${family}}`,
    `.sheet code{font-size:inherit;--latin:${latinStack(codeFont)};${code}${family}}`,
  ];
}

/** Lines as tables of the theme have them; cells of number cards and columns say theirs themselves. */
function tableRules({table: {borders, borderPt}, colours}: WordTheme): string[] {
  const thin = `${pt(borderPt)} solid #${colours.border}`;
  const strong = `${pt(borderPt * 2)} solid #${colours.primary}`;
  return [
    ".sheet table{border-collapse:collapse;table-layout:fixed}",
    ".sheet :is(th,td){vertical-align:middle}",
    ...(borders === "grid"
      ? [`.sheet .lined :is(th,td){border:${thin}}`]
      : [
          `.sheet .lined{border-top:${strong};border-bottom:${strong}}`,
          `.sheet .lined tr+tr>*,.sheet .lined thead+tbody>tr:first-child>*{border-top:${thin}}`,
        ]),
  ];
}

/** The frame stands around the text, in the white before and after it, as the estimate of pages counts text only. */
function calloutRules({colours, styles: {callout}}: WordTheme): string[] {
  const bar = 3;
  const white = 6.5;
  return [
    `.sheet .callout{${declarations({
      margin: `${pt(callout.beforePt - white)} 1.5pt ${pt(callout.afterPt - white)} 0`,
      padding: `${pt(white)} ${pt(white)} ${pt(white)} ${pt(calloutIndent / 20 - bar)}`,
      "border-left": `${pt(bar)} solid #${colours.primary}`,
      background: `#${colours.panel}`,
    })}}`,
    ".sheet .callout>*,.sheet .callout li{margin-top:0;margin-bottom:0}",
    ".sheet .page:not(.first)>.callout:first-child{margin-top:-6.5pt}",
  ];
}

/** Nothing is white above the first line of a page but the first, nor between lines of the title. */
const placeRules = [
  ".sheet .page:not(.first)>:first-child,.sheet .page:not(.first)>:first-child>:first-child{margin-top:0}",
  ".sheet .Subtitle:has(+.Subtitle){margin-bottom:0}",
  ".sheet .Subtitle+.Subtitle{margin-top:0}",
  ".sheet .center{text-align:center}",
  ".sheet .right{text-align:right}",
  ".sheet .left{text-align:left}",
  ".sheet .rest{margin-top:0}",
];
