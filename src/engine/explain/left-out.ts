import type { OpenScorer } from '../../models/scorer';
import { only, type Past, placesRead, placesWithout, scoreAll } from './explained';

/** Scores of every item with a whole history, with each event left out in turn, and with each alone. */
export interface LeftOut {
  /** Places in the history of the events that were left out, rising: those the model reads. */
  readonly places: readonly number[];
  /** [N] */
  readonly full: Float32Array;
  /** One [N] a place. */
  readonly without: readonly Float32Array[];
  /** One [N] a place. */
  readonly alone: readonly Float32Array[];
}

/** All histories are ranked in one batch. */
export async function leaveEachOut(scorer: OpenScorer, past: Past): Promise<LeftOut> {
  const { insight } = scorer;
  const places = placesRead(insight, past.history);
  const singles = places.map((at) => only(past, [at]));
  if (insight.leaveEachOut && places.length === past.history.length) {
    const [full, ...alone] = await scoreAll(scorer, [past, ...singles]);
    return { places, full, without: insight.leaveEachOut(past.history), alone };
  }
  const variants = places.map((at) => only(past, placesWithout(past.history, new Set([at]))));
  const [full, ...rows] = await scoreAll(scorer, [past, ...variants, ...singles]);
  return { places, full, without: rows.slice(0, places.length), alone: rows.slice(places.length) };
}

/** What each event does to an item's probability, from both ends; see `both` of `MEASURES`. In nats, by place. */
export function fromBothEnds({ full, without, alone }: LeftOut, item: number): number[] {
  const known = logProbability(full, item);
  const chance = -Math.log(full.length);
  return without.map(
    (scores, i) => (known - logProbability(scores, item) + logProbability(alone[i], item) - chance) / 2,
  );
}

/** Of the softmax over all items. */
function logProbability(scores: Float32Array, item: number): number {
  const largest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  return scores[item] - largest - Math.log(scores.reduce((sum, score) => sum + Math.exp(score - largest), 0));
}

/** Keeps the answer for the last history of each scorer: the reasons of all items of a page are asked one after the other. */
export function createLeftOutMemory(): (scorer: OpenScorer, past: Past) => Promise<LeftOut> {
  const last = new WeakMap<OpenScorer, { readonly key: string; readonly answer: Promise<LeftOut> }>();
  return (scorer, past) => {
    const key = JSON.stringify([
      [...past.history],
      Array.from(past.context?.times ?? []),
      Array.from(past.context?.kinds ?? []),
    ]);
    const known = last.get(scorer);
    if (known?.key === key) return known.answer;
    const answer = leaveEachOut(scorer, past);
    last.set(scorer, { key, answer });
    answer.catch(() => last.delete(scorer));
    return answer;
  };
}
