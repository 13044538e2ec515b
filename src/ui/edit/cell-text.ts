import type {Cell, CellSpec} from "#notebook";

/** The cell with other text inside: its kind, name and heading stay. */
export function withBody(cell: Cell, body: string): CellSpec {
  if (cell.kind === "prose") return {kind: cell.kind, body};
  if (cell.kind === "unknown") return {kind: cell.kind, info: cell.info, body};
  return {kind: cell.kind, name: cell.name, body};
}
