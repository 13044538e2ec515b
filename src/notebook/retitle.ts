import {changeFront} from "./change.ts";
import {parseNotebook, printNotebook} from "./markdown.ts";

/** A notebook's file under another title; a file of a newer program stays as it is. */
export function retitle(text: string, title: string): string {
  const notebook = parseNotebook(text);
  if (notebook.readOnly) return text;
  return printNotebook(changeFront(notebook, {...notebook.front, title}));
}
