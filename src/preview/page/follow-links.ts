/**
 * Links within a document lead from sheet to sheet: to a source, a heading, a figure. Each sheet lives in a shadow of
 * its own, where the browser does not look for them.
 */
export function followLinks(view: HTMLElement, roots: () => readonly ShadowRoot[]): void {
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
