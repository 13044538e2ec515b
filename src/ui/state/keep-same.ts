import {isSame} from "#base";

/**
 * Reads again and again, and gives the value of before as long as the new one says the same. So what
 * depends on it does not look again when only the object is another.
 */
export function keepSame<T>(
  read: () => T,
  isAsBefore: (before: T, now: T) => boolean = isSame,
): () => T {
  let last: {readonly value: T} | null = null;
  return () => {
    const value = read();
    if (last === null || !isAsBefore(last.value, value)) last = {value};
    return last.value;
  };
}
