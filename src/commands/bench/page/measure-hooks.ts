export interface MeasureHooks {
  /** Milliseconds since an arbitrary start. */
  readonly clock: () => number;
  readonly tell: (line: string) => void;
}
