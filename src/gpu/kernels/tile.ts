/** Which variant of the kernels an adapter runs: how many numbers of a product one invocation works out in registers, and more. */
export interface Tile {
  readonly rows: number;
  readonly columns: number;
  /** Four neighbouring invocations that need the same rows load a quarter of them each and hand them round (WGSL `quadBroadcast`). */
  readonly quads: boolean;
  /** Neighbouring tokens an invocation of attention has. */
  readonly tokens: number;
  /** Invocations that score a catalogue at once, each with a list of its own best. */
  readonly scorers: number;
  /** The invocations of a workgroup work together, by barriers and workgroup memory, where one result waits for another. */
  readonly barriers: boolean;
}

/** What a device says about itself. */
export interface DeviceTraits {
  readonly features: { has(feature: string): boolean };
  readonly adapterInfo: { readonly isFallbackAdapter: boolean };
}

/**
 * The one place where an adapter decides which variant of a kernel runs. All products here are tiles in registers without barriers.
 * A software adapter pays for each load and nothing for registers, so it gets large tiles, and barriers cost it many times what they
 * save; a GPU needs many invocations in flight.
 */
export function tileFor({ features, adapterInfo }: DeviceTraits): Tile {
  if (!adapterInfo.isFallbackAdapter)
    return { rows: 4, columns: 8, quads: false, tokens: 1, scorers: 16_384, barriers: true };
  const software = { tokens: 2, scorers: 1024, barriers: false };
  return features.has('subgroups')
    ? { rows: 16, columns: 8, quads: true, ...software }
    : { rows: 8, columns: 16, quads: false, ...software };
}

/** The largest of most, most / 2, ... that divides n. */
export function divisorUpTo(most: number, n: number): number {
  let size = most;
  while (n % size !== 0) size /= 2;
  return size;
}
