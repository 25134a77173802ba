import type { HeldOutQuestion } from '../../core/histories/splits/held-out';
import { firstOccurrences } from '../../core/histories/splits/split';
import { seededRandom } from '../../core/maths/random';
import type { CurrentShopper } from '../shop/current-shopper';
import type { LoadedWorld } from '../shop/world';

/** What the models of a world learn from, without what is held out, and what they are judged by. */
export interface TrainingSplit {
  readonly items: number;
  /** The community's, and last the shopper's own. */
  readonly sequences: readonly Int32Array[];
  readonly heldOut: readonly HeldOutQuestion[];
}

/**
 * Shoppers whose last event is held out: enough to tell epochs apart, few enough to rank after
 * every epoch.
 */
const MOST_HELD_OUT = 400;
/** A shopper with fewer events keeps them all for training. */
const FEWEST_EVENTS = 3;

/**
 * The community's sequences, each item once, and the shopper's `own`; the last event of some users
 * is held out.
 */
export function trainingSplit(world: LoadedWorld, own: Int32Array, seed: number): TrainingSplit {
  const { sequences } = firstOccurrences(world.interactions);
  const candidates = sequences
    .map((_, user) => user)
    .filter((user) => sequences[user].length >= FEWEST_EVENTS);
  const chosen = new Set(seededRandom(seed, 0x4e1d).shuffle(candidates).slice(0, MOST_HELD_OUT));
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

/**
 * The shopper's history as the models read it; products nobody in the community touched are unknown
 * to them.
 */
export function historyIndices(world: LoadedWorld, { history }: Pick<CurrentShopper, 'history'>): Int32Array {
  return Int32Array.from(
    history.map(({ item }) => world.indexOf(item)).filter((index) => index !== undefined),
  );
}
