import fullFont from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import {uncoveredCharacters} from "#publish";
import type {FigureToPublish, FontFace, FontFiles} from "#publish";
import regularFont from "./inter-western-400.ttf?url";
import semiboldFont from "./inter-western-600.ttf?url";
import westernFont from "./inter-western.woff2?url";

/** The fonts that a file carries: the house style's, or the cut of Inter that has the figure's characters. */
export async function facesFor(figure: FigureToPublish): Promise<readonly FontFace[]> {
  const own = figure.style?.house.font;
  if (own) {
    const {family, regular, semibold} = own;
    return [
      {family, weight: "400", url: `data:font/ttf;base64,${regular}`},
      {family, weight: "600", url: `data:font/ttf;base64,${semibold}`},
    ];
  }
  const {spec, rows, source, description} = figure;
  const texts = JSON.stringify([spec.text, rows, source, description]);
  const url = uncoveredCharacters(texts).length > 0 ? fullFont : westernFont;
  return [{family: "Inter", weight: "400 600", url: await dataUrl(await fetchBlob(url))}];
}

/** The same as files, for what draws or embeds letters itself. */
export async function fontFilesFor({style}: FigureToPublish): Promise<FontFiles> {
  if (style?.font) return style.font.files;
  const [regular, semibold] = await Promise.all([
    fetchBlob(regularFont).then((blob) => blob.arrayBuffer()),
    fetchBlob(semiboldFont).then((blob) => blob.arrayBuffer()),
  ]);
  return {regular, semibold};
}

async function fetchBlob(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.blob();
}

/** A file as the URL of its data; a server's word for a font's type is not needed. */
export function dataUrl(blob: Blob, type = "font/woff2"): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^;]*/, `data:${type}`));
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.readAsDataURL(blob);
  });
}
