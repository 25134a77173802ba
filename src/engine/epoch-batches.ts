import type { Random } from '../core/random';
import type { SequenceBatch } from '../core/sequence-batch';
import type { TrainingData } from '../models/fitted-model';
import type { SequenceConfig } from '../models/sequence/config';
import type { SettingValues } from '../models/setting';
import { augmentationFrom, augmenting, similarIn } from './augmented-histories';
import { maskedItemBatches, nextItemBatches } from './batches';

/** One epoch of what a sequence model learns from, as values checked by `settingsFor` say; the same `random` gives the same batches. */
export type EpochBatches = (
  sequences: readonly ArrayLike<number>[],
  config: SequenceConfig,
  values: SettingValues,
  random: Random,
) => SequenceBatch[];

/** Asked for the next item at every position. */
export const nextItem: EpochBatches = (sequences, { maxLength }, values, random) =>
  nextItemBatches(sequences, maxLength, Number(values.batch), random);

/** Asked for items hidden behind a mask. */
export const maskedItem: EpochBatches = (sequences, { items, maxLength }, values, random) => {
  const masking = {
    items,
    rate: Number(values.maskRate),
    lastShare: Number(values.lastShare),
    copies: Number(values.copies),
  };
  return maskedItemBatches(sequences, maxLength, Number(values.batch), masking, random);
};

/** Every epoch of what a sequence model learns from these data, augmented as `values` say. */
export function epochsOf(
  batches: EpochBatches,
  { sequences, items }: Pick<TrainingData, 'sequences' | 'items'>,
  config: SequenceConfig,
  values: SettingValues,
): (random: Random) => SequenceBatch[] {
  const augmented = augmenting(sequences, augmentationFrom(values), similarIn(sequences, items));
  if (!augmented) return (random) => batches(sequences, config, values, random);
  return (random) => {
    const histories = augmented(random).map((history) => history.map(({ item }) => item));
    return batches(histories, config, values, random);
  };
}
