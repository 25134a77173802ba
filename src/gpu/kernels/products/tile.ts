/**
 * Which invocations share the operands that a product loads. `none`: each loads its own. `quads`:
 * the four invocations of a quad load a quarter of their common rows each and exchange them (WGSL
 * `quadBroadcast`). `workgroup`: through workgroup memory, with barriers.
 */
export type Sharing = 'none' | 'quads' | 'workgroup';

/**
 * The variant of the kernels that an adapter runs. `rows` x `columns` is the part of a product that
 * one invocation computes in registers.
 */
export interface Tile {
  readonly rows: number;
  readonly columns: number;
  readonly sharing: Sharing;
  /** Neighbouring tokens that one invocation of attention handles. */
  readonly tokens: number;
  /** Invocations that score a catalogue at once, each with a list of its best items. */
  readonly scorers: number;
  /** Neighbouring invocations that run in lockstep: each waits for the slowest. */
  readonly lanes: number;
  /**
   * Whether the invocations of a workgroup cooperate through workgroup memory and barriers where
   * one result depends on another (the LSTM's recurrence).
   */
  readonly barriers: boolean;
}

/** The properties of a device that decide the variant. */
export interface DeviceTraits {
  readonly features: { has(feature: string): boolean };
  readonly adapterInfo: { readonly isFallbackAdapter: boolean };
}

/**
 * The variants. On a software adapter each load is expensive, a barrier much more so, and registers
 * are free; a GPU needs many invocations in flight.
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
 * The variant for a device. No other code chooses kernels by adapter; every variant passes the same
 * tests.
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
