/** A label that wants to be centred on `wanted`. */
export interface Spread {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Centres for labels in a column so that none overlap and all stay between `min` and `max`, each as
 * near to its wish as the others allow. Order is kept; the labels must fit (heights sum to at most
 * the room).
 */
export function spreadLabels(
  labels: readonly Spread[],
  min: number,
  max: number,
): readonly number[] {
  const order = labels.map((_, index) => index);
  order.sort((a, b) => (labels[a]?.wanted ?? 0) - (labels[b]?.wanted ?? 0));
  const blocks: Block[] = [];
  for (const index of order) {
    const {wanted, height} = labels[index] ?? {wanted: 0, height: 0};
    let block: Block = {members: [index], height, top: clamp(wanted - height / 2, height)};
    // A block that reaches into the one above merges with it; both then sit at their mean wish.
    for (
      let above = blocks.at(-1);
      above && above.top + above.height > block.top;
      above = blocks.at(-1)
    ) {
      blocks.pop();
      block = merge(above, block);
    }
    blocks.push(block);
  }
  const centres = new Array<number>(labels.length).fill(min);
  for (const block of blocks) {
    let top = block.top;
    for (const index of block.members) {
      const height = labels[index]?.height ?? 0;
      centres[index] = top + height / 2;
      top += height;
    }
  }
  return centres;

  function clamp(top: number, height: number): number {
    return Math.max(min, Math.min(max - height, top));
  }

  function merge(above: Block, below: Block): Block {
    const members = [...above.members, ...below.members];
    const height = above.height + below.height;
    return {members, height, top: clamp(meanTop(members), height)};
  }

  /** The top at which the members' wishes are met best on average. */
  function meanTop(members: readonly number[]): number {
    let offset = 0;
    let sum = 0;
    for (const index of members) {
      const {wanted, height} = labels[index] ?? {wanted: 0, height: 0};
      sum += wanted - height / 2 - offset;
      offset += height;
    }
    return sum / members.length;
  }
}

interface Block {
  readonly members: readonly number[];
  readonly height: number;
  readonly top: number;
}
