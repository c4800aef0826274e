import {find} from "./element.ts";
import {keep, read} from "./settings.ts";

type Side = "list" | "panel";

/** Narrower than this the list lies over the document, and the panel too. */
const narrow = matchMedia("(max-width: 759px)");
const medium = matchMedia("(max-width: 1099px)");

/** The two sides of the page: beside the document where there is room, else drawers over it. */
export class Drawers {
  constructor() {
    find("toggle-list").addEventListener("click", () => this.toggle("list"));
    find("toggle-panel").addEventListener("click", () => this.toggle("panel"));
    find("shade").addEventListener("click", () => this.closeAll());
    for (const width of [narrow, medium]) width.addEventListener("change", () => this.#start());
    this.#start();
  }

  toggle(side: Side): void {
    const willOpen = !this.isOpen(side);
    if (willOpen && isDrawer(side)) this.closeAll();
    this.#set(side, willOpen);
    if (!isDrawer(side)) keep(side, willOpen ? "open" : "closed");
    else if (willOpen) find(side).querySelector<HTMLElement>("input, button")?.focus();
  }

  /** Drawers only: what stands beside the document stays. */
  closeAll(): boolean {
    const open = (["list", "panel"] as const).filter((side) => isDrawer(side) && this.isOpen(side));
    for (const side of open) {
      this.#set(side, false);
      find(`toggle-${side}`).focus();
    }
    return open.length > 0;
  }

  open(side: Side): void {
    if (!this.isOpen(side)) this.toggle(side);
  }

  isOpen(side: Side): boolean {
    return document.body.dataset[side] === "open";
  }

  #start(): void {
    for (const side of ["list", "panel"] as const)
      this.#set(side, !isDrawer(side) && read(side) !== "closed");
  }

  #set(side: Side, isOpen: boolean): void {
    document.body.dataset[side] = isOpen ? "open" : "closed";
    find(`toggle-${side}`).setAttribute("aria-expanded", String(isOpen));
    find(side).inert = !isOpen;
    const covered = (["list", "panel"] as const).some((each) => isDrawer(each) && this.isOpen(each));
    find("shade").hidden = !covered;
  }
}

const isDrawer = (side: Side) => (side === "list" ? narrow.matches : medium.matches);
