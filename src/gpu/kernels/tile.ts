/** How many numbers of a matrix product one invocation works out, in registers. */
export interface Tile {
  readonly rows: number;
  readonly columns: number;
  /** Neighbouring tokens an invocation of attention has. */
  readonly tokens: number;
  /** Invocations that score a catalogue at once, each with a list of its own best. */
  readonly scorers: number;
}

/**
 * The one place where an adapter decides which variant of a product runs. All products here are tiles in registers without barriers:
 * every invocation stands alone. A software adapter pays for each load and nothing for registers, so it gets large tiles; a GPU
 * needs many invocations in flight.
 */
export function tileFor(adapter: { readonly isFallbackAdapter: boolean }): Tile {
  return adapter.isFallbackAdapter
    ? { rows: 8, columns: 16, tokens: 2, scorers: 1024 }
    : { rows: 4, columns: 8, tokens: 1, scorers: 16_384 };
}

/** The largest of most, most / 2, ... that divides n. */
export function divisorUpTo(most: number, n: number): number {
  let size = most;
  while (n % size !== 0) size /= 2;
  return size;
}
