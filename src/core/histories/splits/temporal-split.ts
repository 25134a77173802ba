import { ProblemError } from '../../problem';
import { type Interactions, isPosition } from '../interactions';
import {
  firstOccurrences,
  kCore,
  NO_FILTERS,
  type Split,
  type SplitFilters,
  type TestedUser,
  trainKinds,
} from './split';

/** Parts of the events before the validation and before the test. */
const TRAINED = 0.8;
const BEFORE_TEST = 0.9;

/** The two cuts, milliseconds since the epoch; an event at a cut belongs to the later part. */
interface Cuts {
  readonly validation: number;
  readonly test: number;
}

interface TemporalSplit extends Split {
  readonly cuts: Cuts;
}

/**
 * The global temporal split (Meng et al., RecSys 2020; Ji et al., ACM TOIS 2023): two cuts in time
 * for all users, so that no training event is later than a test event. The first 80 % of the events
 * are training, the next 10 % validation, the last 10 % test; equal times stay together. A question
 * asks for all new items of a user in its period, given all events before the period. Users without
 * events before a period are not asked. Each user's first event of each item counts.
 *
 * @throws ProblemError `no-temporal-split` where times are only positions, or where a cut leaves
 * no training events or no users to test
 */
export function temporalSplit(interactions: Interactions, filters: SplitFilters = NO_FILTERS): TemporalSplit {
  const kept = kCore(firstOccurrences(interactions), filters.minEventsPerUser, filters.minEventsPerItem);
  const { sequences, times, kinds } = kept;
  if (times.some((ofUser) => ofUser.some(isPosition)))
    throw new ProblemError({ code: 'no-temporal-split', reason: 'positions' });
  const cuts = cutsOf(times);
  const before = (user: number, cut: number) => countBefore(times[user], cut);
  const train = sequences.map((sequence, user) => sequence.subarray(0, before(user, cuts.validation)));
  const period = (from: number, to: number): TestedUser[] =>
    sequences.flatMap((sequence, who) => {
      const [at, end] = [before(who, from), before(who, to)];
      if (at === 0 || at === end) return [];
      return {
        who,
        // A user whose first event is after the first cut is not in the training data.
        user: train[who].length > 0 ? who : undefined,
        history: sequence.subarray(0, at),
        times: times[who].subarray(0, at),
        ...(kinds ? { kinds: kinds[who].subarray(0, at) } : {}),
        targets: sequence.subarray(at, end),
      };
    });
  const split: TemporalSplit = {
    cuts,
    interactions: kept,
    train,
    trainTimes: times.map((ofUser, user) => ofUser.subarray(0, train[user].length)),
    ...trainKinds(kept, train),
    validation: period(cuts.validation, cuts.test),
    test: period(cuts.test, Number.POSITIVE_INFINITY),
  };
  if (split.validation.length === 0 || split.test.length === 0)
    throw new ProblemError({ code: 'no-temporal-split', reason: 'nobody-asked' });
  return split;
}

function cutsOf(times: readonly Float64Array[]): Cuts {
  const all = new Float64Array(times.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const ofUser of times) {
    all.set(ofUser, filled);
    filled += ofUser.length;
  }
  all.sort();
  const at = (part: number) => all[Math.min(all.length - 1, Math.floor(part * all.length))];
  return { validation: at(TRAINED), test: at(BEFORE_TEST) };
}

/** How many of the rising times are before the cut. */
function countBefore(times: Float64Array, cut: number): number {
  const at = times.findIndex((time) => time >= cut);
  return at < 0 ? times.length : at;
}
