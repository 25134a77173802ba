import { rankOf } from '../../core/ranking';
import type { OpenScorer } from '../../models/scorer';
import { type Asked, barredBut } from './explained';
import { type LeftOut, leaveEachOut } from './left-out';

/** What leaving out each event does to each of some items. */
export interface IndexEffects {
  /** Places in the history of the E events the model reads. */
  readonly places: readonly number[];
  /** [I] */
  readonly scores: Float32Array;
  readonly ranks: Int32Array;
  /** [E, I] */
  readonly scoresWithout: Float32Array;
  readonly ranksWithout: Int32Array;
}

/** All from the one batch of left-out histories. */
export async function effects(
  scorer: OpenScorer,
  asked: Asked,
  items: readonly number[],
  leftOut: (scorer: OpenScorer, past: Asked) => Promise<LeftOut> = leaveEachOut,
): Promise<IndexEffects> {
  const { places, full, without } = await leftOut(scorer, asked);
  const scoresOf = (rows: readonly Float32Array[]) =>
    Float32Array.from(rows.flatMap((row) => items.map((item) => row[item])));
  // Each item is ranked among what may be offered and itself, as its explanation does.
  const barred = items.map((item) => barredBut(asked.excluded, [item]));
  const ranksOf = (rows: readonly Float32Array[]) =>
    Int32Array.from(rows.flatMap((row) => items.map((item, i) => rankOf(row, item, barred[i]))));
  return {
    places,
    scores: scoresOf([full]),
    ranks: ranksOf([full]),
    scoresWithout: scoresOf(without),
    ranksWithout: ranksOf(without),
  };
}
