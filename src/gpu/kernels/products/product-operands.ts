/** The two sides of a product, as names of WGSL arrays of vec4f. */
export interface Operands {
  readonly left: string;
  readonly right: string;
  /** vec4f in the shared dimension. */
  readonly depth: number;
}

/** Right is [depth * 4, width4 * 4]. */
export interface MatrixOperands extends Operands {
  readonly width4: number;
}

/**
 * Two sides whose rows are the shared dimension t; `leftAt` and `rightAt` give the vec4f index of
 * vec4 column `column` in row `t`.
 */
export interface TransposedOperands {
  readonly left: string;
  readonly leftAt: (t: string, column: string) => string;
  readonly right: string;
  readonly rightAt: (t: string, column: string) => string;
}
