import { type FusionQuestions, fusionQuestions } from './fusion-questions';
import { fuseRankings } from './rank-fusion';

export interface SelectionOptions {
  /** Places in the committee: a weight is a multiple of 1 / places. */
  readonly rounds: number;
  /** Constants of the fusion to choose from. */
  readonly constants: readonly number[];
  /** For each question the fold it is in, from 0; see `foldsOf`. */
  readonly folds: ArrayLike<number>;
  /** Items of a fused ranking. */
  readonly listed: number;
}

interface SelectedEnsemble {
  /** One a member, in sum 1; 0 for those left out. */
  readonly weights: readonly number[];
  readonly constant: number;
  /**
   * For each question the ranking by weights chosen without its fold: what the ensemble does for
   * users it was not fitted to.
   */
  readonly crossFitted: readonly number[][];
}

/**
 * Chooses members and their weights by NDCG@10: ensemble selection (Caruana, Niculescu-Mizil, Crew
 * and Ksikes, "Ensemble Selection from Libraries of Models", ICML 2004), which adds one member
 * after the other, again and again with replacement, each time the one that helps most. Few places
 * in the committee keep the weights few and round, so that little is fitted to chance. What that
 * gains is told by cross-fitting: each fold is ranked with the weights of the others. The constant
 * is the one that cross-fitting likes best; and where no fusion does better so than the best member
 * alone, that member is the ensemble.
 *
 * @param lists by member, then by question: items best first; at least one member
 * @param targets by question: what was held out
 * @param onProgress awaited between pieces of work with the part done, in [0, 1]
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

/** Members in the order they were added, some more than once. */
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
