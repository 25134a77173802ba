/**
 * The shop price at or nearest to an amount, in cents: 3.49 and 3.99 below 20, 24.90 below 100,
 * 149.00 and 154.00 below 300, then tens that end in 9.
 */
export function shopPrice(cents: number): number {
  if (cents < 2000) return Math.max(99, Math.round(cents / 50) * 50 - 1);
  if (cents < 10_000) return Math.round(cents / 100) * 100 - 10;
  if (cents < 30_000) return Math.round(cents / 500) * 500 - 100;
  return Math.round(cents / 1000) * 1000 - 100;
}

/**
 * A promotion's price: 15 to 35 % off a list price, in cents, always below it. `u` is uniform in
 * [0, 1).
 */
export function promotionPrice(listPrice: number, u: number): number {
  return Math.min(shopPrice(listPrice * (0.85 - 0.2 * u)), listPrice - 20);
}
