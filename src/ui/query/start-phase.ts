import {formatBytes} from "#base";
import type {Lang, Messages} from "#base";
import type {StartProgress} from "#engine";

/** What the engine does while it starts, for a reader. */
export function startPhase(progress: StartProgress, words: Messages, lang: Lang): string {
  switch (progress.phase) {
    case "download": {
      const loaded = formatBytes(progress.loadedBytes, lang);
      return progress.totalBytes === null
        ? words.engineDownloadUnknown(loaded)
        : words.engineDownload(loaded, formatBytes(progress.totalBytes, lang));
    }
    case "compile":
      return words.engineCompile;
    case "configure":
      return words.engineConfigure;
    case "tables":
      return words.engineTables;
  }
}
