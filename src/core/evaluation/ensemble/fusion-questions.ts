import { discountedGain, idealGain } from '../metrics';
import { reciprocalRank } from './rank-fusion';

/** Cut-off of the NDCG. */
const CUTOFF = 10;

/** A question that at least one member answered within its list. */
interface Question {
  /** Index among all questions. */
  readonly index: number;
  /** Its candidates are `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** The candidates that are held-out items. */
  readonly targets: readonly number[];
  /** Ideal DCG. */
  readonly ideal: number;
}

/**
 * Questions that several models ranked, laid out so that many weightings can be tried fast: the
 * candidates of all questions in a row, by item within a question, with each member's reciprocal
 * rank of each.
 */
export interface FusionQuestions {
  readonly members: number;
  /**
   * Number of all questions. Those that no member answered are left out of the sums below: no
   * weighting changes them.
   */
  readonly asked: number;
  /** Number of candidates over all questions. */
  readonly candidates: number;
  /** Sum of NDCG@10 over the included questions when `member` is added to the scores. */
  gainWith(scores: Float32Array, member: number, included: (question: number) => boolean): number;
  /** Adds a member's reciprocal ranks to the scores. */
  add(scores: Float32Array, member: number): void;
}

/**
 * @param lists by member, then by question: items best first
 * @param targets by question: the held-out items
 * @param constant of the reciprocal rank fusion
 */
export function fusionQuestions(
  lists: readonly (readonly ArrayLike<number>[])[],
  targets: readonly ArrayLike<number>[],
  constant: number,
): FusionQuestions {
  const questions: Question[] = [];
  const places: Map<number, number>[] = [];
  let candidates = 0;
  targets.forEach((wanted, index) => {
    const found = new Set<number>(lists.flatMap((ofMember) => Array.from(ofMember[index])));
    const inReach = Array.from(wanted).filter((item) => found.has(item));
    if (inReach.length === 0) return;
    const place = new Map([...found].sort((a, b) => a - b).map((item, i) => [item, candidates + i]));
    questions.push({
      index,
      from: candidates,
      to: candidates + place.size,
      targets: inReach.flatMap((item) => place.get(item) ?? []),
      ideal: idealGain(wanted.length, CUTOFF),
    });
    places.push(place);
    candidates += place.size;
  });
  const parts = lists.map((ofMember) => {
    const part = new Float32Array(candidates);
    questions.forEach(({ index }, q) => {
      const list = ofMember[index];
      for (let at = 0; at < list.length; at++) {
        const candidate = places[q].get(list[at]);
        if (candidate !== undefined) part[candidate] = reciprocalRank(constant, at);
      }
    });
    return part;
  });
  return {
    members: lists.length,
    asked: targets.length,
    candidates,
    gainWith(scores, member, included) {
      const part = parts[member];
      let sum = 0;
      for (const { index, from, to, targets: wanted, ideal } of questions) {
        if (!included(index)) continue;
        for (const target of wanted) {
          const score = scores[target] + part[target];
          if (score === 0) continue;
          let rank = 1;
          for (let other = from; other < to && rank <= CUTOFF; other++) {
            const against = scores[other] + part[other];
            if (against > score || (against === score && other < target)) rank++;
          }
          if (rank <= CUTOFF) sum += discountedGain(rank) / ideal;
        }
      }
      return sum;
    },
    add(scores, member) {
      const part = parts[member];
      for (let i = 0; i < candidates; i++) scores[i] += part[i];
    },
  };
}
