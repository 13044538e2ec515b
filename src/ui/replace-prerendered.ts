/** What a reader can press or reach with the keyboard, in the order of the page. */
const CONTROLS = "a[href], button, select, summary";

/**
 * Removes the prerendered page now that the app stands beside it, and carries over what the reader did
 * meanwhile: the buttons pressed (the page's inline script marks them) are pressed, the focus moves along.
 */
export function replacePrerendered(prerendered: HTMLElement, app: HTMLElement): void {
  const pressed = Array.from(
    prerendered.querySelectorAll<HTMLElement>("[data-pressed]"),
    (control) => counterpart(control, app),
  );
  const focused = prerendered.contains(document.activeElement)
    ? counterpart(document.activeElement, app)
    : undefined;
  prerendered.remove();
  focused?.focus();
  for (const button of pressed) button?.click();
}

/** The same control in the app: the page was drawn by the same components, once for each language. */
function counterpart(control: Element | null, app: HTMLElement): HTMLElement | undefined {
  const page = control?.closest("[data-page]");
  if (!control || !page) return undefined;
  const at = [...page.querySelectorAll(CONTROLS)].indexOf(control);
  const found = app.querySelectorAll<HTMLElement>(CONTROLS)[at];
  return found?.textContent === control.textContent ? found : undefined;
}
