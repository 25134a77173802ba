import { accuracyOf, ranksOf } from '../core/evaluation/metrics';
import type { HeldOutQuestion } from '../core/histories/splits/held-out';
import { mean } from '../core/maths/statistics';
import { rank, type Scorer } from '../models/scorer';
import type { Pace } from './pace';

/** Histories scored between two yields to other messages. */
const CHUNK = 64;

/**
 * Ranks the whole catalogue for every question, without the history's own items.
 * @returns for each question its best `k` items, best first; fewer where the catalogue has no more
 */
export async function rankHeldOut(
  scorer: Scorer,
  heldOut: readonly HeldOutQuestion[],
  k: number,
  pace: Pace,
): Promise<number[][]> {
  const rankings = new Array<number[]>(heldOut.length);
  // Two passes, because a call of the scorer names the users of all its histories or of none.
  const places = heldOut.map((_, place) => place);
  for (const known of [true, false]) {
    const asked = places.filter((place) => (heldOut[place].user !== undefined) === known);
    for (let from = 0; from < asked.length; from += CHUNK) {
      const chunk = asked.slice(from, from + CHUNK);
      const part = chunk.map((place) => heldOut[place]);
      const ranked = await rank(
        scorer,
        part.map(({ history }) => history),
        k,
        part.map(({ history }) => new Set(history)),
        known ? part.flatMap(({ user }) => user ?? []) : undefined,
        part,
      );
      for (const [i, place] of chunk.entries()) rankings[place] = ranked[i].items;
      await pace.next();
    }
  }
  return rankings;
}

/**
 * A model's accuracy on held-out questions: NDCG@10 of each, over the whole catalogue, and the
 * mean; 0 without questions.
 */
export interface HeldOutAccuracy {
  readonly ndcg: number;
  /** In the order of the questions. */
  readonly gains: Float32Array;
}

export async function evaluateHeldOut(
  scorer: Scorer,
  heldOut: readonly HeldOutQuestion[],
  pace: Pace,
): Promise<HeldOutAccuracy> {
  const rankings = await rankHeldOut(scorer, heldOut, 10, pace);
  const gains = Float32Array.from(
    heldOut,
    ({ targets }, i) => accuracyOf(ranksOf(rankings[i], targets), 10).ndcg,
  );
  return { ndcg: gains.length > 0 ? mean(gains) : 0, gains };
}
