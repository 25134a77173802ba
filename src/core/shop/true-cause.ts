/**
 * Why a simulated shopper came to a product, as far as products tell it. Nobody knows it of a real
 * one.
 */
export interface TrueCause {
  readonly kind:
    | 'taste'
    | 'need-step'
    | 'complement'
    | 'substitute'
    | 'replenishment'
    | 'promotion'
    | 'new-arrival'
    | 'popularity'
    | 'noise';
  /** Of a need, its name and the 0-based step of it. */
  readonly need?: string;
  readonly step?: number;
  /** The earlier product that led here; absent where no event did. */
  readonly because?: string;
}
