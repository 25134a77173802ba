import type { Explanation } from '../../core/explanation';

/** An explanation for tests of what is made of one: a sleeping bag, second of a hundred, and whatever a test says of it. */
export const explanationOf = (change: Partial<Explanation>): Explanation => ({
  item: 'bag',
  model: 'sasrec',
  method: 'attention',
  score: 3,
  rank: 2,
  candidates: 100,
  events: [],
  rest: 0,
  agreement: null,
  backend: 'wasm',
  milliseconds: 1,
  ...change,
});
