import type { Interactions } from '../histories/interactions';
import { seededRandom } from '../maths/random';

/**
 * A planted pattern for tests: every user walks along a ring of items from a random start, with an
 * occasional jump.
 */
export function ringWorld(users: number, items = 60, events = 8): Interactions {
  const random = seededRandom(42);
  const sequences = Array.from({ length: users }, () => {
    let at = random.integer(items);
    return Int32Array.from({ length: events }, () => {
      at = (at + (random.next() < 0.1 ? 1 + random.integer(items - 1) : 1)) % items;
      return at;
    });
  });
  return {
    users: sequences.map((_, user) => `u${user}`),
    items: Array.from({ length: items }, (_, item) => `i${item}`),
    sequences,
    times: sequences.map((sequence) => Float64Array.from(sequence, (_, i) => i)),
  };
}
