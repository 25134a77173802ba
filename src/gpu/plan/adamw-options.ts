/**
 * AdamW with clipping by global norm: Loshchilov and Hutter, ICLR 2019; Pascanu et al., ICML 2013.
 */
export interface AdamWOptions {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weightDecay: number;
  /**
   * Terms l1 sum |p| + l2 / 2 sum p^2 of the objective, except for parameters whose gradient is
   * exactly zero; 0 turns them off at no cost. The subgradient of l1 at 0 is 0, so parameters
   * shrink but rarely reach zero.
   */
  readonly l1: number;
  readonly l2: number;
  /** Largest global norm of the gradient; a larger one is scaled down to it. */
  readonly clipNorm: number;
  /**
   * Parameters that are exactly 0 stay 0, so that a pruned network stays pruned. Their gradients
   * still count in the norm. Default false.
   */
  readonly keepZeros?: boolean;
}
