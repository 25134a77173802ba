/** What a native rival computes: sent by the bench page, read by native/peer.py. */

interface NativeArray {
  readonly name: string;
  readonly shape: readonly number[];
  /** Row-major. */
  readonly values: Float32Array | Int32Array;
}

/** The parts of a sequence model's configuration that its family alone has. */
export type NativeModel =
  | {
      readonly model: 'transformer';
      readonly causal: boolean;
      readonly activation: string;
      readonly heads: number;
      readonly blocks: number;
    }
  | { readonly model: 'lstm'; readonly layers: number };

export interface NativeProblem {
  /** `model` chooses the step; the rest are its sizes and its optimizer's settings. */
  readonly settings: { readonly model: string } & Readonly<Record<string, string | number | boolean>>;
  readonly arrays: readonly NativeArray[];
  /** What of the work the native step leaves out or does differently. */
  readonly note: string;
}

/** What the native rivals of this run work with. */
export interface NativeHost {
  /** PyTorch's version. */
  readonly torch: string;
  /** Threads of each native rival. One thread may be faster than several on small steps. */
  readonly threadCounts: readonly number[];
}
