import {slug} from "#base";

/**
 * "personeel-per-werksoort-170mm.png": ASCII letters, digits and hyphens only, which printers and
 * old servers take.
 */
export function figureFileName(title: string, size: string, extension: string): string {
  const name = slug(title).slice(0, 60).replace(/-+$/, "") || "figuur";
  return `${[name, slug(size)].filter(Boolean).join("-")}.${extension}`;
}
