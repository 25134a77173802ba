import { type Interactions, itemCounts } from '../interactions';
import type { HeldOutQuestion } from './held-out';

/**
 * The permutation that sorts events by time, equal times in their given order; null when they are
 * sorted already.
 */
export function timeOrder(times: ArrayLike<number>): Int32Array | null {
  let ordered = true;
  for (let i = 1; i < times.length && ordered; i++) ordered = times[i - 1] <= times[i];
  if (ordered) return null;
  return Int32Array.from({ length: times.length }, (_, i) => i).sort((a, b) => times[a] - times[b] || a - b);
}

/** The same users and items, with only the first event of each item a user, in time order. */
export function firstOccurrences(interactions: Interactions): Interactions {
  const sequences: Int32Array[] = [];
  const times: Float64Array[] = [];
  const kinds: Uint8Array[] = [];
  // The user in whose history an item was seen last: one array serves every user.
  const seenBy = new Int32Array(interactions.items.length).fill(-1);
  interactions.sequences.forEach((sequence, user) => {
    const order = timeOrder(interactions.times[user]);
    const items = new Int32Array(sequence.length);
    const moments = new Float64Array(sequence.length);
    const done = new Uint8Array(sequence.length);
    let kept = 0;
    for (let i = 0; i < sequence.length; i++) {
      const event = order === null ? i : order[i];
      const item = sequence[event];
      if (seenBy[item] === user) continue;
      seenBy[item] = user;
      items[kept] = item;
      done[kept] = interactions.kinds?.[user][event] ?? 0;
      moments[kept++] = interactions.times[user][event];
    }
    sequences.push(items.slice(0, kept));
    times.push(moments.slice(0, kept));
    kinds.push(done.slice(0, kept));
  });
  const { users, items } = interactions;
  return { users, items, sequences, times, ...(interactions.kinds ? { kinds } : {}) };
}

/**
 * The k-core: leaves out users and items with too few events, again and again until nothing
 * changes. The result does not depend on the order of removal. A minimum of 0 or 1 is off; with
 * both off the data is returned as it is. Items are counted by event, so repeated events of a user
 * should be removed before.
 */
export function kCore(
  interactions: Interactions,
  minEventsPerUser: number,
  minEventsPerItem: number,
): Interactions {
  if (minEventsPerUser <= 1 && minEventsPerItem <= 1) return interactions;
  const { items, kinds } = interactions;
  const keepsItem = new Uint8Array(items.length).fill(1);
  let users = interactions.users.map((_, user) => user);
  const kept = interactions.sequences.map((sequence) => sequence);
  for (let changed = true; changed; ) {
    changed = false;
    const counts = itemCounts(
      users.map((user) => kept[user]),
      items.length,
    );
    for (let item = 0; item < items.length; item++) {
      if (keepsItem[item] === 0 || counts[item] >= Math.max(1, minEventsPerItem)) continue;
      keepsItem[item] = 0;
      changed ||= counts[item] > 0;
    }
    if (changed) for (const user of users) kept[user] = kept[user].filter((item) => keepsItem[item] === 1);
    const before = users.length;
    users = users.filter((user) => kept[user].length >= Math.max(1, minEventsPerUser));
    changed ||= users.length < before;
  }
  const keeps = (user: number) => (_: number, event: number) =>
    keepsItem[interactions.sequences[user][event]] === 1;
  const newIndex = new Int32Array(items.length).fill(-1);
  const keptItems = items.filter((_, item) => keepsItem[item] === 1);
  for (let item = 0, next = 0; item < items.length; item++)
    if (keepsItem[item] === 1) newIndex[item] = next++;
  return {
    users: users.map((user) => interactions.users[user]),
    items: keptItems,
    sequences: users.map((user) => kept[user].map((item) => newIndex[item])),
    times: users.map((user) => interactions.times[user].filter(keeps(user))),
    ...(kinds ? { kinds: users.map((user) => kinds[user].filter(keeps(user))) } : {}),
  };
}

export interface SplitFilters {
  /** 0 or 1: off. */
  readonly minEventsPerUser: number;
  readonly minEventsPerItem: number;
}

/** Interactions divided into a training, a validation and a test part. */
export interface Split {
  /**
   * The data that was split: first events only, filtered. `items` is the catalogue that is ranked.
   */
  readonly interactions: Interactions;
  /**
   * For every user of `interactions` the training events; all events of users who are not tested.
   */
  readonly train: readonly Int32Array[];
  /** Times of the training events. */
  readonly trainTimes: readonly Float64Array[];
  /** Kinds of the training events; absent where the source does not say. */
  readonly trainKinds?: readonly Uint8Array[];
  /** Questions that choose epochs and settings. */
  readonly validation: readonly TestedUser[];
  /** Questions whose metrics are reported. Their histories include the validation's items. */
  readonly test: readonly TestedUser[];
}

/** A held-out question about a user of the split. */
export interface TestedUser extends HeldOutQuestion {
  /** The user's index in `interactions.users`. */
  readonly who: number;
  readonly times: Float64Array;
}

const FEWEST_TESTED_EVENTS = 3;
export const NO_FILTERS: SplitFilters = { minEventsPerUser: 0, minEventsPerItem: 0 };

/**
 * The kinds of the training events, where the source has kinds.
 * @param train for each user the first events of `sequences`
 */
export function trainKinds({ kinds }: Interactions, train: readonly Int32Array[]): Pick<Split, 'trainKinds'> {
  if (!kinds) return {};
  return { trainKinds: kinds.map((ofUser, user) => ofUser.subarray(0, train[user].length)) };
}

/**
 * The sequential leave-one-out protocol (Kang and McAuley 2018). Each user's first event of each
 * item counts, in time order. Of a user with at least 3 events the last one is the test, the one
 * before it the validation, and the rest training. Users with fewer events are trained on and not
 * tested. `validation` and `test` are of the same users in the same order. The histories share
 * memory with `interactions`.
 */
export function leaveOneOut(interactions: Interactions, filters: SplitFilters = NO_FILTERS): Split {
  const kept = kCore(firstOccurrences(interactions), filters.minEventsPerUser, filters.minEventsPerItem);
  const { sequences, times, kinds } = kept;
  const users = sequences.flatMap(({ length }, user) => (length >= FEWEST_TESTED_EVENTS ? [user] : []));
  /** The question for the event at position `fromEnd` from the end. */
  const question = (user: number, fromEnd: number): TestedUser => {
    const at = sequences[user].length - fromEnd;
    return {
      who: user,
      user,
      history: sequences[user].subarray(0, at),
      times: times[user].subarray(0, at),
      ...(kinds ? { kinds: kinds[user].subarray(0, at) } : {}),
      targets: sequences[user].subarray(at, at + 1),
    };
  };
  const validation = users.map((user) => question(user, 2));
  const train = [...sequences];
  const trainTimes = [...times];
  for (const { who, history, times: moments } of validation) {
    train[who] = history;
    trainTimes[who] = moments;
  }
  const test = users.map((user) => question(user, 1));
  return { interactions: kept, train, trainTimes, ...trainKinds(kept, train), validation, test };
}
