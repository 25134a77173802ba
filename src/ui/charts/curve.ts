export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Curve {
  readonly name: string;
  readonly points: readonly Point[];
  /**
   * Index of its colour and mark, for a series that appears in several charts. By default its index
   * among the curves.
   */
  readonly series?: number;
}

/**
 * A level line across the chart, to compare with. `look` sets colour and dash together, so that
 * lines differ without colour too.
 */
export interface Level {
  readonly name: string;
  readonly value: number;
  readonly look: 'dashed' | 'dotted';
}

export interface LineChartWords {
  readonly title: string;
  /** What the chart shows, for people who do not see it. */
  readonly summary: string;
  readonly x: string;
  readonly y: string;
  /** The label of the control that opens the table. */
  readonly table: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
}
