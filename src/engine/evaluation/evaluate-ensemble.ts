import { selectEnsemble } from '../../core/evaluation/ensemble/ensemble-selection';
import { fuseRankings } from '../../core/evaluation/ensemble/rank-fusion';
import type { MemberRankings } from '../../core/evaluation/evaluation';
import { foldsOf } from '../../core/histories/splits/folds';
import { numberOf } from '../../models/settings/values';
import type { TrainForEvaluation } from './train-for-evaluation';

/**
 * Constants that validation chooses from; small ones emphasize the first ranks, 60 is the published
 * value.
 */
const CONSTANTS = [1, 5, 20, 60];
const PUBLISHED_CONSTANT = 60;

/** Length of the fused rankings, the same as of the members'. */
const LISTED = 100;

/**
 * An ensemble of other models' rankings by reciprocal rank fusion. With learnt weights its
 * validation rankings are cross-fitted, so that the validation metrics are of users the weights
 * were not fitted to; the test uses weights fitted to all validation users.
 * @throws RangeError without members, when a member ranked other questions, or with a single
 * question to fit weights to
 */
export const evaluateEnsemble: TrainForEvaluation = async (
  _backend,
  { heldOut, seed, values, members },
  { pace, onProgress },
) => {
  if (members.length === 0) throw new RangeError('an ensemble needs the rankings of other models');
  for (const { name, validation } of members) {
    if (validation.length !== heldOut.length)
      throw new RangeError(
        `"${name}" ranked for ${validation.length} questions of the validation, which has ${heldOut.length}`,
      );
  }
  const given = numberOf(values, 'rankConstant');
  const finished = { implementation: 'none', bestEpoch: 0, epochs: 0, stopped: 'nothing-to-train' } as const;
  const fuseAll = (of: 'validation' | 'test', weights: readonly number[], constant: number) =>
    members[0][of].map((_, question) =>
      fuseRankings(
        members.map((member) => member[of][question]),
        weights,
        constant,
        LISTED,
      ),
    );
  if (values.weights === 'equal') {
    const weights = members.map(() => 1 / members.length);
    const constant = given > 0 ? given : PUBLISHED_CONSTANT;
    const ranks = {
      validation: fuseAll('validation', weights, constant),
      test: fuseAll('test', weights, constant),
    };
    return { ...finished, ranks, members: shares(members, weights, constant) };
  }
  const { weights, constant, crossFitted } = await selectEnsemble(
    members.map(({ validation }) => validation),
    heldOut.map(({ targets }) => targets),
    {
      rounds: numberOf(values, 'rounds'),
      constants: given > 0 ? [given] : CONSTANTS,
      folds: foldsOf(heldOut.length, Math.min(numberOf(values, 'folds'), heldOut.length), seed),
      listed: LISTED,
    },
    async (part) => {
      onProgress({ phase: 'training', done: part, epochs: 1 });
      await pace.next();
    },
  );
  const ranks = { validation: crossFitted, test: fuseAll('test', weights, constant) };
  return { ...finished, ranks, members: shares(members, weights, constant) };
};

const shares = (members: readonly MemberRankings[], weights: readonly number[], rankConstant: number) => ({
  weights: Object.fromEntries(members.map(({ name }, i) => [name, weights[i]])),
  rankConstant,
});
