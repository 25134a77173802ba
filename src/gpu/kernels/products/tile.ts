/**
 * Who shares what a product loads: nobody; the four neighbouring invocations of a quad, which load
 * a quarter of their common rows each and hand them round (WGSL `quadBroadcast`); or a workgroup,
 * through its memory and with barriers.
 */
export type Sharing = 'none' | 'quads' | 'workgroup';

/**
 * Which variant of the kernels an adapter runs: how many numbers of a product one invocation works
 * out in registers, and more.
 */
export interface Tile {
  readonly rows: number;
  readonly columns: number;
  readonly sharing: Sharing;
  /** Neighbouring tokens an invocation of attention has. */
  readonly tokens: number;
  /** Invocations that score a catalogue at once, each with a list of its own best. */
  readonly scorers: number;
  /** Neighbouring invocations that go in step: each waits for the slowest of them. */
  readonly lanes: number;
  /**
   * The invocations of a workgroup work together, by barriers and workgroup memory, where one
   * result waits for another.
   */
  readonly barriers: boolean;
}

/** What a device says about itself. */
export interface DeviceTraits {
  readonly features: { has(feature: string): boolean };
  readonly adapterInfo: { readonly isFallbackAdapter: boolean };
}

/**
 * A software adapter pays for each load, and many times over for a barrier, and nothing for
 * registers; a GPU needs many invocations in flight.
 */
export const tiles = {
  software: { rows: 8, columns: 16, sharing: 'none', tokens: 2, scorers: 1024, lanes: 4, barriers: false },
  softwareQuads: {
    rows: 16,
    columns: 8,
    sharing: 'quads',
    tokens: 2,
    scorers: 1024,
    lanes: 4,
    barriers: false,
  },
  gpu: { rows: 4, columns: 8, sharing: 'workgroup', tokens: 1, scorers: 16_384, lanes: 64, barriers: true },
} as const satisfies Record<string, Tile>;

/**
 * The one place where an adapter decides which variant of a kernel runs; every variant passes the
 * same tests.
 */
export function tileFor({ features, adapterInfo }: DeviceTraits): Tile {
  if (!adapterInfo.isFallbackAdapter) return tiles.gpu;
  return features.has('subgroups') ? tiles.softwareQuads : tiles.software;
}

/** The largest of most, most / 2, ... that divides n. */
export function divisorUpTo(most: number, n: number): number {
  let size = most;
  while (n % size !== 0) size /= 2;
  return size;
}
