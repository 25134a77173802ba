/**
 * Numbers the times between two changes of world or backend. Work that spans several turns of the
 * event loop asks whether its generation is still the current one, and stops when it is over, so
 * that it never finishes into the next.
 */
export interface Generations {
  /** Ends the current generation and begins the next. */
  advance(): void;
  /** The returned function says whether the generation of this moment is still the current one. */
  watch(): () => boolean;
}

export function createGenerations(): Generations {
  let current = 0;
  return {
    advance() {
      current++;
    },
    watch() {
      const watched = current;
      return () => watched === current;
    },
  };
}
