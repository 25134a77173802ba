import type { HeldOut } from '../core/held-out';
import { metricsAt } from '../core/metrics';
import { mean } from '../core/statistics';
import { rank, type Scorer } from '../models/scorer';
import type { Pace } from './pace';

/** Histories scored between two turns of the worker. */
const CHUNK = 64;

/** The best `k` of the whole catalogue for every history, without the history's own items. */
export async function rankHeldOut(
  scorer: Scorer,
  heldOut: readonly HeldOut[],
  k: number,
  pace: Pace,
): Promise<number[][]> {
  const rankings: number[][] = [];
  for (let from = 0; from < heldOut.length; from += CHUNK) {
    const part = heldOut.slice(from, from + CHUNK);
    const users = part.flatMap(({ user }) => (user === undefined ? [] : [user]));
    const ranked = await rank(
      scorer,
      part.map(({ history }) => history),
      k,
      part.map(({ history }) => new Set(history)),
      users.length === part.length ? users : undefined,
    );
    for (const { items } of ranked) rankings.push(items);
    await pace.next();
  }
  return rankings;
}

/** How a model answers the questions: NDCG@10 of each, whole catalogue ranked, and their mean; 0 where nothing is asked. */
export interface Answers {
  readonly ndcg: number;
  /** In the order of the questions. */
  readonly gains: Float32Array;
}

export async function answer(scorer: Scorer, heldOut: readonly HeldOut[], pace: Pace): Promise<Answers> {
  const rankings = await rankHeldOut(scorer, heldOut, 10, pace);
  const gains = Float32Array.from(
    heldOut,
    ({ targets }, i) => metricsAt([rankings[i]], [targets], scorer.items, 10).ndcg,
  );
  return { ndcg: gains.length > 0 ? mean(gains) : 0, gains };
}
