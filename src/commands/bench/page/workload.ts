import type { NativeProblem } from '../native/problem';
import type { WatchedDevice } from './watched-device';

/**
 * Where a rival does its arithmetic: in this page, or (`native`) in another process of the same
 * machine. What webgpu and wasm can reach is measured in the same run.
 */
export type Place = 'webgpu' | 'wasm' | 'javascript' | 'native';

/** One way to do the work, ready to do it again and again. */
export interface Prepared {
  /** Does the work once; all of it is done when this resolves. */
  step(): Promise<void>;
  /**
   * Does the work once and resolves to the milliseconds it took, where the page's clock would count
   * messages to another process as well.
   */
  timeStep?(): Promise<number>;
  /** The device it works on, with its counts; none on the CPU. */
  readonly device?: WatchedDevice;
  /**
   * What the first step says of its result, so that rivals can be held against each other: the loss
   * for a training step.
   */
  readonly check?: number;
  /** Milliseconds of each dispatch of a step, by its kernel's label. */
  profile?(): Promise<{ label: string; milliseconds: number }[]>;
  dispose(): void;
}

export interface Rival {
  readonly name: string;
  /** One of this project's own. */
  readonly ours: boolean;
  readonly place: Place;
  /** What of the work it leaves out or does differently; empty when nothing. */
  readonly note: string;
  prepare(): Promise<Prepared>;
}

/** left [rows, depth] times right [depth, columns]. */
export interface ProductShape {
  readonly rows: number;
  readonly depth: number;
  readonly columns: number;
}

/** Something to do, and those who can. All rivals start from the same numbers. */
export interface Workload {
  readonly title: string;
  /**
   * Floating-point operations the step needs, however it is done; padding and recomputation do not
   * count.
   */
  readonly flops: number;
  /**
   * The largest matrix product in it; what its shape can reach on the same adapter bounds what the
   * step can.
   */
  readonly product?: ProductShape;
  /** What `check` of its rivals is. */
  readonly checked: string;
  /** How far `check` of two rivals may be apart, relative. */
  readonly tolerance: number;
  readonly rivals: readonly Rival[];
  /** The same work for a process outside of the browser; none where no native rival does it. */
  readonly native?: () => NativeProblem;
}
