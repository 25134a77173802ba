/** A shopper as the models see one; items by index. */
export interface ShopperContext {
  /** Oldest first, each item once. */
  readonly history: Int32Array;
  /**
   * 1 for every item that must not be offered: seen, bought, in the basket, not of interest.
   * [items]
   */
  readonly excluded: Uint8Array;
}
