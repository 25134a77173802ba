/** A shopper as models see one; items by index. */
export interface ShopperContext {
  /** Oldest first, each item once. */
  readonly history: Int32Array;
  /**
   * 1 for every item that must not be recommended: seen, bought, in the basket, dismissed or
   * avoided. [items]
   */
  readonly excluded: Uint8Array;
}
