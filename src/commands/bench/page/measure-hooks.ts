export interface MeasureHooks {
  /** Milliseconds, from any start. */
  readonly clock: () => number;
  readonly tell: (line: string) => void;
}
