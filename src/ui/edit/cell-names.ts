import {isFiguresColumn} from "#analyses";
import type {Messages} from "#base";
import {parseInputSpec} from "#notebook";
import type {CellName} from "../editor/name-notes.ts";
import type {OpenNotebook} from "../state/open-notebook.svelte.ts";

/** The other cells that the SQL of a cell can read, with their columns as far as they are known, and the inputs. */
export function cellNames(
  {notebook, tables}: Pick<OpenNotebook, "notebook" | "tables">,
  id: string,
  words: Messages,
): readonly CellName[] {
  return notebook.cells.flatMap((cell): readonly CellName[] => {
    if (cell.name === null || cell.id !== cell.name || cell.id === id) return [];
    const {kind, name} = cell;
    if (kind === "input") {
      const spec = parseInputSpec(cell.settings);
      const label = spec.ok ? spec.value.label : "";
      return [{name, type: "input", detail: label || words.editKinds.input, columns: []}];
    }
    if (kind !== "sql" && kind !== "analysis") return [];
    const columns = (tables.get(cell.id)?.columns ?? [])
      .filter((column) => !isFiguresColumn(column.name))
      .map(({name: column, type}) => ({name: column, type}));
    return [{name, type: "table", detail: words.editKinds[kind], columns}];
  });
}
