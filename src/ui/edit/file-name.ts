import {slug} from "#base";

/** The name under which a notebook is saved: "wie-werkt-er.nb.md". */
export function fileName(title: string): string {
  return `${slug(title) || "veldboek"}.nb.md`;
}
