import type { OpenScorer } from '../../models/scorer';
import { only, type Past, placesRead, placesWithout, scoreAll } from './explained';

/** Scores of every item with a whole history and with each event left out in turn. */
export interface LeftOut {
  /** Places in the history of the events that were left out, rising: those the model reads. */
  readonly places: readonly number[];
  /** [N] */
  readonly full: Float32Array;
  /** One [N] a place. */
  readonly without: readonly Float32Array[];
}

/** All left-out histories are ranked in one batch. */
export async function leaveEachOut(scorer: OpenScorer, past: Past): Promise<LeftOut> {
  const { insight } = scorer;
  const places = placesRead(insight, past.history);
  if (insight.leaveEachOut && places.length === past.history.length) {
    const [full] = await scoreAll(scorer, [past]);
    return { places, full, without: insight.leaveEachOut(past.history) };
  }
  const variants = places.map((at) => only(past, placesWithout(past.history, new Set([at]))));
  const [full, ...without] = await scoreAll(scorer, [past, ...variants]);
  return { places, full, without };
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
