/**
 * Exponential decay of a weight of 1: it halves with every half-life.
 * @param halfLife in the unit of `age`; 0 means no decay
 * @returns in (0, 1]
 */
export function exponentialDecay(age: number, halfLife: number): number {
  return halfLife > 0 ? 0.5 ** (age / halfLife) : 1;
}

/**
 * Weights of a history's events, oldest first; the newest weighs 1.
 * @param halfLife in events; 0 weighs all events alike
 */
export function recencyWeights(events: number, halfLife: number): Float64Array {
  return Float64Array.from({ length: events }, (_, at) => exponentialDecay(events - 1 - at, halfLife));
}
