import type { SplitFacts } from '../../evaluation/evaluation';
import { isPosition, itemCounts } from '../interactions';
import type { Split } from './split';

/** Sizes of a split's parts, and how much of its test the training data leaks. */
export function splitFacts({
  interactions,
  train,
  trainTimes,
  validation,
  test,
}: Split): Omit<SplitFacts, 'kind' | 'cuts'> {
  const counts = itemCounts(train, interactions.items.length);
  let newestLearnt = Number.NEGATIVE_INFINITY;
  for (const times of trainTimes)
    if (times.length > 0) newestLearnt = Math.max(newestLearnt, times[times.length - 1]);
  let testEvents = 0;
  let older = 0;
  let unseen = 0;
  for (const { who, history, targets } of test) {
    targets.forEach((target, i) => {
      testEvents++;
      if (interactions.times[who][history.length + i] < newestLearnt) older++;
      if (counts[target] === 0) unseen++;
    });
  }
  const dated = !interactions.times.some((times) => times.some(isPosition));
  return {
    trainingEvents: train.reduce((sum, { length }) => sum + length, 0),
    validationUsers: validation.length,
    validationEvents: validation.reduce((sum, { targets }) => sum + targets.length, 0),
    testUsers: test.length,
    testEvents,
    unseenTargets: testEvents === 0 ? 0 : unseen / testEvents,
    leakage: dated && testEvents > 0 ? older / testEvents : null,
  };
}
