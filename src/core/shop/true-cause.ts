/** Why a simulated shopper came to a product. Real shoppers have no such record. */
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
  /** For `need-step`: the need's name and the 0-based step. */
  readonly need?: string;
  readonly step?: number;
  /** The product of the earlier event that caused it; absent where no event did. */
  readonly because?: string;
}
