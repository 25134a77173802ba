import type { Random } from '../maths/random';

/**
 * Histories changed a little, so that a model meets more than there are: crop, mask and reorder
 * after CL4SRec (Xie et al., ICDE 2022), substitute after CoSeRec (Liu et al., 2021). A changed
 * history is a history like any other: what is asked of a model follows from it.
 *
 * `mask` leaves events out. CL4SRec puts a token there instead, which models of the next item do
 * not have: its vector would be one more thing to learn, met in training alone; and a hole of
 * padding inside a row would be attended to, or break a recurrence. Left out, the event's
 * neighbours come to stand side by side, as if the shopper had never met it.
 */
export interface Augmentation {
  /**
   * Probabilities in [0, 1] that a history is changed that way; several may meet, in this order.
   */
  readonly crop: number;
  readonly mask: number;
  readonly reorder: number;
  readonly substitute: number;
  /** Part of the events that a crop keeps. */
  readonly cropShare: number;
  /** Part of the events that a mask leaves out, each by its own chance. */
  readonly maskShare: number;
  /** Part of the events, in a row, that change their order. */
  readonly reorderShare: number;
  /** Part of the events that give way to similar items, each by its own chance. */
  readonly substituteShare: number;
}

/** An event of a changed history. */
interface ChangedEvent {
  readonly item: number;
  /** Where the event stood whose item this is, or in whose stead. */
  readonly place: number;
}

export type ChangedHistory = readonly ChangedEvent[];

/** Items that may stand for `item`, most alike first. */
export type Substitutes = (item: number) => ArrayLike<number>;

/** Events that are left of any history that had as many: fewer ask for nothing. */
const LEAST = 2;

export const unchanged = (history: ArrayLike<number>): ChangedHistory =>
  Array.from(history, (item, place) => ({ item, place }));

/** One run of the history, `share` of it long. */
export function crop(history: ChangedHistory, share: number, random: Random): ChangedHistory {
  const kept = Math.min(history.length, Math.max(LEAST, Math.round(share * history.length)));
  const from = random.integer(history.length - kept + 1);
  return history.slice(from, from + kept);
}

/** The history without about `share` of its events. */
export function mask(history: ChangedHistory, share: number, random: Random): ChangedHistory {
  const kept = history.filter(() => random.next() >= share);
  return kept.length >= Math.min(LEAST, history.length) ? kept : crop(history, 0, random);
}

/** The history with one run of it, `share` of it long, in another order. */
export function reorder(history: ChangedHistory, share: number, random: Random): ChangedHistory {
  const moved = Math.min(history.length, Math.max(LEAST, Math.round(share * history.length)));
  const from = random.integer(history.length - moved + 1);
  const run = random.shuffle(history.slice(from, from + moved));
  return [...history.slice(0, from), ...run, ...history.slice(from + moved)];
}

/** The history with similar items, not yet in it, in the stead of about `share` of its own. */
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

/** The history as this epoch meets it. @param similar needed where `substitute` is not 0 */
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

/** The history changed in one way, any of the four: a view of it for a contrast. */
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
