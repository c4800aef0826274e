import type {ShownDocument, ShownSheet} from "../messages.ts";
import {element, find} from "./element.ts";
import {changedSheets, followSheet, matchSheets} from "./match-sheets.ts";
import {printSheets} from "./print-sheets.ts";
import type {Zoom} from "./settings.ts";
import {dressFrame, makeFrame, type SheetFrame, sheetStyle} from "./sheet-frame.ts";
import {word} from "./words.ts";

interface Slot {
  readonly frame: SheetFrame;
  readonly box: HTMLElement;
  readonly label: HTMLElement;
}

/** Pixels above a sheet that is gone to. */
const margin = 16;

/** The sheets of the document that is shown, one below the other. */
export class SheetStack {
  /** Called when another sheet comes into the middle of the view. */
  onSheet: (index: number) => void = () => undefined;
  onPick: () => void = () => undefined;
  readonly #view = find("sheets");
  readonly #frames = find("frames");
  #slots: Slot[] = [];
  #style = sheetStyle("");
  #styleText = "";
  #current = 0;
  #zoom: Zoom = "width";
  /** Of the document that is being prepared; an older one must not come after a newer. */
  #turn = 0;

  constructor() {
    this.#view.addEventListener("scroll", () => requestAnimationFrame(() => this.#findCurrent()));
    new ResizeObserver(() => this.#fit()).observe(this.#view);
    followLinks(this.#view, () => this.frames.map(({root}) => root));
  }

  get current(): number {
    return this.#current;
  }

  get sheets(): readonly ShownSheet[] {
    return this.#slots.map(({frame}) => frame.sheet);
  }

  get frames(): readonly SheetFrame[] {
    return this.#slots.map(({frame}) => frame);
  }

  /**
   * Shows a document; sheets that are the same stay as they are, so nothing flickers and the place is kept.
   * @returns numbers of sheets that are new; undefined if another document came meanwhile
   */
  async show(shown: ShownDocument, keepPlace: boolean): Promise<number[] | undefined> {
    this.#turn += 1;
    const turn = this.#turn;
    const style = shown.style === this.#styleText ? this.#style : sheetStyle(shown.style);
    const before = this.#slots;
    const matches = matchSheets(
      keepPlace ? before.map(({frame}) => frame.digest) : [],
      shown.sheets.map(({digest}) => digest),
    );
    const fresh = await Promise.all(
      shown.sheets.map((sheet, index) =>
        matches[index]?.from === undefined ? makeSlot(sheet, style) : undefined,
      ),
    );
    if (turn !== this.#turn) return undefined;
    const place = keepPlace ? this.#findPlace() : undefined;
    this.#slots = matches.flatMap(({from}, index) => fresh[index] ?? before[from ?? -1] ?? []);
    if (style !== this.#style) for (const {frame} of this.#slots) dressFrame(frame, style);
    this.#style = style;
    this.#styleText = shown.style;
    this.#place();
    printSheets(this.#slots.map(({box, frame}) => ({box, sheet: frame.sheet})));
    for (const [index, {label, frame, box}] of this.#slots.entries()) {
      const {title, isHidden = false} = frame.sheet;
      const parts = [index + 1, title, isHidden ? word("hiddenSlide") : ""];
      label.textContent = parts.filter((part) => part !== "").join("  ");
      box.classList.toggle("hidden-slide", isHidden);
    }
    this.#fit();
    if (place) this.#return(followSheet(matches, place.index), place.offset);
    else this.#view.scrollTop = 0;
    this.#current = -1;
    this.#findCurrent();
    return changedSheets(matches);
  }

  clear(): void {
    this.#turn += 1;
    this.#slots = [];
    this.#frames.replaceChildren();
  }

  zoom(zoom: Zoom): void {
    const index = this.#current;
    this.#zoom = zoom;
    this.#frames.dataset.zoom = zoom;
    this.#fit();
    this.goTo(index, "instant");
  }

  goTo(index: number, behavior: ScrollBehavior = "auto"): void {
    const slot = this.#slots[Math.max(0, Math.min(index, this.#slots.length - 1))];
    if (!slot) return;
    const top = slot.box.offsetTop - this.#frames.offsetTop - margin;
    this.#view.scrollTo({top, behavior});
  }

  step(by: 1 | -1): void {
    this.goTo(this.#current + by);
  }

  /** Moves as few nodes as can be: one that is taken out and put in again would lose its focus. */
  #place(): void {
    const wanted = new Set(this.#slots.map(({box}) => box));
    for (const child of [...this.#frames.children]) if (!wanted.has(child as HTMLElement)) child.remove();
    for (const [index, {box}] of this.#slots.entries()) {
      const there = this.#frames.children[index];
      if (there !== box) this.#frames.insertBefore(box, there ?? null);
      box.onclick = () => {
        if (this.#zoom !== "grid") return;
        this.#current = index;
        this.onPick();
      };
    }
  }

  #fit(): void {
    const style = getComputedStyle(this.#frames);
    const room = this.#view.clientWidth - Number.parseFloat(style.paddingLeft) * 2;
    const height = this.#view.clientHeight - 64;
    for (const {frame, box} of this.#slots) {
      const {width, height: tall} = frame.sheet;
      const wide = Math.min(room, width * 1.25) / width;
      const scale =
        this.#zoom === "grid" ? 220 / width : this.#zoom === "whole" ? Math.min(wide, height / tall) : wide;
      box.style.setProperty("--zoom", String(scale));
    }
  }

  #findPlace(): {index: number; offset: number} | undefined {
    const top = this.#view.scrollTop;
    const index = this.#slots.findLastIndex(({box}) => box.offsetTop - this.#frames.offsetTop <= top + 1);
    const slot = this.#slots[Math.max(0, index)];
    return slot && {index: Math.max(0, index), offset: top - (slot.box.offsetTop - this.#frames.offsetTop)};
  }

  #return(index: number, offset: number): void {
    const slot = this.#slots[index];
    if (slot) this.#view.scrollTop = slot.box.offsetTop - this.#frames.offsetTop + offset;
  }

  #findCurrent(): void {
    const middle = this.#view.scrollTop + this.#view.clientHeight * 0.4;
    const below = this.#slots.findLastIndex(({box}) => box.offsetTop - this.#frames.offsetTop <= middle);
    const index = Math.max(0, below);
    if (index === this.#current) return;
    this.#current = index;
    this.onSheet(index);
  }
}

async function makeSlot(sheet: ShownSheet, style: CSSStyleSheet): Promise<Slot> {
  const frame = await makeFrame(sheet, style);
  const label = element("figcaption");
  return {frame, label, box: element("figure", {class: "frame"}, frame.host, label)};
}

/**
 * Links within a document lead from sheet to sheet: to a source, a heading, a figure. Each sheet lives in a shadow of
 * its own, where the browser does not look for them.
 */
function followLinks(view: HTMLElement, roots: () => readonly ShadowRoot[]): void {
  view.addEventListener("click", (event) => {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    const address = link?.getAttribute("href") ?? "";
    if (!address.startsWith("#")) return;
    event.preventDefault();
    const name = decodeURIComponent(address.slice(1));
    const target = roots()
      .map((root) => root.getElementById(name))
      .find((each) => each !== null);
    // `scrollIntoView` would also push the target about in its sheet, which is larger than what is shown of it.
    if (target) view.scrollBy({top: target.getBoundingClientRect().top - view.clientHeight / 2});
  });
}
