/** Offers a text to the reader as a file; nothing leaves the browser. */
export function download(fileName: string, text: string, type = "text/csv"): void {
  downloadBlob(fileName, new Blob([text], {type: `${type};charset=utf-8`}));
}

/** Offers what a blob holds as a file. */
export function downloadBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
