import { seededRandom } from '../../../../core/maths/random';

export interface InteractionsSize {
  readonly users: number;
  readonly items: number;
  readonly interactions: number;
}

/**
 * Items of each user in ascending order, each once. Low items are popular (density of item i about
 * 1 / sqrt(i)), and all users have about the same number.
 */
export function interactionsOf({ users, items, interactions }: InteractionsSize): Int32Array[] {
  if (interactions > users * items)
    throw new RangeError(`${users} users cannot have ${interactions} interactions with ${items} items`);
  const random = seededRandom(13, 0xb9);
  const taken = new Uint8Array(items);
  return Array.from({ length: users }, (_, user) => {
    const count = Math.floor(((user + 1) * interactions) / users) - Math.floor((user * interactions) / users);
    taken.fill(0);
    const own = new Int32Array(count);
    for (let at = 0; at < count; ) {
      const item = Math.floor(items * random.next() ** 2);
      if (taken[item] === 1) continue;
      taken[item] = 1;
      own[at++] = item;
    }
    return own.sort();
  });
}
