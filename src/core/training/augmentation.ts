import type { Random } from '../maths/random';

/**
 * Data augmentation of histories: crop, mask and reorder after CL4SRec (Xie et al., ICDE 2022),
 * substitute after CoSeRec (Liu et al., 2021). An augmented history is treated like any other; the
 * model's targets follow from it.
 *
 * `mask` removes events. CL4SRec replaces them by a mask token, which next-item models do not have:
 * its vector would be learnt in training only, and padding inside a row would be attended to, or
 * break a recurrence.
 */
export interface Augmentation {
  /** Probabilities in [0, 1] of each operation; several may apply, in this order. */
  readonly crop: number;
  readonly mask: number;
  readonly reorder: number;
  readonly substitute: number;
  /** Part of the events that `crop` keeps. */
  readonly cropShare: number;
  /** Probability of each event to be removed by `mask`. */
  readonly maskShare: number;
  /** Part of the events that `reorder` shuffles, one contiguous run. */
  readonly reorderShare: number;
  /** Probability of each event to be replaced by a similar item. */
  readonly substituteShare: number;
}

/** An event of an augmented history. */
interface ChangedEvent {
  readonly item: number;
  /** Index in the original history of the event this item comes from, or replaces. */
  readonly place: number;
}

export type ChangedHistory = readonly ChangedEvent[];

/** Items that may replace `item`, most similar first. */
export type Substitutes = (item: number) => ArrayLike<number>;

/** Fewest events an augmentation leaves of a longer history: a single event has no target. */
const LEAST = 2;

export const unchanged = (history: ArrayLike<number>): ChangedHistory =>
  Array.from(history, (item, place) => ({ item, place }));

/** One contiguous run of the history, `share` of its length. */
export function crop(history: ChangedHistory, share: number, random: Random): ChangedHistory {
  const kept = Math.min(history.length, Math.max(LEAST, Math.round(share * history.length)));
  const from = random.integer(history.length - kept + 1);
  return history.slice(from, from + kept);
}

/** The history with each event removed with probability `share`. */
export function mask(history: ChangedHistory, share: number, random: Random): ChangedHistory {
  const kept = history.filter(() => random.next() >= share);
  return kept.length >= Math.min(LEAST, history.length) ? kept : crop(history, 0, random);
}

/** The history with one contiguous run, `share` of its length, shuffled. */
export function reorder(history: ChangedHistory, share: number, random: Random): ChangedHistory {
  const moved = Math.min(history.length, Math.max(LEAST, Math.round(share * history.length)));
  const from = random.integer(history.length - moved + 1);
  const run = random.shuffle(history.slice(from, from + moved));
  return [...history.slice(0, from), ...run, ...history.slice(from + moved)];
}

/**
 * The history with each event replaced with probability `share` by a similar item that is not in
 * it.
 */
export function substitute(
  history: ChangedHistory,
  share: number,
  similar: Substitutes,
  random: Random,
): ChangedHistory {
  const present = new Set(history.map(({ item }) => item));
  return history.map((event) => {
    if (random.next() >= share) return event;
    const others = Array.from(similar(event.item)).filter((item) => !present.has(item));
    if (others.length === 0) return event;
    const item = others[random.integer(others.length)];
    present.add(item);
    return { ...event, item };
  });
}

/**
 * The history with the augmentations of one epoch.
 * @param similar used only where `substitute` is above 0
 */
export function augmented(
  history: ArrayLike<number>,
  augmentation: Augmentation,
  similar: Substitutes,
  random: Random,
): ChangedHistory {
  let changed = unchanged(history);
  if (random.next() < augmentation.crop) changed = crop(changed, augmentation.cropShare, random);
  if (random.next() < augmentation.mask) changed = mask(changed, augmentation.maskShare, random);
  if (random.next() < augmentation.reorder) changed = reorder(changed, augmentation.reorderShare, random);
  if (random.next() < augmentation.substitute)
    changed = substitute(changed, augmentation.substituteShare, similar, random);
  return changed;
}

/** The history with one randomly chosen augmentation: a view for contrastive learning. */
export function contrastiveView(
  history: ArrayLike<number>,
  { cropShare, maskShare, reorderShare, substituteShare }: Augmentation,
  similar: Substitutes,
  random: Random,
): ChangedHistory {
  const given = unchanged(history);
  const ways = [
    () => crop(given, cropShare, random),
    () => mask(given, maskShare, random),
    () => reorder(given, reorderShare, random),
    () => substitute(given, substituteShare, similar, random),
  ];
  return ways[random.integer(ways.length)]();
}
