import type { AdapterDescription } from '../../../core/training/engine-status';
import type { DeviceCounts } from '../../../gpu/device/device-counters';
import type { NativeHost } from '../native/problem';
import type { WorkloadName } from './names';
import type { SizesResult } from './sizes';
import type { Spread } from './spread';
import type { Place, ProductShape } from './workload';

/** Options of a run, from the command line. */
export interface BenchRequest {
  readonly workload: WorkloadName;
  /** Only rivals whose name contains one of these; all when empty. */
  readonly only: readonly string[];
  readonly rounds: number;
  /** Seconds of timed steps for each rival, but see `LEAST_STEPS`. */
  readonly secondsEach: number;
  readonly profile: boolean;
  /** What native rivals work with; null without them. */
  readonly native: NativeHost | null;
}

export interface RivalResult {
  readonly name: string;
  readonly ours: boolean;
  readonly place: Place;
  readonly note: string;
  readonly check: number | null;
  readonly milliseconds: Spread;
  /** Calls and bytes of one late step on the device; null on the CPU. */
  readonly counts: DeviceCounts | null;
  /** Peak bytes of live buffers in late steps; null on the CPU. */
  readonly peakBytes: number | null;
  readonly gigaflops: number;
  readonly profile: readonly { readonly label: string; readonly milliseconds: number }[] | null;
}

/** A rival, or a whole workload, that could not be measured, and why. */
export interface RivalFailure {
  readonly name: string;
  readonly reason: string;
}

/** The fastest of several matrix products of one shape. */
export interface ProductResult {
  readonly place: Place;
  readonly shape: ProductShape;
  readonly variants: readonly { readonly name: string; readonly gigaflops: number }[];
}

export interface WorkloadResult {
  readonly name: WorkloadName;
  readonly title: string;
  readonly flops: number;
  readonly checked: string;
  readonly tolerance: number;
  readonly rivals: readonly RivalResult[];
  readonly failures: readonly RivalFailure[];
  readonly products: readonly ProductResult[];
}

export interface BenchResult {
  readonly adapter: AdapterDescription | null;
  readonly browser: string;
  readonly cores: number;
  /** Whether the page may share memory between threads, so that wasm can use several. */
  readonly threads: boolean;
  readonly date: string;
  readonly workloads: readonly WorkloadResult[];
  /** Workloads whose page crashed. */
  readonly broken: readonly RivalFailure[];
  /** Null where sizes were not requested. */
  readonly sizes: SizesResult | null;
}
