import { type FusionQuestions, fusionQuestions } from './fusion-questions';
import { fuseRankings } from './rank-fusion';

export interface SelectionOptions {
  /** Rounds of selection; each adds one member, so weights are multiples of 1 / rounds. */
  readonly rounds: number;
  /** Candidates for the constant of the reciprocal rank fusion. */
  readonly constants: readonly number[];
  /** The fold of each question, from 0; see `foldsOf`. [questions] */
  readonly folds: ArrayLike<number>;
  /** Length of the fused rankings. */
  readonly listed: number;
}

interface SelectedEnsemble {
  /** One weight a member, adding up to 1; 0 for members that were not selected. */
  readonly weights: readonly number[];
  readonly constant: number;
  /**
   * For each question the ranking by weights that were selected on the other folds: an estimate of
   * the ensemble on users it was not fitted to.
   */
  readonly crossFitted: readonly number[][];
}

/**
 * Selects members and weights by NDCG@10: ensemble selection (Caruana, Niculescu-Mizil, Crew and
 * Ksikes, "Ensemble Selection from Libraries of Models", ICML 2004), which greedily adds members
 * with replacement, each time the one that helps most. Few rounds keep the weights coarse, which
 * limits overfitting. Cross-fitting measures the gain: each fold is ranked with weights selected on
 * the others. The constant with the best cross-fitted gain is used; where no fusion beats the best
 * single member, that member alone is the ensemble.
 *
 * @param lists by member, then by question: items best first; at least one member
 * @param targets by question: the held-out items
 * @param onProgress awaited between pieces of work with the part done, in [0, 1]
 * @throws RangeError without a constant
 */
export async function selectEnsemble(
  lists: readonly (readonly ArrayLike<number>[])[],
  targets: readonly ArrayLike<number>[],
  { rounds, constants, folds, listed }: SelectionOptions,
  onProgress: (part: number) => Promise<void>,
): Promise<SelectedEnsemble> {
  const foldCount = Array.from(folds).reduce((most, fold) => Math.max(most, fold + 1), 0);
  const steps = constants.length * (foldCount + 1) * rounds;
  let done = 0;
  const turn = () => onProgress(Math.min(1, ++done / steps));
  let best = constants.length > 0 ? bestAlone(lists, targets, constants[0]) : undefined;
  for (const constant of constants) {
    const questions = fusionQuestions(lists, targets, constant);
    const ofFold: Committee[] = [];
    let gain = 0;
    for (let fold = 0; fold < foldCount; fold++) {
      const committee = await assemble(questions, rounds, (question) => folds[question] !== fold, turn);
      ofFold.push(committee);
      gain += gainOf(questions, committee, (question) => folds[question] === fold);
    }
    const whole = await assemble(questions, rounds, () => true, turn);
    if (best && gain <= best.gain) continue;
    const crossFitted = targets.map((_, question) =>
      fuseRankings(
        lists.map((ofMember) => ofMember[question]),
        weightsOf(questions.members, ofFold[folds[question]]),
        constant,
        listed,
      ),
    );
    best = { gain, constant, crossFitted, weights: weightsOf(questions.members, whole) };
  }
  if (!best) throw new RangeError('there is no constant to choose from');
  return best;
}

/** The best single member, as an ensemble of one. */
function bestAlone(
  lists: readonly (readonly ArrayLike<number>[])[],
  targets: readonly ArrayLike<number>[],
  constant: number,
): SelectedEnsemble & { readonly gain: number } {
  const questions = fusionQuestions(lists, targets, constant);
  const nothing = new Float32Array(questions.candidates);
  const gains = lists.map((_, member) => questions.gainWith(nothing, member, () => true));
  const member = gains.indexOf(Math.max(...gains));
  return {
    gain: gains[member],
    constant,
    weights: weightsOf(lists.length, [member]),
    crossFitted: lists[member].map((list) => Array.from(list)),
  };
}

/** Members in the order they were added; a member may be added several times. */
type Committee = readonly number[];

async function assemble(
  questions: FusionQuestions,
  rounds: number,
  included: (question: number) => boolean,
  turn: () => Promise<void>,
): Promise<Committee> {
  const scores = new Float32Array(questions.candidates);
  const committee: number[] = [];
  let best = { gain: Number.NEGATIVE_INFINITY, size: 0 };
  for (let round = 0; round < rounds; round++) {
    let chosen = { member: 0, gain: Number.NEGATIVE_INFINITY };
    for (let member = 0; member < questions.members; member++) {
      const gain = questions.gainWith(scores, member, included);
      if (gain > chosen.gain) chosen = { member, gain };
    }
    questions.add(scores, chosen.member);
    committee.push(chosen.member);
    if (chosen.gain > best.gain) best = { gain: chosen.gain, size: committee.length };
    await turn();
  }
  return committee.slice(0, best.size);
}

function gainOf(
  questions: FusionQuestions,
  committee: Committee,
  included: (question: number) => boolean,
): number {
  const scores = new Float32Array(questions.candidates);
  for (const member of committee.slice(0, -1)) questions.add(scores, member);
  return questions.gainWith(scores, committee[committee.length - 1], included);
}

const weightsOf = (members: number, committee: Committee): number[] =>
  Array.from(
    { length: members },
    (_, member) => committee.filter((chosen) => chosen === member).length / committee.length,
  );
