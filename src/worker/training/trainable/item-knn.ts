import * as v from 'valibot';
import { coOccurrence } from '../../../core/histories/associations/co-occurrence';
import { evaluateHeldOut } from '../../../engine/held-out-accuracy';
import { itemKnnConfig } from '../../../models/item-knn/config';
import { createItemKnnScorer } from '../../../models/item-knn/model';
import { neighboursOf } from '../../../models/item-knn/neighbours';
import { settingsFor } from '../../../models/settings/settings';
import { floats } from '../../saved/stored-arrays';
import { TRAINING_SEED } from '../training-seed';
import { configurationOf, settingValues } from './saved-settings';
import type { TrainableModel } from './trainable-model';

const MODEL = 'item-knn';
const whole = v.instance(Int32Array);

const savedBest = v.pipe(
  v.object({
    values: settingValues,
    items: v.number(),
    likeness: v.object({ counts: v.instance(Float64Array), starts: whole, items: whole, values: floats }),
  }),
  v.check(
    ({ items, likeness: { counts, starts, items: alike, values } }) =>
      counts.length === items &&
      starts.length === items + 1 &&
      starts[items] === alike.length &&
      alike.length === values.length,
  ),
);

/** Item KNN is counted in one pass, so the shop uses it while the other models train. */
export const trainableItemKnn: TrainableModel = {
  async train({ data, pace, onProgress, onBest }) {
    const { items, sequences, heldOut } = data;
    const values = settingsFor(MODEL, {});
    const config = itemKnnConfig(values);
    const tell = (part: number, validations: readonly { epoch: number; ndcg: number }[]) =>
      onProgress({
        epoch: validations.length,
        epochs: 1,
        part,
        step: 0,
        stepsPerEpoch: 0,
        losses: [],
        validations,
      });
    const pairs = coOccurrence(sequences, items, config.gapHalfLife);
    const likeness = await neighboursOf(pairs, config, async (part) => {
      tell(part, []);
      await pace.next();
    });
    const answers = await evaluateHeldOut(createItemKnnScorer(likeness, config), heldOut, pace);
    await onBest(answers, { values, items, likeness });
    tell(1, [{ epoch: 1, ndcg: answers.ndcg }]);
  },
  async serve(_backend, payload, items) {
    const saved = v.safeParse(savedBest, payload);
    if (!saved.success) return undefined;
    const { likeness } = saved.output;
    const configure = (_items: number, _seed: number, values: typeof saved.output.values) =>
      itemKnnConfig(values);
    const config = configurationOf(configure, MODEL, saved.output, items);
    if (!config) return undefined;
    const { starts, items: alike, values } = likeness;
    const parameters = [
      { name: 'starts', shape: [starts.length], values: Float32Array.from(starts) },
      { name: 'items', shape: [alike.length], values: Float32Array.from(alike) },
      { name: 'values', shape: [values.length], values },
    ];
    const configuration = settingsFor(MODEL, saved.output.values);
    return {
      model: MODEL,
      scorer: createItemKnnScorer(likeness, config),
      made: { seed: TRAINING_SEED, configuration, parameters },
    };
  },
};
