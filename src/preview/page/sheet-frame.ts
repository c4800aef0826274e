import type {ShownSheet} from "../messages.ts";
import {element} from "./element.ts";

/** A page or slide as it is shown: its content lives in a shadow, where its style and the page's do not meet. */
export interface SheetFrame {
  readonly digest: string;
  readonly sheet: ShownSheet;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** Holds for every sheet; the theme's own style comes after it. */
const common = sheetStyle(`
:host { all: initial; display: block; overflow: hidden; background: #fff; }
.sheet { position: relative; overflow: hidden; transform-origin: 0 0; transform: scale(var(--scale, 1));
  background: #fff; color: #000; print-color-adjust: exact; }
.figure { cursor: help; border-radius: 2px; }
.figure:hover { background: rgb(255 196 0 / .35); box-shadow: 0 0 0 2px rgb(255 196 0 / .35); }
.figure:focus-visible { outline: 2px solid #1a66cc; outline-offset: 2px; }
`);

export function sheetStyle(text: string): CSSStyleSheet {
  const style = new CSSStyleSheet();
  style.replaceSync(text);
  return style;
}

/** Made out of sight; ready to be shown when its pictures are. */
export async function makeFrame(sheet: ShownSheet, style: CSSStyleSheet): Promise<SheetFrame> {
  const host = element("div", {class: "paper"});
  const root = host.attachShadow({mode: "open"});
  const content = element("div", {class: "sheet", lang: "zh-CN"});
  content.style.width = `${sheet.width}px`;
  content.style.height = `${sheet.height}px`;
  content.innerHTML = sheet.html;
  root.append(content);
  const frame = {digest: sheet.digest, sheet, host, root};
  dressFrame(frame, style);
  reachFigures(root);
  await Promise.all([...content.querySelectorAll("img")].map(decode));
  return frame;
}

export function dressFrame({root}: SheetFrame, style: CSSStyleSheet): void {
  root.adoptedStyleSheets = [common, style];
}

/** One stop for Tab on each sheet; arrows lead on from there (figure-card.ts). */
export function reachFigures(place: ParentNode): void {
  for (const [index, figure] of place.querySelectorAll<HTMLElement>(".figure[data-observations]").entries()) {
    figure.tabIndex = index === 0 ? 0 : -1;
  }
}

/** A picture that cannot be had leaves a gap, and holds nothing up. */
const decode = (image: HTMLImageElement) => image.decode().catch(() => undefined);
