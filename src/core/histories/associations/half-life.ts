/**
 * What is left of a weight of 1 at this age: half after each half-life, of the same unit as the
 * age. A half-life of 0 lets nothing fade.
 */
export function exponentialDecay(age: number, halfLife: number): number {
  return halfLife > 0 ? 0.5 ** (age / halfLife) : 1;
}

/** Weights of a history's events, the newest 1. @param halfLife in events; 0 for all alike */
export function recencyWeights(events: number, halfLife: number): Float64Array {
  return Float64Array.from({ length: events }, (_, at) => exponentialDecay(events - 1 - at, halfLife));
}
