import type { Interactions } from '../histories/interactions';
import { type Random, seededRandom } from '../maths/random';

/**
 * Synthetic data sets with one planted pattern each, to test what a model can learn. Histories hold
 * every item at most once.
 */
export interface PlantedWorld {
  readonly interactions: Interactions;
  /** Histories of users who are not in the training data, and the answer to each. */
  readonly questions: readonly PlantedQuestion[];
}

interface PlantedQuestion {
  readonly history: Int32Array;
  /** The items that the pattern says come next; none of them is in the history. */
  readonly due: readonly number[];
  /**
   * Items that are as close to the history but come before it in the pattern; empty where there are
   * none.
   */
  readonly reversed: readonly number[];
}

const range = (count: number, from = 0): number[] => Array.from({ length: count }, (_, i) => from + i);

function world(sequences: readonly Int32Array[], items: number, questions: PlantedQuestion[]): PlantedWorld {
  const interactions = {
    users: sequences.map((_, user) => `u${user}`),
    items: range(items).map((item) => `i${item}`),
    sequences,
    times: sequences.map((sequence) => Float64Array.from(sequence, (_, i) => i)),
  };
  return { interactions, questions };
}

/**
 * Sequential pairs: each of eight items is always followed at once by its partner, among unrelated
 * items.
 */
export function orderedPairs(users: number): PlantedWorld {
  const [pairs, noise] = [8, 16];
  const random = seededRandom(11);
  const [first, second] = [(pair: number) => 2 * pair, (pair: number) => 2 * pair + 1];
  const others = () => random.shuffle(range(noise, 2 * pairs)).slice(0, 2);
  const sequences = range(users).map(() => {
    const [a, b, c] = random.shuffle(range(pairs));
    const [x, y] = others();
    const parts = random.shuffle([
      [first(a), second(a)],
      [first(b), second(b)],
      [first(c), second(c)],
      [x],
      [y],
    ]);
    return Int32Array.from(parts.flat());
  });
  const questions = range(pairs).flatMap((pair) => [
    { history: Int32Array.of(...others(), first(pair)), due: [second(pair)], reversed: [] },
    // The first of a pair never follows the second.
    { history: Int32Array.of(...others(), second(pair)), due: [], reversed: [first(pair)] },
  ]);
  return world(sequences, 2 * pairs + noise, questions);
}

/** Four groups of ten items; each user chooses from one group in any order. */
export function cliques(users: number): PlantedWorld {
  const [groups, size] = [4, 10];
  const random = seededRandom(12);
  const chosen = (group: number) => random.shuffle(range(size, group * size)).slice(0, 6);
  const sequences = range(users).map((user) => Int32Array.from(chosen(user % groups)));
  const questions = range(20).map((i) => {
    const group = i % groups;
    const history = Int32Array.from(chosen(group));
    return {
      history,
      due: range(size, group * size).filter((item) => !history.includes(item)),
      reversed: [],
    };
  });
  return world(sequences, groups * size, questions);
}

/**
 * A cycle of four kinds: every event is of the kind after the event before. Users start at a random
 * kind.
 */
export function periods(users: number): PlantedWorld {
  const [period, size] = [4, 8];
  // Whole periods plus the two events a split holds out, so that the missing items give nothing
  // away.
  const events = 2 * period + 2;
  const random = seededRandom(13);
  const ofKind = (kind: number) => range(size, (kind % period) * size);
  const walk = (start: number, shuffle: Random['shuffle']) => {
    const kinds = range(period).map((kind) => shuffle(ofKind(kind)));
    return range(events).map((at) => kinds[(start + at) % period][Math.floor(at / period)]);
  };
  const sequences = range(users).map(() => Int32Array.from(walk(random.integer(period), random.shuffle)));
  const questions = range(24).map((i) => {
    const history = Int32Array.from(walk(i, random.shuffle)).slice(0, 2 * period);
    const unseen = (kind: number) => ofKind(kind).filter((item) => !history.includes(item));
    return { history, due: unseen(i), reversed: unseen(i + period - 2) };
  });
  return world(sequences, period * size, questions);
}
