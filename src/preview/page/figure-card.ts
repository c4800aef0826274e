import type {ObservationFact} from "../service/document-service.ts";
import {element, find} from "./element.ts";
import {word} from "./words.ts";

/** Most observations of a computed figure that are told in full. */
const most = 4;

/** What stands behind a figure, beside it while it is pointed at or has the focus. */
export class FigureCard {
  readonly #card = find("card");
  #facts: ReadonlyMap<string, ObservationFact> = new Map();
  #figure: HTMLElement | undefined;
  #leaving: number | undefined;

  /** @param places where figures stand */
  constructor(...places: readonly HTMLElement[]) {
    for (const place of places) this.#listen(place);
    // What it says can be pointed at and copied too.
    this.#card.addEventListener("pointerenter", () => clearTimeout(this.#leaving));
    this.#card.addEventListener("pointerleave", () => this.#leave());
  }

  #listen(place: HTMLElement): void {
    const figureOf = (event: Event) =>
      event
        .composedPath()
        .find(
          (each): each is HTMLElement =>
            each instanceof HTMLElement && each.matches(".figure[data-observations]"),
        );
    const enter = (event: Event) => {
      const figure = figureOf(event);
      if (figure) this.#show(figure);
      else if (event.type === "click") this.hide();
    };
    place.addEventListener("pointerover", enter);
    place.addEventListener("focusin", enter);
    place.addEventListener("click", enter);
    place.addEventListener("pointerout", (event) => figureOf(event) && this.#leave());
    place.addEventListener("focusout", () => this.hide());
    place.addEventListener("scroll", () => this.#follow(), {passive: true});
    place.addEventListener("keydown", (event) => {
      const figure = figureOf(event);
      if (figure) this.#move(figure, event);
    });
  }

  set facts(facts: readonly ObservationFact[]) {
    this.#facts = new Map(facts.map((fact) => [fact.id, fact]));
    if (this.#figure && !this.#figure.isConnected) this.hide();
  }

  get isShown(): boolean {
    return !this.#card.hidden;
  }

  hide(): void {
    clearTimeout(this.#leaving);
    this.#card.hidden = true;
    this.#figure = undefined;
  }

  #leave(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => this.hide(), 160);
  }

  #show(figure: HTMLElement): void {
    clearTimeout(this.#leaving);
    if (figure === this.#figure) return;
    const ids = (figure.dataset.observations ?? "").split(/\s+/u).filter(Boolean);
    const facts = ids.flatMap((id) => this.#facts.get(id) ?? []);
    if (facts.length === 0) {
      this.hide();
      return;
    }
    this.#figure = figure;
    const rest = facts.length - most;
    this.#card.replaceChildren(
      ...(facts.length > 1 ? [element("p", {class: "lead"}, word("computed"))] : []),
      ...facts.slice(0, most).map((fact) => describeFact(fact, facts.length === 1)),
      ...(rest > 0 ? [element("p", {class: "lead"}, `+ ${rest}`)] : []),
    );
    this.#card.hidden = false;
    this.#put(figure.getBoundingClientRect());
  }

  /** Goes along when the sheets are scrolled, until the figure is out of sight. */
  #follow(): void {
    if (!this.#figure) return;
    const spot = this.#figure.getBoundingClientRect();
    if (spot.bottom < 0 || spot.top > innerHeight) this.hide();
    else this.#put(spot);
  }

  /** Below the figure, or above where there is no room. */
  #put(spot: DOMRect): void {
    const {offsetWidth, offsetHeight, style} = this.#card;
    const left = Math.max(8, Math.min(spot.left, innerWidth - offsetWidth - 8));
    const below = spot.bottom + 8;
    const top = below + offsetHeight > innerHeight - 8 ? spot.top - offsetHeight - 8 : below;
    style.left = `${left}px`;
    style.top = `${Math.max(8, top)}px`;
  }

  /** Arrows lead from figure to figure on a sheet. */
  #move(figure: HTMLElement, event: KeyboardEvent): void {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const root = figure.getRootNode() as ShadowRoot;
    const all = [...root.querySelectorAll<HTMLElement>(".figure[data-observations]")];
    const next = all[all.indexOf(figure) + step];
    event.preventDefault();
    event.stopPropagation();
    if (!next) return;
    figure.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }
}

function describeFact(fact: ObservationFact, isWhole: boolean): HTMLElement {
  const published = [fact.publisher, fact.published].filter(Boolean).join(" ");
  const rows: [string, string][] = [[word("printed"), fact.printed]];
  if (isWhole) rows.push([word("source"), `《${fact.source}》${published === "" ? "" : ` ${published}`}`]);
  else rows.push([word("source"), `《${fact.source}》`]);
  rows.push([word("locator"), fact.locator]);
  if (isWhole && fact.note !== "") rows.push([word("note"), fact.note]);
  return element(
    "article",
    {},
    element(
      "header",
      {},
      element("strong", {}, fact.value),
      element("span", {class: `status ${fact.status}`}, word(fact.status)),
    ),
    element("p", {class: "what"}, `${fact.area} · ${fact.indicator} · ${fact.period}`),
    element(
      "dl",
      {},
      ...rows
        .filter(([, text]) => text !== "")
        .flatMap(([name, text]) => [element("dt", {}, name), element("dd", {}, text)]),
    ),
    element("code", {}, fact.id),
  );
}
