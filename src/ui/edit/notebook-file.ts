import {download} from "../parts/download.ts";

/** What became of saving: written to the file, offered as a download, given up by the reader, or refused. */
export type FileOutcome = "saved" | "offered" | "cancelled" | "failed";

/** What is used of the File System Access interface, which not every browser has. */
interface FileHandle {
  createWritable(): Promise<{write(text: string): Promise<void>; close(): Promise<void>}>;
}
type ShowPicker = (options: {
  suggestedName: string;
  types: readonly {description: string; accept: Readonly<Record<string, readonly string[]>>}[];
}) => Promise<FileHandle>;

/** The file on the reader's disk that a notebook is saved to: chosen once where the browser can, else downloaded. */
export class NotebookFile {
  #handle: FileHandle | null = null;

  async save(name: string, text: string): Promise<FileOutcome> {
    const {showSaveFilePicker} = window as {showSaveFilePicker?: ShowPicker};
    if (!showSaveFilePicker) {
      download(name, text, "text/markdown");
      return "offered";
    }
    try {
      this.#handle ??= await showSaveFilePicker({
        suggestedName: name,
        types: [{description: "Veldboek", accept: {"text/markdown": [".md"]}}],
      });
      const stream = await this.#handle.createWritable();
      await stream.write(text);
      await stream.close();
      return "saved";
    } catch (error) {
      // The file may have been moved, or the leave to write it withdrawn: the next attempt asks again.
      this.#handle = null;
      return error instanceof DOMException && error.name === "AbortError" ? "cancelled" : "failed";
    }
  }
}
