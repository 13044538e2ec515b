/** The thing a key leads to among things in order, the first when there was none; null for a key that leads nowhere. */
export function nextMark<T>(key: string, marks: readonly T[], current: T | null): T | null {
  const at = current === null ? -1 : marks.indexOf(current);
  const last = marks.length - 1;
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return marks[Math.min(at + 1, last)] ?? null;
    case "ArrowLeft":
    case "ArrowUp":
      return marks[Math.max(at - 1, 0)] ?? null;
    case "Home":
      return marks[0] ?? null;
    case "End":
      return marks[last] ?? null;
    default:
      return null;
  }
}
