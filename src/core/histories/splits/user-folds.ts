import type { Interactions } from '../interactions';
import { foldsOf } from './folds';
import {
  firstOccurrences,
  kCore,
  NO_FILTERS,
  type Split,
  type SplitFilters,
  type TestedUser,
  trainKinds,
} from './split';

/** Which fold of a cross-validation is tested. */
export interface FoldChoice {
  /** The fold that is tested, from 0. */
  readonly fold: number;
  /** The number of folds, at least 3. */
  readonly of: number;
}

const FEWEST_ASKED_EVENTS = 2;

/**
 * Cross-validation over users, for accuracy on new users (strong generalization: Marlin 2004;
 * Liang, Krishnan, Hoffman and Jebara, WWW 2018). The users of one fold are the test, those of the
 * next fold the validation, all others are trained on. A model gets the history of a tested
 * user and predicts the user's last event. Each user's first event of each item counts.
 *
 * @throws RangeError when there are fewer than 3 folds, or fewer users than folds
 */
export function userFold(
  interactions: Interactions,
  { fold, of }: FoldChoice,
  seed: number,
  filters: SplitFilters = NO_FILTERS,
): Split {
  if (of < 3)
    throw new RangeError(`one fold tests, one chooses and the others teach: it takes at least 3; got ${of}`);
  const kept = kCore(firstOccurrences(interactions), filters.minEventsPerUser, filters.minEventsPerItem);
  const { sequences, times, kinds } = kept;
  const folds = foldsOf(sequences.length, of, seed);
  const chooses = (fold + 1) % of;
  const asked = (tested: number): TestedUser[] =>
    sequences.flatMap((sequence, who) => {
      if (folds[who] !== tested || sequence.length < FEWEST_ASKED_EVENTS) return [];
      const at = sequence.length - 1;
      return {
        who,
        history: sequence.subarray(0, at),
        times: times[who].subarray(0, at),
        ...(kinds ? { kinds: kinds[who].subarray(0, at) } : {}),
        targets: sequence.subarray(at),
      };
    });
  const learnt = (user: number) =>
    folds[user] === fold || folds[user] === chooses ? 0 : sequences[user].length;
  const train = sequences.map((sequence, user) => sequence.subarray(0, learnt(user)));
  return {
    interactions: kept,
    train,
    trainTimes: times.map((ofUser, user) => ofUser.subarray(0, learnt(user))),
    ...trainKinds(kept, train),
    validation: asked(chooses),
    test: asked(fold),
  };
}
