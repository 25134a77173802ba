import type { ExplainedEvent, Explanation } from '../../core/explanation/explanation';

/**
 * An explanation for tests: a sleeping bag, second of a hundred candidates, with the changes a test
 * asks for.
 */
export const explanationOf = (change: Partial<Explanation>): Explanation => ({
  item: 'bag',
  model: 'sasrec',
  method: 'attention',
  score: 3,
  rank: 2,
  candidates: 100,
  offer: { kind: 'offered' },
  events: [],
  rest: 0,
  carriedEffectCorrelation: null,
  backend: 'wasm',
  milliseconds: 1,
  ...change,
});

/** An event of such an explanation: a view with no effect, with the changes a test asks for. */
export const explainedEvent = (item: string, change: Partial<ExplainedEvent>): ExplainedEvent => ({
  item,
  kind: 'view',
  time: 1,
  carried: 0,
  effect: { leftOut: 0, alone: 0 },
  without: { score: 3, rank: 2 },
  ...change,
});

/** An effect that is the same when the event is left out and when it stands alone. */
export const evenly = (nats: number): ExplainedEvent['effect'] => ({ leftOut: nats, alone: nats });
