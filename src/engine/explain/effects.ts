import { effectOf } from '../../core/explanation/explanation';
import { rankOf } from '../../core/recommendation/ranking';
import type { Scorer } from '../../models/scorer';
import { type CounterfactualMemory, effectEnds, rankCounterfactuals } from './counterfactuals';
import { type Asked, barredBut } from './explained';

/** What leaving out each event does to each of some items. */
interface IndexEffects {
  /** Places in the history of the E events the model reads. */
  readonly places: readonly number[];
  /** [I] with the whole history. */
  readonly scores: Float32Array;
  readonly ranks: Int32Array;
  /** [E, I] in nats, as `effectOf`. */
  readonly effects: Float32Array;
  /** [E, I] with the event left out. */
  readonly scoresWithout: Float32Array;
  readonly ranksWithout: Int32Array;
}

/**
 * Scores and ranks of I items with and without each of E events, all from one batch of histories.
 * @param counterfactuals how the effects are measured, or remembered
 */
export async function effects(
  scorer: Scorer,
  asked: Asked,
  items: readonly number[],
  counterfactuals: CounterfactualMemory = rankCounterfactuals,
): Promise<IndexEffects> {
  const measured = await counterfactuals(scorer, asked);
  const { places, full, without } = measured;
  const byItem = items.map((item) => effectEnds(measured, item).map(effectOf));
  const scoresOf = (rows: readonly Float32Array[]) =>
    Float32Array.from(rows.flatMap((row) => items.map((item) => row[item])));
  // Each item is ranked among itself and what may be recommended, as in its explanation.
  const barred = items.map((item) => barredBut(asked.excluded, [item]));
  const ranksOf = (rows: readonly Float32Array[]) =>
    Int32Array.from(rows.flatMap((row) => items.map((item, i) => rankOf(row, item, barred[i]))));
  return {
    places,
    scores: scoresOf([full]),
    ranks: ranksOf([full]),
    effects: Float32Array.from(places.flatMap((_, event) => byItem.map((effects) => effects[event]))),
    scoresWithout: scoresOf(without),
    ranksWithout: ranksOf(without),
  };
}
