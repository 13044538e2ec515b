/**
 * Puts a text on the clipboard; rejects when the browser refuses. A page without a secure connection has no clipboard of
 * its own, but may still copy what is selected.
 */
export async function copyToClipboard(text: string): Promise<void> {
  const {clipboard} = navigator as {clipboard?: Clipboard};
  if (clipboard) return clipboard.writeText(text);
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("aria-hidden", "true");
  field.style.position = "fixed";
  field.style.opacity = "0";
  // Within a modal dialog nothing outside of it can be selected.
  (focused?.closest("dialog") ?? document.body).append(field);
  field.select();
  // Deprecated, and the only way there is here.
  const isCopied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  if (!isCopied) throw new Error("The browser refused to copy.");
}
