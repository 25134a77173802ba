import type { HeldOutQuestion } from '../../core/histories/splits/held-out';
import { firstOccurrences } from '../../core/histories/splits/split';
import { seededRandom } from '../../core/maths/random';
import type { CurrentShopper } from '../shop/current-shopper';
import type { LoadedWorld } from '../shop/world';

/** The training data of a world's models, and the held-out questions they are validated on. */
export interface TrainingSplit {
  readonly items: number;
  /** Of the community, without the held-out events, and last the shopper's own. */
  readonly sequences: readonly Int32Array[];
  readonly heldOut: readonly HeldOutQuestion[];
}

/** Shoppers with a held-out event: enough to compare epochs, few enough to rank after each. */
const MOST_HELD_OUT = 400;
/** The events of a shopper with fewer are all for training. */
const FEWEST_EVENTS = 3;

/**
 * Splits the community's sequences, each item once, and adds the shopper's `own`. The last event of
 * seeded random users is held out.
 */
export function trainingSplit(world: LoadedWorld, own: Int32Array, seed: number): TrainingSplit {
  const { sequences } = firstOccurrences(world.interactions);
  const eligible = sequences.map((_, user) => user).filter((user) => sequences[user].length >= FEWEST_EVENTS);
  const chosen = new Set(seededRandom(seed, 0x4e1d).shuffle(eligible).slice(0, MOST_HELD_OUT));
  const heldOut = [...chosen].map((user) => {
    const sequence = sequences[user];
    return { history: sequence.subarray(0, -1), targets: sequence.subarray(-1) };
  });
  return {
    items: world.interactions.items.length,
    sequences: [
      ...sequences.map((sequence, user) => (chosen.has(user) ? sequence.subarray(0, -1) : sequence)),
      own,
    ],
    heldOut,
  };
}

/** The shopper's history by index, without products that no model of this world knows. */
export function historyIndices(world: LoadedWorld, { history }: Pick<CurrentShopper, 'history'>): Int32Array {
  return Int32Array.from(
    history.map(({ item }) => world.indexOf(item)).filter((index) => index !== undefined),
  );
}
