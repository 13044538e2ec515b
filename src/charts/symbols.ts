import type {SymbolImplementation} from "@observablehq/plot";
import {round} from "./svg.ts";

/** Corners on a circle of radius 1, y downward; the first shape is the circle itself. */
const CORNERS: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [
    [-0.82, -0.82],
    [0.82, -0.82],
    [0.82, 0.82],
    [-0.82, 0.82],
  ],
  [
    [0, -1.15],
    [1.1, 0.8],
    [-1.1, 0.8],
  ],
  [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  [
    [-1.1, -0.8],
    [1.1, -0.8],
    [0, 1.15],
  ],
  [
    [-0.4, -1.1],
    [0.4, -1.1],
    [0.4, -0.4],
    [1.1, -0.4],
    [1.1, 0.4],
    [0.4, 0.4],
    [0.4, 1.1],
    [-0.4, 1.1],
    [-0.4, 0.4],
    [-1.1, 0.4],
    [-1.1, -0.4],
    [-0.4, -0.4],
  ],
];

/** The shape of a series, as a path around 0, 0; null for the circle. Shapes repeat after six. */
export function symbolPath(series: number, radius: number): string | null {
  const corners = CORNERS[series % CORNERS.length] ?? [];
  if (corners.length === 0) return null;
  const places = corners.map(([x, y]) => `${round(x * radius)},${round(y * radius)}`);
  return `M${places.join("L")}Z`;
}

/** The same shape for Plot. */
export function symbolOf(series: number): "circle" | SymbolImplementation {
  const corners = CORNERS[series % CORNERS.length] ?? [];
  if (corners.length === 0) return "circle";
  return {
    draw(context: CanvasPath, size: number) {
      const radius = Math.sqrt(size / Math.PI);
      corners.forEach(([x, y], index) =>
        index === 0
          ? context.moveTo(x * radius, y * radius)
          : context.lineTo(x * radius, y * radius),
      );
      context.closePath();
    },
  };
}
