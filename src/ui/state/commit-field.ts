/** Lets a field that tells of its text only when it is left tell of it now: the page may be going away. */
export function commitField(page: Document): void {
  const field = page.activeElement;
  const isText =
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && !["file", "checkbox", "radio"].includes(field.type));
  if (isText) field.dispatchEvent(new Event("change", {bubbles: true}));
}
