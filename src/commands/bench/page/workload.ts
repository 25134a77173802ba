import type { NativeProblem } from '../native/problem';
import type { WatchedDevice } from './watched-device';

/**
 * Where a rival does its arithmetic: in this page, or (`native`) in another process of the same
 * machine. What webgpu and wasm can reach is measured in the same run.
 */
export type Place = 'webgpu' | 'wasm' | 'javascript' | 'native';

/** One way to do the work, set up to repeat it. */
export interface Prepared {
  /** Does the work once; resolves when all of it is done. */
  step(): Promise<void>;
  /**
   * Does the work once and resolves to the milliseconds it took, where the page's clock would count
   * messages to another process as well.
   */
  timeStep?(): Promise<number>;
  /** The device it works on, with its counts; none on the CPU. */
  readonly device?: WatchedDevice;
  /**
   * A number of the first step by which rivals are compared: the loss for a training step.
   */
  readonly check?: number;
  /** Milliseconds of each dispatch of a step, by its kernel's label. */
  profile?(): Promise<{ label: string; milliseconds: number }[]>;
  dispose(): void;
}

export interface Rival {
  readonly name: string;
  /** Whether it is this project's own implementation. */
  readonly ours: boolean;
  readonly place: Place;
  /** Parts of the work it leaves out or does differently; empty for none. */
  readonly note: string;
  prepare(): Promise<Prepared>;
}

/** left [rows, depth] times right [depth, columns]. */
export interface ProductShape {
  readonly rows: number;
  readonly depth: number;
  readonly columns: number;
}

/** A task with its rivals, which all start from the same numbers. */
export interface Workload {
  readonly title: string;
  /**
   * Floating-point operations that the step needs in any implementation, without padding and
   * recomputation.
   */
  readonly flops: number;
  /**
   * The largest matrix product of the step; its peak performance on the same adapter bounds the
   * step's.
   */
  readonly product?: ProductShape;
  /** Meaning of its rivals' `check`. */
  readonly checked: string;
  /** Largest relative difference of `check` between two rivals. */
  readonly tolerance: number;
  readonly rivals: readonly Rival[];
  /** The same work for a process outside of the browser; none where no native rival does it. */
  readonly native?: () => NativeProblem;
}
