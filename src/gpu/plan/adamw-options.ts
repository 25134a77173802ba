/**
 * AdamW with clipping by global norm: Loshchilov and Hutter, ICLR 2019; Pascanu et al., ICML 2013.
 */
export interface AdamWOptions {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weightDecay: number;
  /**
   * Terms l1 sum |p| + l2 / 2 sum p^2 of the objective, but for numbers whose gradient is exactly
   * zero; 0 costs nothing. The subgradient of l1 at 0 is 0: numbers shrink, but seldom to zero
   * itself.
   */
  readonly l1: number;
  readonly l2: number;
  /** Largest global norm of the gradient. */
  readonly clipNorm: number;
  /**
   * Numbers that are exactly 0 stay 0: the mask of a pruned network is its zeros themselves. Their
   * gradients still count in the norm. False when not given.
   */
  readonly keepZeros?: boolean;
}
