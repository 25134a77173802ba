import type { RankingEvaluation } from '../../core/evaluation/evaluate-rankings';
import type { PersonalGain } from '../../core/evaluation/evaluation';
import { accuracyColumns, ranksOfAll } from '../../core/evaluation/metrics';
import { comparePaired } from '../../core/evaluation/significance';
import type { HeldOutQuestion } from '../../core/histories/splits/held-out';
import type { Split } from '../../core/histories/splits/split';
import { seededRandom } from '../../core/maths/random';
import { mean } from '../../core/maths/statistics';
import type { Scorer } from '../../models/scorer';
import { rankHeldOut } from '../held-out-accuracy';
import type { Pace } from '../pace';

const CUTOFF = 10;
/** Stream of the run's seed that the bootstrap draws from. */
const BOOTSTRAP_STREAM = 0x0e45;

/**
 * What personal training steps change. Before each question the model adapts to the user's history
 * of that time, which never contains the answer.
 * @param personal the model with adaptation; disposed of at the end
 * @param community results of the same model without adaptation, on the same questions
 * @param clock milliseconds, monotone
 */
export async function personalGain(
  personal: Scorer,
  { validation, test }: Split,
  community: Readonly<Record<'validation' | 'test', RankingEvaluation>>,
  { pace, clock, seed }: { readonly pace: Pace; readonly clock: () => number; readonly seed: number },
): Promise<PersonalGain> {
  const gains = (ranks: RankingEvaluation['ranks']) => accuracyColumns(ranks, CUTOFF).ndcg;
  const without = { validation: gains(community.validation.ranks), test: gains(community.test.ranks) };
  const own = async (questions: readonly HeldOutQuestion[]) => {
    const rankings = await rankHeldOut(personal, questions, CUTOFF, pace);
    return gains(
      ranksOfAll(
        rankings,
        questions.map(({ targets }) => targets),
      ),
    );
  };
  try {
    const chosen = await own(validation);
    const began = clock();
    const found = await own(test);
    const milliseconds = (clock() - began) / test.length;
    const { difference, interval } = comparePaired(found, without.test, seededRandom(seed, BOOTSTRAP_STREAM));
    return {
      validation: { ndcg: mean(chosen), without: mean(without.validation) },
      test: { ndcg: mean(found), without: mean(without.test) },
      difference,
      interval,
      milliseconds,
    };
  } finally {
    personal.dispose();
  }
}
