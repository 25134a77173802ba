import { mean, quantile } from '../maths/statistics';
import type { ByActivity, ByPopularity, GroupAccuracy } from './evaluation';
import { accuracyOf } from './metrics';

/** Cut-off of the metrics reported by group. */
const K = 10;

interface GroupedQuestion {
  /** The count that questions are grouped by. */
  readonly size: number;
  /** Ranks of the held-out items, as `ranksOf` gives them. */
  readonly ranks: ArrayLike<number>;
}

function accuracyOfGroup(asked: readonly GroupedQuestion[]): GroupAccuracy {
  if (asked.length === 0) return { from: 0, to: 0, count: 0, hr: 0, ndcg: 0 };
  const accuracies = asked.map(({ ranks }) => accuracyOf(ranks, K));
  const sizes = asked.map(({ size }) => size);
  return {
    // No spread into Math.min: there may be more users than a call can have arguments.
    from: sizes.reduce((least, size) => Math.min(least, size)),
    to: sizes.reduce((most, size) => Math.max(most, size)),
    count: asked.length,
    hr: mean(accuracies.map(({ hr }) => hr)),
    ndcg: mean(accuracies.map(({ ndcg }) => ndcg)),
  };
}

/**
 * Accuracy by tertiles of user activity.
 * @param activity number of known events of each user
 * @param ranks for each user the ranks of the held-out items, as `ranksOf` gives them
 */
export function accuracyByActivity(
  activity: ArrayLike<number>,
  ranks: readonly ArrayLike<number>[],
): ByActivity {
  const users = ranks.map((ofUser, user) => ({ size: activity[user], ranks: ofUser }));
  const [low, high] = [quantile(activity, 1 / 3), quantile(activity, 2 / 3)];
  return {
    low: accuracyOfGroup(users.filter(({ size }) => size <= low)),
    middle: accuracyOfGroup(users.filter(({ size }) => size > low && size <= high)),
    high: accuracyOfGroup(users.filter(({ size }) => size > high)),
  };
}

/**
 * Accuracy by popularity of the held-out items; each item of a user counts on its own.
 * @param counts training events of each item, [items]
 * @param targets for each user the held-out items
 * @param ranks for each user the ranks of the targets
 */
export function accuracyByPopularity(
  counts: ArrayLike<number>,
  targets: readonly ArrayLike<number>[],
  ranks: readonly ArrayLike<number>[],
): ByPopularity {
  const asked = targets.flatMap((ofUser, user) =>
    Array.from(ofUser, (target, i) => ({ size: counts[target], ranks: [ranks[user][i]] })),
  );
  const [tail, middle] = thirdsOfEvents(counts);
  return {
    unseen: accuracyOfGroup(asked.filter(({ size }) => size === 0)),
    tail: accuracyOfGroup(asked.filter(({ size }) => size > 0 && size <= tail)),
    middle: accuracyOfGroup(asked.filter(({ size }) => size > tail && size <= middle)),
    head: accuracyOfGroup(asked.filter(({ size }) => size > middle)),
  };
}

/**
 * The largest counts up to which all items together have at most one third and at most two thirds
 * of the events; 0 where even the rarest items have more.
 */
function thirdsOfEvents(counts: ArrayLike<number>): [number, number] {
  const rising = Float64Array.from(counts).sort();
  const total = rising.reduce((sum, count) => sum + count, 0);
  const upTo: [number, number] = [0, 0];
  let events = 0;
  rising.forEach((count, i) => {
    events += count;
    // Items with equal counts stay together.
    if (rising[i + 1] === count) return;
    if (3 * events <= total) upTo[0] = count;
    if (3 * events <= 2 * total) upTo[1] = count;
  });
  return upTo;
}
